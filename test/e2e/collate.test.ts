import { STORE, unwrapStore } from "../../src/core/model/storeXml";
import { readBook } from "../../src/xlsx/readBook";
import { packed, packZip } from "../../src/xlsx/packZip";
import { bytesOf } from "../support/browser";
import { openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { cameBack } from "../support/cameBack";
import { inOrder, returnFile } from "../support/returnFile";
import { step } from "../support/step";
import { violations } from "../support/violations";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench({ grid: true });
});

const archive = packZip([
  packed("nộp/A.xlsx", returnFile("UBND xã Mẫu A", inOrder)),
  packed("nộp/B.xlsx", returnFile("UBND xã Mẫu B", { ...inOrder, "pl1.xa.launchPoints": null })),
  packed("nộp/C.xlsx", returnFile("UBND xã Mẫu C", inOrder)),
  packed("nộp/C (sửa).xlsx", returnFile("UBND xã Mẫu C", { ...inOrder, "pl1.xa.launchChildren": 710 })),
  packed("nộp/~$A.xlsx", new Uint8Array(10)),
  packed("nộp/xã Mẫu Đ.xlsx", new TextEncoder().encode("Rar!\u001a\u0007\u0000")),
]);

/** Begins a province's report for June 2026. */
async function insertProvince({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
  await pane.getByLabel("Tên đơn vị").fill("Sở Y tế tỉnh Mẫu");
  await pane.getByRole("radio", { name: "Tỉnh" }).check();
  await pane.getByLabel("Gửi đến (cấp trên)").fill("Bộ Y tế");
  await pane.getByLabel("Năm").fill("2026");
  await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2026");
  await pane.getByRole("button", { name: "Chèn 3 phụ lục" }).click();
  await pane.getByText("Đã chèn 3 phụ lục vào 3 sheet mới.").waitFor();
}

/** Waits until the sheet itself has worked the sum out. */
async function sum(wanted: number): Promise<void> {
  await bench.page.waitForFunction(
    async (value) => (await window.workbench.read("'Tổng hợp'!F8")).value === value,
    wanted,
  );
}

test("a province receives its communes' files, from the archive to the sums", async () => {
  const { pane } = bench;
  await step("the tab is there for whoever receives, and asks for the list first", async () => {
    expect(await pane.getByRole("tab", { name: "Tổng hợp" }).count()).toBe(0);
    await insertProvince(bench);
    await pane.getByRole("tab", { name: "Tổng hợp" }).click();
    await verdict(bench, "Chưa nhận báo cáo nào");
    await pane.getByRole("button", { name: "dán danh sách" }).click();
    await pane.getByLabel(/Mỗi dòng một đơn vị/).fill("xã Mẫu A\nxã Mẫu B\nxã Mẫu C\nxã Mẫu Đ\nxã Mẫu E");
    await pane.getByRole("button", { name: "Dùng danh sách này" }).click();
    await pane.getByText("5 đơn vị", { exact: true }).waitFor();
    await pane.getByText(/Hạn của đơn vị: trước ngày/).waitFor();
    expect(await violations(bench)).toEqual([]);
  });
  await step("every file is accounted for, each unit in one state", async () => {
    await pane.getByLabel("Ngày nhận").fill("19/7/2026");
    await pane
      .getByLabel("Chọn tệp .zip")
      .and(pane.locator("input"))
      .setInputFiles({ name: "bao-cao.zip", mimeType: "application/zip", buffer: Buffer.from(archive) });
    await verdict(bench, "Chưa tổng hợp đủ");
    await verdict(bench, "1/5 đơn vị · 1 chưa gửi");
    await pane.getByText("6 tệp: 4 nhận vào sổ, 1 để riêng, 1 không đọc được.").waitFor();
    const table = pane.getByRole("table", { name: "Sổ nhận" });
    expect(await table.getAttribute("aria-rowcount")).toBe("6");
    expect(await table.getByRole("row").allInnerTexts()).toEqual([
      expect.any(String),
      expect.stringContaining("Đã gửi, đủ"),
      expect.stringMatching(/Phải sửa · .*còn 1 ô trống[^]*Chưa tính/),
      expect.stringMatching(/Gửi hai lần · 2 bản/),
      expect.stringContaining("Không đọc được"),
      expect.stringContaining("Chưa gửi"),
    ]);
    const order = async (order: string): Promise<void> => {
      await pane.getByRole("combobox", { name: "Xếp theo" }).click();
      await pane.getByRole("option", { name: order }).click();
    };
    await order("Việc cần làm");
    expect((await table.getByRole("button").allInnerTexts()).map((name) => name.at(-1))).toEqual([..."ĐCBEA"]);
    await order("Danh sách");
    expect(await violations(bench)).toEqual([]);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a unit is taken in provisionally, by the keyboard, and taken back", async () => {
    await pane.getByRole("button", { name: "xã Mẫu A" }).focus();
    await bench.page.keyboard.press("ArrowDown");
    await bench.page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "xã Mẫu B", exact: true }).waitFor();
    expect(await violations(bench)).toEqual([]);
    await pane.getByRole("radio", { name: /Tạm tính/ }).check();
    await verdict(bench, "2/5 đơn vị, 1 tạm tính · 1 chưa gửi");
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await verdict(bench, "1/5 đơn vị · 1 chưa gửi");
  });
  await step("it is asked in its own file, which keeps what it is asked", async () => {
    await pane.getByRole("checkbox", { name: "Đưa vào góp ý" }).check();
    await pane.getByRole("button", { name: "Góp ý (1 điều)" }).click();
    await pane.getByLabel("Lời của anh/chị").fill("Đề nghị xã xem lại.");
    await pane.getByRole("button", { name: "Xem lời nhắn" }).click();
    expect(await pane.getByLabel("Lời nhắn").inputValue()).toContain("2. Đề nghị xã xem lại.");
    expect(await violations(bench)).toEqual([]);
    const saved = bench.page.waitForEvent("download");
    await pane.getByRole("button", { name: "Tải tệp góp ý" }).click();
    const [part = ""] = readBook(await bytesOf(await saved)).customXml.filter((xml) => xml.includes(STORE.reply));
    expect(unwrapStore(STORE.reply, part)?.text).toContain("Đề nghị xã xem lại.");
    await pane.getByText("Đã tải B (góp ý).xlsx.").waitFor();
    await bench.page.keyboard.press("Escape");
    await pane.getByRole("heading", { name: "Đã hỏi" }).waitFor();
    expect(await violations(bench)).toEqual([]);
  });
  await step("of two returns one is chosen", async () => {
    await pane.getByRole("button", { name: "Đơn vị sau" }).click();
    await pane.getByText("Gửi nhiều bản, khác nhau 1 ô. Chọn bản được tính.").waitFor();
    expect(await violations(bench)).toEqual([]);
    await pane.getByRole("radio", { name: /^Bản 1/ }).check();
    await pane.getByLabel("Lý do (có thể để trống)").fill("Xã xác nhận qua điện thoại");
    await pane.getByRole("button", { name: "Lưu lựa chọn" }).click();
    await verdict(bench, "2/5 đơn vị · 1 chưa gửi");
    await bench.page.keyboard.press("Escape");
    await pane.getByRole("table", { name: "Sổ nhận" }).waitFor();
  });
  await step("a sum leads to its units, their files and cells", async () => {
    await pane.getByRole("tab", { name: "Số liệu" }).click();
    await pane.getByRole("button", { name: /Số trẻ em tham dự 1\.4/ }).click();
    await pane.getByRole("button", { name: /xã Mẫu A 700/ }).click();
    await pane.getByText("bao-cao.zip/nộp/A.xlsx").waitFor();
    const excerpt = pane.getByRole("table", { name: "Ô C9 trong tệp" });
    await excerpt.waitFor();
    expect(await excerpt.getByRole("cell", { name: "700" }).count()).toBeGreaterThan(0);
    expect(await excerpt.getByRole("columnheader", { name: "C", exact: true }).count()).toBe(1);
    expect(await violations(bench)).toEqual([]);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("too few units for a picture are a table, which goes out as a file", async () => {
    await pane.getByRole("tab", { name: "So sánh" }).click();
    await pane.getByText(/^Chỉ 2 đơn vị so sánh được/).waitFor();
    expect(await pane.getByRole("table").getByRole("row").count()).toBe(3);
    const saved = bench.page.waitForEvent("download");
    await pane.getByRole("button", { name: "Xuất bảng và biểu đồ" }).click();
    expect(readBook(await bytesOf(await saved)).sheets[0]?.name).toBe("So sánh");
    expect(await violations(bench)).toEqual([]);
    await pane.getByRole("tab", { name: "Số liệu" }).click();
    await pane.getByRole("button", { name: /Số trẻ em tham dự 1\.4/ }).click();
    await pane.getByRole("button", { name: /xã Mẫu A 700/ }).click();
  });
  await step("the tables stand in the workbook, and a changed Tính is a decision", async () => {
    await pane.getByRole("button", { name: "Ghi bảng tổng hợp" }).click();
    await pane.getByText(/Đã ghi vào sheet “Tổng hợp”.*6 ô trống của phụ lục nay lấy số từ đó\./).waitFor();
    expect((await bench.call("read", "'Phụ lục 01'!C9")).formula).toBe("='Tổng hợp'!F8");
    await pane.getByText(/Khớp ô C9, hàng Cấp xã của tệp này\./).waitFor();
    await pane.getByRole("button", { name: "Hàng 9 ở sheet Tổng hợp" }).click();
    expect(await bench.values("Tổng hợp", ["C9", "F9", "C10"])).toEqual([1, 700, 0]);
    await sum(1410);
    await bench.call("type", "'Tổng hợp'!C9", "0");
    await verdict(bench, "1/5 đơn vị · 1 chưa gửi");
    await sum(710);
    // Taken back in the pane, the sheet counts the unit again.
    await pane.getByText("Đã ghi quyết định.").waitFor();
    await pane.getByRole("button", { name: "Hoàn tác" }).last().click();
    await verdict(bench, "2/5 đơn vị · 1 chưa gửi");
    await sum(1410);
    const [file] = await Promise.all([
      bench.page.waitForEvent("download"),
      pane.getByRole("button", { name: "Xuất .xlsx" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("Tổng hợp Tháng hành động vì trẻ em 2026.xlsx");
    expect(await violations(bench)).toEqual([]);
    expect(await bench.crashes()).toEqual([]);
  });
});

test("the workbench's own province is received at once, and its report says whose figures it has", async () => {
  bench = await openWorkbench({ scenario: "province-2026" });
  const { pane, page } = bench;
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await pane.getByText("20 đơn vị", { exact: true }).waitFor();
  const returns = page.getByRole("link", { name: "Tải tệp các xã gửi (.zip)" });
  const [file] = await Promise.all([page.waitForEvent("download"), returns.click()]);
  await pane
    .getByLabel("Chọn tệp .zip")
    .and(pane.locator("input"))
    .setInputFiles({
      name: file.suggestedFilename(),
      mimeType: "application/zip",
      buffer: Buffer.from(await bytesOf(file)),
    });
  await verdict(bench, "13/20 đơn vị, 1 tạm tính · 1 chưa gửi");
  await pane.getByRole("tab", { name: "Số liệu" }).click();
  await pane.getByRole("button", { name: "Soạn báo cáo" }).click();
  await pane.getByText(/13\/20 đơn vị; trong đó số liệu của 01 đơn vị là số liệu tạm tính/).waitFor();
  expect(await violations(bench)).toEqual([]);
  // The row of the communes is still blank: it takes their sums, and each then leads back to its units.
  await pane.getByRole("button", { name: "Ghi 6 số tổng hợp" }).click();
  await pane.getByRole("button", { name: "52, đến ô B9 và số tổng hợp" }).click();
  await pane.getByText(/^Khớp ô B9, hàng Cấp xã của tệp này/).waitFor();
  await pane.getByRole("tab", { name: "Báo cáo" }).click();
  await pane.getByRole("button", { name: "13 đơn vị, đến số tổng hợp" }).click();
  await pane.getByRole("tab", { name: "Số liệu", selected: true }).waitFor();
  expect(await bench.crashes()).toEqual([]);
});

test("a commune answers what the province asks in its own file", async () => {
  const { pane, page } = bench;
  const bytes = [...(await cameBack("2999-07-25")).bytes];
  await page.evaluate((values) => window.workbench.openXlsx(new Uint8Array(values)), bytes);
  await verdict(bench, "Cấp trên hỏi lại: còn 2 điều");
  await verdict(bench, "gửi lại trước ngày 25/7/2999 · 1 cần giải trình");
  await pane.getByRole("tab", { name: "Kiểm tra" }).click();
  const asked = pane.getByRole("region", { name: "Ý kiến của cấp trên" });
  await asked.getByText("2 chưa trả lời").waitFor();
  // What is asked about is found once.
  expect(await pane.getByText("A10", { exact: true }).count()).toBe(1);
  await asked.getByRole("button", { name: "Sửa ô B8" }).click();
  await page.waitForFunction(() => window.workbench.selected.includes("B8"));
  expect(await violations(bench)).toEqual([]);
  await asked.getByRole("button", { name: "Số đúng, giải trình" }).click();
  await pane.getByRole("textbox", { name: "Câu trả lời" }).fill("Quà của một doanh nghiệp.");
  await pane.getByRole("button", { name: "Lưu câu trả lời" }).click();
  await verdict(bench, "Cấp trên hỏi lại: còn 1 điều");
  await bench.call("type", "'Phụ lục 03'!C8", "2");
  await asked.getByText("1 đã sửa, 1 đã trả lời").waitFor();
  await pane.getByRole("button", { name: "Đã trả lời đủ 2 điều. Gửi lại tệp này cho cấp trên." }).waitFor();
  expect(await violations(bench)).toEqual([]);
  expect(await bench.crashes()).toEqual([]);
});
