import { appendix1Rows, appendix2Header, appendix3Header, xlsxOf } from "../support/books";
import { openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { violations } from "../support/violations";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
});

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
  await pane.getByText("6 cột đều khớp tên.").first().waitFor();
  await pane.getByRole("button", { name: "Dùng 3 bảng" }).click();
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

test("a table that is not recognised is pointed at, compared column by column, and used", async () => {
  const { pane, page, call } = bench;
  const bytes = await xlsxOf({
    "Bảng lạ": [
      ["Quà", "Tiền quà", "HB", "Tiền HB", "KB", "Tiền KB"],
      [15, 4000000, 0, 0, 0, 0],
    ],
  });
  await page.evaluate((file) => window.workbench.openXlsx(new Uint8Array(file)), [...bytes]);
  await pane.getByRole("button", { name: "Bảng đã có trong tệp: Tháng hành động vì trẻ em" }).click();
  const point = pane.getByRole("button", { name: "Phụ lục 02: Lấy vùng đang chọn" });
  await call("select", "'Bảng lạ'!A2:E2");
  await point.click();
  await pane.getByText("Vùng đang chọn có 1 hàng, 5 cột; Phụ lục 02 cần 6 cột số liệu và 1 hàng.").waitFor();
  await call("select", "'Bảng lạ'!A2:F2");
  await point.click();
  await pane.getByText("Cột B ghi “Tiền quà”; sẽ là kinh phí tặng quà.").waitFor();
  await pane.getByRole("checkbox", { name: "Dùng bảng tại Bảng lạ!A2:F2" }).check();
  await pane.getByRole("button", { name: "Dùng 1 bảng" }).click();
  await pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await pane.getByLabel("Gửi đến (cấp trên)").fill("UBND huyện Mẫu");
  await pane.getByLabel("Năm").fill("2023");
  await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2023");
  await pane.getByLabel("Số trẻ em của đơn vị").fill("12 em");
  await pane.getByRole("button", { name: "Lưu" }).click();
  await verdict(bench, "1 cần giải trình");
  await pane.getByText("Không thấy Phụ lục 01, Phụ lục 03 trong tệp").waitFor();
  await pane.getByRole("tab", { name: /Kiểm tra/ }).click();
  await pane
    .getByText(/15, nhiều hơn tổng số trẻ em của đơn vị \(12\)/)
    .first()
    .waitFor();
  expect(await bench.crashes()).toEqual([]);
});

test("of two tables of one appendix the officer chooses one; what is hidden counts and is said", async () => {
  const { pane, page } = bench;
  const figures = [...appendix2Header, [15, 4000000, 0, 0, 0, 0], [], ...appendix3Header, [1, 700, 0, 0]];
  const bytes = await xlsxOf({
    "PL 1": appendix1Rows([1, 700, 0, 0, 4930000, 2500000]),
    "PL 1 (2)": appendix1Rows([1, 750, 0, 0, 4930000, 2500000]),
    "PL 2 và 3": figures,
  });
  await page.evaluate((file) => window.workbench.openXlsx(new Uint8Array(file)), [...bytes]);
  await pane.getByRole("button", { name: "Dùng bảng này" }).click();
  await pane.getByText("Có 2 bảng của phụ lục này. Chọn một bảng để báo cáo.").waitFor();
  const [first, second] = ["PL 1!B4:G8", "PL 1 (2)!B4:G8"].map((place) =>
    pane.getByRole("checkbox", { name: `Dùng bảng tại ${place}` }),
  );
  await first?.check();
  await second?.check();
  expect(await first?.isChecked()).toBe(false);
  await pane.getByText("Bảng ở PL 1!B4 không được tính").waitFor();
  await first?.check();
  expect(await violations(bench)).toEqual([]);
  await pane.getByRole("button", { name: "Dùng 3 bảng" }).click();
  await pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await pane.getByLabel("Gửi đến (cấp trên)").fill("UBND huyện Mẫu");
  await pane.getByLabel("Năm").fill("2023");
  await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2023");
  await pane.getByRole("button", { name: "Lưu" }).click();
  await verdict(bench, "Đủ điều kiện nộp");
  expect(await bench.crashes()).toEqual([]);
});
