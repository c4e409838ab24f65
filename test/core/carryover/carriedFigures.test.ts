import { carriedFigures } from "../../../src/core/carryover/carriedFigures";
import { cellInfo } from "../../../src/core/edition/cellInfo";
import { indicatorOf } from "../../../src/core/edition/indicatorOf";
import { editions } from "../../../src/editions";
import { figuresOf, type Given } from "../../support/figures";
import { halfYear, halfYearCase, halfYearContext } from "../../support/halfYear";
import { statistics, statisticsContext } from "../../support/statistics";

const province = halfYearContext({ level: "tinh", unitName: "Sở Y tế tỉnh Mẫu", year: 2025, periodId: "nam" });
const offer = (target: Given = {}, source: Given = halfYearCase, context = province) =>
  carriedFigures(
    { edition: statistics, figures: figuresOf(statistics, target), context: statisticsContext() },
    { edition: halfYear, figures: figuresOf(halfYear, source), context },
  );

test("all children, those in special circumstances and the fourteen groups, and the girls of each; the age bands stay open", () => {
  const found = offer();
  expect(found?.title).toBe("Công tác trẻ em năm 2025");
  expect(found?.figures).toHaveLength(32);
  expect(found?.open).toBe(32);
  expect(found?.figures.find(({ cell }) => cell === "pl1.female.disabled")).toEqual({
    cell: "pl1.female.disabled",
    before: "(trống)",
    value: 7,
    isOther: false,
    source: { cell: "pl1.disabled.female", label: "Phụ lục 1, trẻ em khuyết tật: nữ" },
  });
});

test("what stands already is not offered again; another number is shown beside, not written over unseen", () => {
  const found = offer({ "pl1.total.all": 1722, "pl1.total.special": 20 });
  expect(found?.figures.some(({ cell }) => cell === "pl1.total.all")).toBe(false);
  expect(found?.figures.find(({ cell }) => cell === "pl1.total.special")).toMatchObject({
    before: "20",
    value: 23,
    isOther: true,
  });
});

test("a blank of the source is no zero", () => {
  const found = offer({}, { ...halfYearCase, "pl1.hiv.total": null, "pl1.hiv.female": "vài em" });
  expect(found?.figures.filter(({ cell }) => cell.endsWith(".hiv"))).toEqual([]);
});

test("another year, another level and other forms offer nothing", () => {
  expect(offer({}, halfYearCase, { ...province, year: 2024 })).toBeNull();
  expect(offer({}, halfYearCase, { ...province, level: "xa" })).toBeNull();
  const same = { edition: statistics, figures: figuresOf(statistics, {}), context: statisticsContext() };
  expect(carriedFigures(same, same)).toBeNull();
});

test("each pair is of one indicator and of the same children", () => {
  for (const edition of editions)
    for (const { from, figures } of edition.carries) {
      const other = editions.find(({ id }) => id === from);
      if (other === undefined) throw new Error(`There is no edition ${from}.`);
      for (const [cell, source] of Object.entries(figures)) {
        expect(cellInfo(edition, cell)).not.toBeNull();
        expect(indicatorOf(edition, cell)?.id).toBe(indicatorOf(other, source)?.id);
        expect(source.endsWith(".female")).toBe(cell.includes(".female."));
      }
    }
});
