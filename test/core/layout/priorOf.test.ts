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

test("the report of the year before is taken, with what is a number in it", () => {
  const prior = priorInBook(edition, [of(2021, 9), of(2022, 1), of(2024, 5)], 2023);
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
  const prior = priorInBook(edition, [sheet("cũ", [...appendix2Header, [15, 4000000, 0, 0, 0, 0]])], 2023);
  expect(prior).toMatchObject({ source: "cũ", year: null, values: { "pl2.all.giftChildren": 15 } });
});

test("this year's sheets and others are no earlier report", () => {
  expect(priorInBook(edition, [of(2023, 1), sheet("khác", [["Họ tên", "Ngày sinh"]])], 2023)).toBeNull();
});
