import { insertAppendices, openWorkbench, typeRealCase, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { step } from "../support/step";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench({ grid: true });
});

const selected = (): Promise<string> => bench.page.evaluate(() => window.workbench.selected);
const untilSelected = (address: string): Promise<unknown> =>
  bench.page.waitForFunction((wanted) => window.workbench.selected === wanted, address);

test("the main job, from an empty workbook to the report and back to the sheets", async () => {
  await step("the appendices are inserted and the first cell to fill is selected", async () => {
    await verdict(bench, "Chưa có phụ lục nào trong tệp này");
    await insertAppendices(bench);
    await verdict(bench, "Chưa ghi số liệu");
    expect(await bench.page.evaluate(() => window.workbench.sheets)).toEqual([
      "Sheet1",
      "Phụ lục 01",
      "Phụ lục 02",
      "Phụ lục 03",
    ]);
    expect(await selected()).toBe("'Phụ lục 01'!B10");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("what the commune typed is named value by value", async () => {
    await typeRealCase(bench);
    await verdict(bench, "Chưa nộp được");
    await verdict(bench, "còn 1 ô trống");
    const { pane } = bench;
    await pane.getByRole("tab", { name: /Kiểm tra/ }).click();
    const withUnits = pane.getByRole("group", { name: /5 ô/ });
    for (const value of ["700 trẻ", "4.930.000đ", "2.500.000Đ", "15 trẻ", "4.000.000đ"]) {
      await withUnits.getByText(value, { exact: true }).waitFor();
    }
    await pane
      .getByText(/700.*số điểm phát động/)
      .first()
      .waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
  await step("all are mended at once, brought back by undo, and mended again", async () => {
    const { pane } = bench;
    const mend = pane.getByRole("button", { name: "Sửa tất cả (5 ô)" });
    await mend.click();
    await pane.getByText("Đã sửa 5 ô.").waitFor();
    const mended = async () => [
      ...(await bench.values("Phụ lục 01", ["C10", "F10", "G10"])),
      ...(await bench.values("Phụ lục 02", ["A8", "B8"])),
    ];
    expect(await mended()).toEqual([700, 4930000, 2500000, 15, 4000000]);
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await mend.waitFor();
    expect(await mended()).toEqual(["700 trẻ", "4.930.000đ", "2.500.000Đ", "15 trẻ", "4.000.000đ"]);
    await mend.click();
    await pane.getByText("Đã sửa 5 ô.").waitFor();
    await bench.call("type", "'Phụ lục 01'!B10", "1");
    await verdict(bench, "Đủ điều kiện nộp");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("the draft tells the figures, each leading to its cell, and invents nothing", async () => {
    const { pane } = bench;
    await pane.getByRole("tab", { name: "Báo cáo" }).click();
    const report = pane.getByRole("main");
    for (const [text, address] of [
      ["700", "'Phụ lục 01'!C10"],
      ["4.930.000", "'Phụ lục 01'!F10"],
      ["2.500.000", "'Phụ lục 01'!G10"],
      ["15", "'Phụ lục 02'!A8"],
      ["4.000.000", "'Phụ lục 02'!B8"],
    ] as const) {
      await report
        .getByRole("button", { name: `${text}, đến ô ${address.split("!")[1]}` })
        .first()
        .click();
      await untilSelected(address);
    }
    const prose = await report.innerText();
    expect(prose).toContain("chưa phát sinh cấp học bổng và khám bệnh, chữa bệnh miễn phí cho trẻ em");
    expect(prose).not.toMatch(/ (do|vì) (chưa|không|thiếu)/);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("the draft is copied with its formats and written to its own sheet", async () => {
    const { pane, page } = bench;
    await page.context().grantPermissions(["clipboard-read"]);
    await pane.getByRole("button", { name: "Chép" }).click();
    await pane.getByText("Đã chép. Dán vào Word bằng Ctrl+V.").waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(copied).toMatch(/tặng quà cho 15 trẻ em với tổng kinh phí 4\.000\.000 đồng/);
    expect(copied).not.toContain("<script");
    await pane.getByRole("button", { name: "Ghi vào sheet “Báo cáo”" }).click();
    await pane.getByText("Đã ghi báo cáo vào sheet “Báo cáo”.").waitFor();
    const lines = await bench.values("Báo cáo", ["A1", "A2", "A3", "A4"]);
    expect(lines.join(" ")).toContain("Kết quả tổ chức Tháng hành động vì trẻ em năm 2023");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a row inserted above, a renamed and a copied sheet lose no cell", async () => {
    const { pane, call } = bench;
    await call("insertRows", "Phụ lục 01", 4);
    await call("type", "'Phụ lục 01'!B11", "2 điểm");
    await verdict(bench, "Chưa nộp được");
    await call("renameSheet", "Phụ lục 02", "Hỗ trợ trẻ em");
    await call("type", "'Hỗ trợ trẻ em'!A8", "16 trẻ");
    await pane.getByRole("tab", { name: /Kiểm tra/ }).click();
    await call("select", "'Phụ lục 01'!B11");
    for (const address of ["PL 01, B11", "PL 02, A8"])
      await pane.getByRole("button", { name: `Đến ô ${address}` }).waitFor();
    await call("type", "'Phụ lục 01'!B11", "1");
    await call("type", "'Hỗ trợ trẻ em'!A8", "15");
    await verdict(bench, "Đủ điều kiện nộp");

    expect(await call("copySheet", "Phụ lục 03")).toBe("Phụ lục 03 (2)");
    await pane.getByRole("tab", { name: "Biểu mẫu" }).click();
    await pane.getByRole("button", { name: "Phụ lục 03 (2)" }).click();
    await call("type", "'Phụ lục 03 (2)'!A8", "2 hoạt động");
    await verdict(bench, "Chưa nộp được");
    await call("undo");
    await verdict(bench, "Đủ điều kiện nộp");
    expect(await bench.crashes()).toEqual([]);
  });
});
