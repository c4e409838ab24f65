import { writeFileSync } from "node:fs";
import { halfYear } from "../support/halfYear";
import { halfYearPlaces, insertHalfYear, typeHalfYear } from "../support/journeys";
import { cellInfo } from "../../src/core/edition/cellInfo";
import { openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { step } from "../support/step";
import { violations } from "../support/violations";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench({ grid: true });
});

test("the half-year, from its suggested forms to the report", async () => {
  await step("the half-year's forms are offered as suggested, and inserted as a commune sends them", async () => {
    const { pane, call } = bench;
    await pane.getByText("Mẫu gợi ý, không phải biểu mẫu chính thức").first().waitFor();
    await pane.getByRole("button", { name: "Chọn bộ này: Công tác trẻ em" }).click();
    await pane.getByText("Ghi theo văn bản của cấp trên.").waitFor();
    expect(await pane.getByLabel("Hạn nộp (trước ngày)").inputValue()).toBe("");
    await pane.getByRole("button", { name: "Quay lại" }).click();
    await insertHalfYear(bench);
    await verdict(bench, "Chưa ghi số liệu");
    expect((await call("read", "'Phụ lục 1'!A4")).text).toBe("Mẫu gợi ý, không phải biểu mẫu chính thức");
    expect(await violations(bench)).toEqual([]);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("typed whole it is ready, its totals added up by the sheet", async () => {
    await typeHalfYear(bench);
    await verdict(bench, "Đủ điều kiện nộp");
    const total = cellInfo(halfYear, "pl1.under16.total");
    expect(total?.totalOf).toEqual(["pl1.under16.male", "pl1.under16.female"]);
    expect((await bench.call("read", "'Phụ lục 1'!C12")).value).toBe(1722);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a group that is more than its whole is found, with both figures", async () => {
    const { pane, call } = bench;
    const under6 = halfYearPlaces.find(([key]) => key === "pl1.under6.male")?.[1] ?? "";
    await call("type", under6, "950");
    await verdict(bench, "Chưa nộp được");
    await pane.getByRole("tab", { name: /Kiểm tra/ }).click();
    await pane
      .getByText(/Trẻ em dưới 6 tuổi: Nam là 950, nhiều hơn Trẻ em dưới 16 tuổi: Nam \(900\)/)
      .first()
      .waitFor();
    await call("type", under6, "220");
    await verdict(bench, "Đủ điều kiện nộp");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("the report stands in the official outline, its figures in place", async () => {
    const { pane } = bench;
    await pane.getByRole("tab", { name: "Báo cáo" }).click();
    await pane.getByText("Kế hoạch 6 tháng cuối năm 2026").first().waitFor();
    await pane.getByText(/Toàn xã có/).waitFor();
    await pane.getByRole("button", { name: /^28,22%, đến ô/ }).waitFor();
    const bytes = await bench.page.evaluate(async () => Array.from(await window.workbench.saveXlsx()));
    const out = process.env["KEEP_XLSX"];
    if (out !== undefined) writeFileSync(out, Buffer.from(bytes));
    expect(bytes.length).toBeGreaterThan(5000);
    expect(await bench.crashes()).toEqual([]);
  });
});
