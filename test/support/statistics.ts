import { editions } from "../../src/editions";
import { formCells } from "../../src/core/validation/scope";
import type { ReportContext } from "../../src/core/model/reportContext";
import { contextFor, type Given } from "./figures";

const found = editions.find(({ id }) => id === "thong-ke-tre-em");
if (found === undefined) throw new Error("The edition thong-ke-tre-em is missing.");
export const statistics = found;

/** A province's particulars for 2025, handed in in time. */
export function statisticsContext(changes: Partial<ReportContext> = {}): ReportContext {
  return contextFor(statistics, {
    unitName: "Sở Y tế tỉnh Mẫu",
    level: "tinh",
    superior: "Cục Trẻ em",
    year: 2025,
    reportDate: "2026-01-10",
    dataCutOff: "2025-12-31",
    deadline: "2026-01-15",
    ...changes,
  });
}

/** Invented figures that break no rule. */
export const statisticsCase: Given = {
  ...Object.fromEntries([...formCells(statistics, statisticsContext()).own].map((key) => [key, 0])),
  "pl1.total.all": 300_000,
  "pl1.female.all": 145_000,
  "pl1.under6.all": 110_000,
  "pl1.under16.all": 190_000,
  "pl1.total.special": 4_000,
  "pl1.female.special": 1_900,
  "pl1.under6.special": 1_000,
  "pl1.under16.special": 3_000,
  "pl1.total.orphans": 500,
  "pl1.female.orphans": 200,
  "pl1.under6.orphans": 100,
  "pl1.under16.orphans": 400,
  "pl1.total.disabled": 3_500,
  "pl1.female.disabled": 1_700,
  "pl1.under6.disabled": 900,
  "pl1.under16.disabled": 2_600,
  "pl2.total.special": 92.5,
  "pl2.female.special": 93,
  "pl2.under6.special": 95,
  "pl2.under16.special": 91.67,
  "pl2.total.orphans": 100,
  "pl2.female.orphans": 100,
  "pl2.under6.orphans": 100,
  "pl2.under16.orphans": 100,
  "pl2.total.disabled": 91.4,
  "pl2.female.disabled": 92,
  "pl2.under6.disabled": 94,
  "pl2.under16.disabled": 90.5,
  "pl3.total.all": 90,
  "pl3.total.suitable": 60,
  "pl3.total.share": 66.67,
  "pl4.total.publicSpecialised": 3,
  "pl4.total.publicSpecialisedChildren": 120,
  "pl4.total.privateMixed": 2,
  "pl4.total.privateMixedChildren": 35,
  "pl4.total.total": 5,
};
