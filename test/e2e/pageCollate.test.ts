import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packed, packZip } from "../../src/xlsx/packZip";
import { bytesOf } from "../support/browser";
import { kept, openPage } from "../support/openPage";
import { inOrder, returnFile } from "../support/returnFile";
import { scratchFolder } from "../support/scratchFolder";
import { step } from "../support/step";
import { violationsIn } from "../support/violations";

const folder = scratchFolder("page-collate");
const archive = packZip([
  packed("nộp/A.xlsx", returnFile("UBND xã Mẫu A", inOrder)),
  packed("nộp/B.xlsx", returnFile("UBND xã Mẫu B", { ...inOrder, "pl1.xa.launchChildren": 300 })),
  packed("nộp/~$A.xlsx", new Uint8Array(10)),
]);

test("whoever has no Excel receives the communes' files: dropped, summed, written, saved, opened again; nothing is asked of anybody", async () => {
  const { page, unwanted } = await openPage();
  const drop = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "bao-cao.zip", { type: "application/zip" }));
      return transfer;
    },
    [...archive],
  );
  const shown = (name: string) => page.getByRole("grid", { name: `Bảng ${name}` });
  const at = (row: number, col: number) => page.locator(`[role="grid"] [data-row="${row}"][data-col="${col}"]`);

  await step("an archive dropped anywhere waits for what it is, and is read beside the page", async () => {
    await page.getByRole("heading", { name: "Tổng hợp" }).waitFor();
    await page.dispatchEvent("main", "drop", { dataTransfer: drop });
    await page.getByText("3 tệp đang chờ").waitFor();
    await page.getByRole("button", { name: "dán danh sách" }).click();
    await page.getByLabel(/Mỗi dòng một đơn vị/).fill("xã Mẫu A\nxã Mẫu B\nxã Mẫu C");
    await page.getByRole("button", { name: "Dùng danh sách này" }).click();
    await page.getByLabel("Năm").fill("2026");
    await page.getByLabel("Ngày nhận").fill("19/7/2026");
    await page.getByRole("button", { name: "Đọc", exact: true }).click();
    await page.getByText(/2\/3 đơn vị · 1 chưa gửi/).waitFor();
  });
  await step("what was decided is found again where the window closed without a word", async () => {
    await page.getByRole("button", { name: "xã Mẫu B" }).click();
    await page.getByRole("radio", { name: /^Không tính/ }).check();
    await page.getByText(/1\/3 đơn vị · 1 chưa gửi/).waitFor();
    await kept(page, "leave-out");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Làm tiếp" }).click();
    await other.getByText(/1\/3 đơn vị.*nhận lại tệp để xem tiếp. Quyết định của anh\/chị vẫn còn/).waitFor();
    await other.close();
    await page.getByText("Hoàn tác", { exact: true }).click();
    await page.keyboard.press("Escape");
    await page.getByText(/2\/3 đơn vị · 1 chưa gửi/).waitFor();
  });
  await step("the tables stand on the page, live by column Tính, which is read back as a decision", async () => {
    await page.getByRole("tab", { name: "Số liệu" }).click();
    await page.getByRole("button", { name: "Ghi bảng tổng hợp" }).click();
    await shown("Tổng hợp").waitFor();
    await at(7, 5)
      .filter({ hasText: /^1\.000$/ })
      .waitFor();
    await at(8, 2).click();
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    await at(7, 5).filter({ hasText: /^300$/ }).waitFor();
    await page.getByText(/1\/3 đơn vị · 1 chưa gửi/).waitFor();
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
    await page.getByText(/Cột Tính chỉ nhận/).waitFor();
    await at(8, 1).click();
    await page.keyboard.type("x");
    await page.getByText(/Bảng này được ghi từ thẻ Tổng hợp/).waitFor();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  });
  await step("what is saved is found again, with the decision", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu .xlsx" }).click(),
    ]);
    const file = join(folder, "tong-hop.xlsx");
    writeFileSync(file, await bytesOf(download));
    await page.getByText(/Đã lưu lúc/).waitFor();
    await page.getByRole("button", { name: "Trang đầu" }).click();
    await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
    await shown("Tổng hợp").waitFor();
    await at(7, 5).filter({ hasText: /^300$/ }).waitFor();
    await page
      .getByRole("region", { name: "Kiểm tra và báo cáo" })
      .getByRole("tab", { name: "Tổng hợp", exact: true })
      .click();
    await page
      .getByText(/1\/3 đơn vị/)
      .first()
      .waitFor();
  });
  expect(unwanted).toEqual([]);
});
