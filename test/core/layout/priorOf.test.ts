import { planSheet } from "../../../src/core/layout/planSheet";
import { gridOfPlan } from "../../support/gridOfPlan";
import { halfYear, halfYearContext } from "../../support/halfYear";
import { priorInBook } from "../../../src/core/layout/priorOf";
import type { SheetGrid } from "../../../src/core/layout/sheetGrid";
import { editions } from "../../../src/editions";
import { appendix1Rows, appendix2Header, gridOf, type Content } from "../../support/books";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const figures: readonly Content[] = [1, "580 trẻ", 0, null, 4000000, 3000000];
const title = (year: number): readonly Content[] => [`TỔNG HỢP SỐ LIỆU THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM ${year}`];
const sheet = (name: string, rows: readonly (readonly Content[])[]): SheetGrid => ({ ...gridOf(rows), name });
const of = (year: number, launched: number) =>
  sheet(`PL 01 ${year}`, [title(year), ...appendix1Rows([launched, ...figures.slice(1)]).slice(2)]);

const in2023 = { periodId: "thang-6", year: 2023 };

test("the report of the year before is taken, with what is a number in it", () => {
  const prior = priorInBook(edition, [of(2021, 9), of(2022, 1), of(2024, 5)], in2023);
  expect(prior).toEqual({
    source: "PL 01 2022",
    unitName: null,
    year: 2022,
    values: {
      "pl1.xa.launchPoints": 1,
      "pl1.xa.launchChildren": 580,
      "pl1.xa.worksBuilt": 0,
      "pl1.xa.fundsBudget": 4000000,
      "pl1.xa.fundsRaised": 3000000,
    },
  });
});

test("a sheet that says no year is taken where none says one", () => {
  const prior = priorInBook(edition, [sheet("cũ", [...appendix2Header, [15, 4000000, 0, 0, 0, 0]])], in2023);
  expect(prior).toMatchObject({ source: "cũ", year: null, values: { "pl2.all.giftChildren": 15 } });
});

test("this year's sheets and others are no earlier report", () => {
  expect(priorInBook(edition, [of(2023, 1), sheet("khác", [["Họ tên", "Ngày sinh"]])], in2023)).toBeNull();
});

test("only the same period of an earlier year is compared with", () => {
  const appendix = halfYear.appendices[2];
  if (!appendix) throw new Error("The half-year has three appendices.");
  const of = (periodId: string, year: number) => ({
    ...gridOfPlan(planSheet(halfYear, appendix, halfYearContext({ periodId, year }), "x")),
    name: `${periodId} ${year}`,
  });
  const sheets = [of("nam", 2025), of("sau-thang", 2024), of("sau-thang", 2026)];
  expect(priorInBook(halfYear, sheets, { periodId: "sau-thang", year: 2026 })).toMatchObject({
    source: "sau-thang 2024",
  });
  expect(priorInBook(halfYear, sheets, { periodId: "nam", year: 2026 })).toMatchObject({ source: "nam 2025" });
});
