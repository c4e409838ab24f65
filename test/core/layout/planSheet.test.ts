import { cellInfo } from "../../../src/core/edition/cellInfo";
import { addressOf } from "../../../src/core/layout/address";
import { planSheet } from "../../../src/core/layout/planSheet";
import type { Area, SheetPlan } from "../../../src/core/layout/sheetPlan";
import { editions } from "../../../src/editions";
import { contextOf } from "../../support/figures";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");
const plansFor = (context = contextOf()) =>
  june.appendices.map((appendix) => planSheet(june, appendix, context, appendix.label));
const textAt = (plan: SheetPlan, address: string) =>
  plan.texts.find(({ row, col }) => addressOf(row, col) === address)?.text;
const areaOf = (plan: SheetPlan, name: string): Area | undefined => {
  const found = plan.names.find((candidate) => candidate.name === name);
  return found?.kind === "area" ? found.area : undefined;
};

test("a commune of 2023 finds its cells where the printed form has them", () => {
  const plans = plansFor();
  expect(plans.map((plan) => plan.inputs.map(({ row, col }) => addressOf(row, col)).join(" "))).toEqual([
    "B10 C10 D10 E10 F10 G10",
    "A8 B8 C8 D8 E8 F8",
    "A8 B8 C8 D8",
  ]);
  const [first] = plans;
  expect(
    first &&
      ["A1", "A2", "A5", "B6", "D6", "F6", "B7", "G7", "A8", "A9", "A10"].map((address) => textAt(first, address)),
  ).toEqual([
    "Phụ lục 01",
    "TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023",
    "1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em",
    "Tổ chức phát động Tháng hành động vì trẻ em",
    "Công trình dành cho trẻ em",
    "Kinh phí cho Tháng hành động vì trẻ em",
    "Số điểm phát động",
    "Vận động",
    "Cấp tỉnh",
    "Cấp huyện",
    "Cấp xã",
  ]);
});

test("after the districts their row is gone", () => {
  const [first] = plansFor(contextOf({ year: 2026 }));
  expect(first && ["A8", "A9", "A10"].map((address) => textAt(first, address))).toEqual([
    "Cấp tỉnh",
    "Cấp xã",
    undefined,
  ]);
});

test.each(["xa", "huyen", "tinh"] as const)(
  "level %s: each input lies where its row and column names cross",
  (level) => {
    for (const plan of plansFor(contextOf({ level }))) {
      for (const { key, row, col } of plan.inputs) {
        const [appendix, rowKey, columnKey] = key.split(".");
        expect(cellInfo(june, key)).not.toBeNull();
        expect(areaOf(plan, `BCTE_${appendix}_row_${rowKey}`)?.row).toBe(row);
        expect(areaOf(plan, `BCTE_${appendix}_col_${columnKey}`)?.col).toBe(col);
      }
    }
  },
);

test("nothing lies outside the written area, and Excel's limits are kept", () => {
  for (const plan of plansFor()) {
    const areas = [...plan.merges, ...plan.styles.map((style) => style.area), plan.print.area];
    for (const area of areas) {
      expect(area.row + area.rows).toBeLessThanOrEqual(plan.rows);
      expect(area.col + area.cols).toBeLessThanOrEqual(plan.cols);
    }
    expect(plan.columnWidths).toHaveLength(plan.cols);
    expect(plan.rowHeights).toHaveLength(plan.rows);
    for (const { prompt } of plan.inputs) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
    }
  }
});
