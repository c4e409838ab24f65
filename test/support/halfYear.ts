import { editions } from "../../src/editions";
import type { ReportContext } from "../../src/core/model/reportContext";
import { formCells } from "../../src/core/validation/scope";
import { contextFor, type Given } from "./figures";

const found = editions.find(({ id }) => id === "cong-tac-tre-em");
if (!found) throw new Error("The edition cong-tac-tre-em is missing.");
export const halfYear = found;

export function halfYearContext(changes: Partial<ReportContext> = {}): ReportContext {
  return contextFor(halfYear, {
    year: 2026,
    superior: "UBND tỉnh Mẫu",
    dataCutOff: "2026-05-05",
    reportDate: "2026-05-09",
    deadline: "2026-05-10",
    ...changes,
  });
}

/** Total and boys of a row, the girls being the rest; and those who were helped. */
const people = (row: string, total: number, male: number, assisted?: number): Given => ({
  [`pl1.${row}.total`]: total,
  [`pl1.${row}.male`]: male,
  [`pl1.${row}.female`]: total - male,
  ...(assisted === undefined ? {} : { [`pl1.${row}.assisted`]: assisted }),
});

/** A commune's clean half-year, every other figure a written zero. */
export const halfYearCase: Given = {
  ...Object.fromEntries([...formCells(halfYear, halfYearContext()).own].map((key) => [key, 0])),
  ...people("population", 6103, 3001),
  "pl1.households.total": 1660,
  "pl1.poor.total": 7,
  "pl1.nearPoor.total": 35,
  ...people("under16", 1722, 900),
  ...people("under6", 425, 220),
  ...people("special", 23, 12, 20),
  ...people("orphans", 5, 3, 4),
  ...people("disabled", 14, 7, 14),
  ...people("ill", 4, 2, 2),
  ...people("atRisk", 41, 20, 10),
  "pl3.play.number": 3,
  "pl3.play.children": 700,
  "pl3.forum.number": 1,
  "pl3.forum.children": 60,
  "pl3.models.number": 2,
  "pl3.budget.money": 4_930_000,
  "pl3.raised.money": 2_500_000,
  "pl3.funds.money": 7_430_000,
  "pl3.gifts.children": 15,
  "pl3.gifts.money": 4_000_000,
  "pl3.insurance.children": 425,
  "pl3.insurance.money": 30_000_000,
  "pl3.collaborators.number": 6,
};
