import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { bytesOf } from "../support/browser";
import { kept, openPage } from "../support/openPage";
import { scratchFolder } from "../support/scratchFolder";
import { violationsIn } from "../support/violations";

const folder = scratchFolder("page");

const PANE = "Kiểm tra và báo cáo";
const OPEN_TWICE = /đang mở ở hai cửa sổ: cửa sổ này từ \d\d:\d\d, cửa sổ kia từ \d\d:\d\d/;

const cell = (page: Page, address: string) => page.getByRole("gridcell", { name: new RegExp(`^${address}, `) });

async function insert(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Chọn bộ biểu mẫu" }).click();
  await particulars(page);
  await cell(page, "B10").waitFor();
}

async function particulars(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
  await page.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await page.getByRole("radio", { name: "Xã" }).check();
  await page.getByLabel("Gửi đến (cấp trên)").fill("Phòng Lao động – Thương binh và Xã hội huyện Mẫu");
  await page.getByLabel("Năm").fill("2023");
  await page.getByLabel("Số liệu tính đến ngày").fill("30/6/2023");
  await page.getByLabel("Ngày báo cáo").fill("05/7/2023");
  await page.getByRole("button", { name: "Chèn 3 phụ lục" }).click();
}

/** As a browser hands on what another program has copied. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    clipboardData.setData("text/html", "<table><tr><td><b>khác</b></td></tr></table>");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  });
}

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);

test("a report is filled by keyboard, mended, saved, opened again; nothing is asked of anybody", async () => {
  const { page, unwanted } = await openPage();
  await insert(page);
  expect(await focused(page)).toBe("B10, số điểm phát động, Cấp xã: trống");
  // As by hand: Tab right, Enter back to the line's beginning.
  for (const text of ["1", "700 trẻ", "0", "0", "4930000", "2.500.000"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await page.screenshot({ path: join(folder, "filled.png") });
  expect(await cell(page, "C10").textContent()).toBe("700 trẻ");
  expect(await cell(page, "F10").textContent()).toBe("4.930.000");
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  await cell(page, "C10").click();
  await page.getByRole("button", { name: "Ghi 700" }).click();
  await cell(page, "C10").filter({ hasText: /^700$/ }).waitFor();
  // The button that had the focus is gone with its finding.
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  const file = join(folder, "saved.xlsx");
  writeFileSync(file, await bytesOf(download));
  await page.getByText(/Đã lưu lúc/).waitFor();
  expect(download.suggestedFilename()).toContain("UBND xã Mẫu");

  await page.getByRole("button", { name: "Trang đầu" }).click();
  await page.getByRole("heading", { name: "Làm báo cáo không cần Excel" }).waitFor();
  expect(await page.getByRole("button", { name: "Làm tiếp" }).count()).toBe(0);
  await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
  await cell(page, "C10").filter({ hasText: /^700$/ }).waitFor();
  await page.getByRole("tab", { name: "Phụ lục 01 · đủ" }).waitFor();

  // The same file in another window, and by another program.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
  await other.getByText(OPEN_TWICE).waitFor();
  await page.getByText(OPEN_TWICE).waitFor();
  await other.close();
  await page.getByText(OPEN_TWICE).waitFor({ state: "detached" });
  await page.evaluate(() => {
    // What Chromium answers for a file that another program wrote since it was chosen.
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException("changed", "NotReadableError"));
    window.dispatchEvent(new Event("focus"));
  });
  await page.getByText(/Tệp saved\.xlsx trên máy đã bị sửa, chuyển hoặc xóa sau khi mở ở đây lúc/).waitFor();
  expect(unwanted).toEqual([]);
});

test("a block is pasted from Excel, copied, taken back; Ctrl+Page Down and F6 lead on", async () => {
  const { page, unwanted } = await openPage();
  await insert(page);
  await paste(page, "1\t700\t0\r\n");
  expect(await cell(page, "C10").textContent()).toBe("700");
  await page.getByText("Đã dán 3 ô.").waitFor();
  expect(await copied(page)).toBe("1\t700\t0");
  await page.keyboard.press("Control+z");
  expect(await cell(page, "C10").textContent()).toBe("");
  await page.keyboard.press("Control+y");
  expect(await cell(page, "C10").textContent()).toBe("700");
  await page.keyboard.press("Control+PageDown");
  await page.getByRole("grid", { name: "Bảng Phụ lục 02" }).waitFor();
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.closest("section") !== null)).toBe(true);
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.closest("header") !== null)).toBe(true);
  await page.keyboard.press("F6");
  expect(await focused(page)).toMatch(/^A8, /);
  expect(unwanted).toEqual([]);
});

test("work is found again after the window was closed without a word, and deleted when asked", async () => {
  const { page, unwanted } = await openPage();
  await insert(page);
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await kept(page, 25);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText(/Làm tiếp: UBND xã Mẫu, Tháng hành động vì trẻ em 2023/).waitFor();
  await other.getByText("1/16 ô đã ghi").waitFor();
  await other.getByRole("button", { name: "Làm tiếp" }).click();
  expect(await cell(other, "B10").textContent()).toBe("25");
  // Both windows say so.
  await other.getByText(OPEN_TWICE).waitFor();
  await page.getByText(OPEN_TWICE).waitFor();
  await page.close();
  await other.getByRole("button", { name: "Trang đầu" }).click();
  await other.getByRole("button", { name: "Về trang đầu" }).click();
  await other.getByRole("button", { name: "Xóa dữ liệu trên máy này" }).click();
  await other.getByRole("button", { name: "Xóa", exact: true }).click();
  await other.getByText("Đã xóa dữ liệu trên máy này.").waitFor();
  await other.reload();
  await other.getByRole("heading", { name: "Làm báo cáo không cần Excel" }).waitFor();
  expect(await other.getByRole("button", { name: "Làm tiếp" }).count()).toBe(0);
  expect(await other.evaluate(() => Object.keys(window.localStorage))).toEqual([]);
  expect(unwanted).toEqual([]);
});

test.each([
  ["light", 1366, "none"],
  ["dark", 1366, "none"],
  ["light", 1366, "active"],
  ["light", 683, "none"],
  ["dark", 320, "none"],
] as const)(
  "in %s colours, %d pixels wide, forced colours %s: nothing is in the way of anybody",
  async (colorScheme, width, forcedColors) => {
    const height = width === 683 ? 384 : 768;
    const { page } = await openPage({ colorScheme, forcedColors, viewport: { width, height } });
    const found: string[] = [];
    const wide: number[] = [];
    const look = async (screen: string): Promise<void> => {
      found.push(...(await violationsIn(page.mainFrame())).map((each) => `${screen}: ${each}`));
      wide.push(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth));
      await page.screenshot({ path: join(folder, `${colorScheme}-${width}-${forcedColors}-${screen}.png`) });
    };
    const show = async (name: string): Promise<void> => {
      if (width < 900) await page.getByRole("button", { name, exact: true }).click();
    };
    await look("start");
    await page.getByRole("button", { name: "Chọn bộ biểu mẫu" }).click();
    await show("Kiểm tra");
    await look("forms");
    await particulars(page);
    // The table comes to the front by itself, and with it the focus.
    await cell(page, "B10").waitFor();
    await page.keyboard.type("một");
    await page.keyboard.press("Tab");
    await look("table");
    if (width < 900)
      await page
        .locator("header")
        .getByRole("button", { name: /^Kiểm tra/ })
        .click();
    await page.getByRole("tab", { name: "Kiểm tra" }).click();
    await page.getByRole("region", { name: PANE }).getByText("một").first().waitFor();
    await look("check");
    await page.getByRole("tab", { name: "Báo cáo", exact: true }).click();
    await look("report");
    expect(found).toEqual([]);
    expect(Math.max(...wide)).toBeLessThanOrEqual(0);
  },
);

test("files that are no workbooks are refused with their reason, a full storage is said, and each appendix is printed on a page of its own", async () => {
  const { page } = await openPage();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  for (const [name, content, why] of [
    ["cũ.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), /định dạng Excel cũ/],
    ["rỗng.xlsx", Buffer.alloc(0), /Tệp rỗng/],
    ["trang.xlsx", Buffer.from("<html><table>"), /trang web \(HTML\)/],
  ] as const) {
    await page.getByLabel("Chọn tệp .xlsx").setInputFiles({ name, mimeType: "", buffer: content });
    await page.getByText(`Chưa mở được ${name}.`).filter({ hasText: why }).waitFor();
  }
  await insert(page);
  await page.getByText("Trình duyệt không giữ được bản tạm. Hãy lưu tệp thường xuyên.").waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString("latin1");
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});
