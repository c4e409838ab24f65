import { newPage } from "../support/browser";
import { openWorkbench, typedCells, verdict, type OpenWorkbench } from "../support/openWorkbench";

let bench: OpenWorkbench;
let before: readonly unknown[];
const figures = (): Promise<readonly unknown[]> =>
  Promise.all(typedCells.map(async ([address]) => (await bench.call("read", address)).value));
const says = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const openTab = (name: RegExp): Promise<void> => bench.pane.getByRole("tab", { name }).click();

describe("with the real case in the book", () => {
  beforeEach(async () => {
    bench = await openWorkbench({ scenario: "commune-2023" });
    await verdict(bench, "còn 1 ô trống");
    before = await figures();
  });
  afterEach(async () => {
    for (const fault of ["cell-edit", "slow", "protected", "refused"] as const) await bench.call("fault", fault, false);
    await verdict(bench, "Chưa nộp được");
    expect(await bench.crashes()).toEqual([]);
    expect(await figures()).toEqual(before);
  });

  test("while a cell is edited the pane says what to press, and reads again by itself", async () => {
    await bench.call("fault", "cell-edit", true);
    await bench.call("type", "'Phụ lục 01'!B10", "x");
    await bench.call("clear", "'Phụ lục 01'!B10");
    await says(/Excel đang chờ nhập xong một ô\. Nhấn Enter/);
    await verdict(bench, "Chưa đọc được số liệu mới");
  });

  test("a protected sheet refuses the fix in words", async () => {
    await bench.call("fault", "protected", true);
    await openTab(/Kiểm tra/);
    await bench.call("select", "'Phụ lục 01'!C10");
    await bench.pane.getByRole("button", { name: "Sửa tất cả (5 ô)" }).click();
    await says(/Sheet đang được bảo vệ nên chưa ghi được/);
    await bench.pane.getByRole("button", { name: "Đóng" }).click();
  });

  test("a refused request is tried again", async () => {
    await bench.call("fault", "refused", true);
    await openTab(/Kiểm tra/);
    await bench.pane.getByRole("button", { name: "Kiểm tra trước khi nộp" }).click();
    await says(/Excel đang bận nên chưa nhận yêu cầu/);
  });

  test("a slow Excel is waited for", async () => {
    await bench.call("fault", "slow", true);
    await bench.call("type", "'Phụ lục 01'!B10", "1");
    await says("Excel đang trả lời chậm. Ngăn này vẫn chờ và sẽ tự cập nhật.");
    await bench.call("fault", "slow", false);
    await bench.call("clear", "'Phụ lục 01'!B10");
  });

  test("whatever is typed in a figure cell is a finding, shown as plain text", async () => {
    for (const [text, shown] of [
      ["=1/0", /Ô đang báo lỗi|#DIV\/0!/],
      ['\'=HYPERLINK("https://x.example","700")', /HYPERLINK/],
      ["<img src=x onerror=alert(1)>", /<img src=x onerror=alert\(1\)>/],
      ["x".repeat(32_767), /x{20}/],
    ] as const) {
      await bench.call("type", "'Phụ lục 01'!B10", text);
      await openTab(/Kiểm tra/);
      await bench.call("select", "'Phụ lục 01'!B10");
      await bench.pane.getByRole("group").filter({ hasText: shown }).first().waitFor();
      expect(await bench.pane.locator("img").count()).toBe(0);
      const { scrollWidth, innerWidth } = await paneSize();
      expect(scrollWidth).toBe(innerWidth);
      await bench.call("clear", "'Phụ lục 01'!B10");
      await verdict(bench, "còn 1 ô trống");
    }
  });

  test("a deleted sheet is missed, and can be inserted again", async () => {
    const copy = await bench.call("copySheet", "Phụ lục 03");
    await bench.call("deleteSheet", "Phụ lục 03");
    await bench.call("renameSheet", copy, "Phụ lục 03");
    await verdict(bench, "còn 1 ô trống");
    const file = await bench.page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
    await bench.call("deleteSheet", "Phụ lục 03");
    await says("Không thấy Phụ lục 03 trong tệp: sheet đã bị xóa hoặc chuyển sang tệp khác.");
    await bench.pane.getByRole("button", { name: "Chèn lại" }).click();
    await says("Đã chèn 1 phụ lục vào 1 sheet mới.");
    expect((await bench.call("read", "'Phụ lục 03'!A8")).value).toBe("");
    await bench.page.evaluate((bytes) => window.workbench.openXlsx(new Uint8Array(bytes)), file);
  });
});

test("an edit by hand is such an edit", async () => {
  bench = await openWorkbench({ scenario: "commune-2023", grid: true });
  await verdict(bench, "còn 1 ô trống");
  await bench.page.locator("#grid").click({ position: { x: 400, y: 500 } });
  await bench.page.keyboard.type("1");
  await openTab(/Kiểm tra/);
  await bench.pane.getByRole("button", { name: "Kiểm tra trước khi nộp" }).click();
  await says(/Excel đang chờ nhập xong một ô/);
  await bench.page.locator("#grid").click({ position: { x: 400, y: 450 } });
  await verdict(bench, "Chưa nộp được");
  expect(await bench.crashes()).toEqual([]);
});

test("a sheet of the same name is never overwritten", async () => {
  const other = await openWorkbench();
  await other.call("renameSheet", "Sheet1", "Phụ lục 02");
  await other.call("type", "'Phụ lục 02'!A8", "của tôi");
  await other.pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
  await other.pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await other.pane.getByLabel("Gửi đến (cấp trên)").fill("UBND huyện Mẫu");
  await other.pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2026");
  await other.pane.getByRole("button", { name: "Chèn 3 phụ lục" }).click();
  await other.pane.getByText("Tệp đã có sheet Phụ lục 02. Các sheet đó được giữ nguyên.").waitFor();
  await other.pane.getByRole("button", { name: "Chèn bản mới" }).click();
  await other.pane.getByText("Đã chèn 3 phụ lục").waitFor();
  expect(await other.page.evaluate(() => window.workbench.sheets)).toContain("Phụ lục 02 (2)");
  expect((await other.call("read", "'Phụ lục 02'!A8")).value).toBe("của tôi");
});

test("outside Excel the pane says why and what to do", async () => {
  const page = await newPage();
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/taskpane.html`);
  await page.getByRole("heading", { name: "Trang này cần mở trong Excel" }).waitFor();
  await page.getByText(/Số liệu của anh\/chị không bị ảnh hưởng/).waitFor();
});

async function paneSize(): Promise<{ scrollWidth: number; innerWidth: number }> {
  const frame = bench.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The pane has no frame.");
  return frame.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, innerWidth }));
}
