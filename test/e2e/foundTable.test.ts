import { appendix1Rows, appendix2Header, appendix3Header, xlsxOf } from "../support/books";
import { openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());

test("a workbook of another hand is recognised on opening, and its tables are used as they stand", async () => {
  const { pane, page } = bench;
  const bytes = await xlsxOf({
    "Sheet của huyện": appendix1Rows([1, "700 trẻ", 0, 0, 4930000, 2500000]),
    "PL 2 và 3": [...appendix2Header, [15, 4000000, 0, 0, 0, 0], [], ...appendix3Header, [1, 700, 0, 0]],
  });
  await page.evaluate((file) => window.workbench.openXlsx(new Uint8Array(file)), [...bytes]);
  await verdict(bench, "tìm thấy 3 bảng có sẵn");
  await pane.getByText(/Tìm thấy Phụ lục 01 tại Sheet của huyện!B4:G8; Phụ lục 02 tại PL 2 và 3!A1:F3/).waitFor();
  await pane.getByRole("button", { name: "Dùng bảng này" }).click();
  await pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await pane.getByLabel("Gửi đến (cấp trên)").fill("UBND huyện Mẫu");
  await pane.getByLabel("Năm").fill("2023");
  await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2023");
  await pane.getByRole("button", { name: "Lưu" }).click();
  await verdict(bench, "1 lỗi phải sửa");
  await bench.call("type", "'Sheet của huyện'!C8", "700");
  await verdict(bench, "Đủ điều kiện nộp");
  expect(await page.evaluate(() => window.workbench.sheets)).toEqual(["Sheet của huyện", "PL 2 và 3"]);
  expect(await bench.crashes()).toEqual([]);
});
