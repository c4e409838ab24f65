import { appendix1Rows, appendix2Header, appendix3Header, xlsxOf } from "../support/books";
import { insertAppendices, openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { step } from "../support/step";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
  await insertAppendices(bench);
});

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const choose = (name: string, bytes: Uint8Array): Promise<void> =>
  bench.pane
    .getByLabel("Chọn tệp năm trước")
    .last()
    .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });

test("last year's figures, from a file refused to sheets of the same book", async () => {
  await step("a file that is no workbook is refused in words", async () => {
    await bench.pane.getByText("Chọn tệp .xlsx của năm trước để so sánh").waitFor();
    await choose("hong.xlsx", new Uint8Array([1, 2, 3]));
    await bench.pane.getByRole("alert").filter({ hasText: "Tệp không phải là sổ tính Excel (.xlsx)." }).waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
  await step("last year's file of another hand is read, and what changed too much is to be explained", async () => {
    const bytes = await xlsxOf({
      A: appendix1Rows([1, 650, 0, 0, 4500000, 2000000]).map((row) =>
        row.map((cell) => (typeof cell === "string" ? cell.replace("2023", "2022") : cell)),
      ),
      B: [...appendix2Header, [12, 3600000, 0, 0, 0, 0]],
      C: [...appendix3Header, [1, 650, 0, 0]],
    });
    await choose("nam-2022.xlsx", bytes);
    await bench.pane.getByText("Đang so với 16 số liệu trong nam-2022.xlsx.").waitFor();
    for (const [address, text] of [
      ["C10", "7000"],
      ["B10", "1"],
      ["D10", "0"],
      ["E10", "0"],
      ["F10", "4.930.000"],
      ["G10", "2.500.000"],
    ] as const) {
      await bench.call("type", `'Phụ lục 01'!${address}`, text);
    }
    await verdict(bench, "1 cần giải trình");
    await bench.pane.getByRole("tab", { name: /Kiểm tra/ }).click();
    await bench.pane
      .getByText("Số trẻ em tham dự tăng 10,8 lần so với cùng kỳ năm trước (từ 650 lên 7.000).")
      .first()
      .waitFor();
    await bench.pane.getByRole("tab", { name: "Báo cáo" }).click();
    await bench.pane.getByText("so với năm 2022, số trẻ em tham dự phát động tăng").first().waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
  await step("it travels with the workbook, and can be left out again", async () => {
    const bytes = await bench.page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
    await bench.page.evaluate((file) => window.workbench.openXlsx(new Uint8Array(file)), bytes);
    await bench.pane.getByText("Đang so với 16 số liệu trong nam-2022.xlsx.").waitFor();
    await bench.pane.getByRole("button", { name: "Không so sánh" }).click();
    await bench.pane.getByText("Chọn tệp .xlsx của năm trước để so sánh").waitFor();
    await verdict(bench, "còn 10 ô trống");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("last year's sheets in the same book are taken with one click", async () => {
    const { pane, page } = bench;
    const bytes = await xlsxOf({
      "PL 2022": [["NĂM 2022"], ...appendix2Header, [12, 3600000, 0, 0, 0, 0]],
      "PL 2023": [["NĂM 2023"], ...appendix2Header, [15, 4000000, 0, 0, 0, 0]],
    });
    await pane.getByRole("button", { name: "Lấy từ sheet khác" }).click();
    await pane.getByText("Không thấy phụ lục của năm trước ở sheet khác trong tệp này.").waitFor();
    await page.evaluate((file) => window.workbench.openXlsx(new Uint8Array(file)), [...bytes]);
    await pane.getByText("Tìm thấy Phụ lục 02 tại PL 2023!A2:F4").waitFor();
    await pane.getByRole("button", { name: "Dùng bảng này" }).click();
    await pane.getByRole("button", { name: "Dùng 1 bảng" }).click();
    await pane.getByLabel("Năm").fill("2023");
    await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2023");
    await pane.getByRole("button", { name: "Lưu" }).click();
    await pane.getByRole("button", { name: "Lấy từ sheet khác" }).click();
    await pane.getByText("Đang so với 6 số liệu trong PL 2022.").waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
});
