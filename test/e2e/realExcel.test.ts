import type { Page } from "playwright-core";
import { newPage } from "../support/browser";
import { openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";

let bench: OpenWorkbench;
const says = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const selectedTab = (): Promise<string> => bench.pane.locator('[role="tab"][aria-selected="true"]').innerText();

describe("the buttons of the ribbon", () => {
  beforeEach(async () => {
    bench = await openWorkbench({ scenario: "commune-2023" });
    await bench.page.locator("#pane-close").click();
  });
  afterEach(async () => expect(await bench.crashes()).toEqual([]));

  test("where Excel ignores or rejects the showing a button does its work, is done, and the pane shows it when opened", async () => {
    const done = bench.page.locator("#wire-log").getByText("Lệnh đã xong");
    for (const [fault, button, tab] of [
      ["ribbon-ignored", "Soạn báo cáo", "Báo cáo"],
      ["ribbon-rejected", "Kiểm tra", "Kiểm tra"],
    ] as const) {
      const before = await done.count();
      await bench.call("fault", fault, true);
      await bench.page.locator("#ribbon").getByRole("button", { name: button }).click();
      await done.nth(before).waitFor({ state: "attached" });
      expect(await bench.page.locator("#pane").isVisible()).toBe(false);
      await bench.page.locator('[id="ChildReports.Pane"]').click();
      expect(await selectedTab()).toContain(tab);
      await bench.page.locator("#pane-close").click();
      await bench.call("fault", fault, false);
    }
  });

  test("a pane that is shown only once the command is over is shown", async () => {
    await bench.call("fault", "ribbon-late", true);
    await bench.page.getByRole("button", { name: "Soạn báo cáo" }).click();
    await bench.page.locator("#pane").waitFor();
    expect(await selectedTab()).toContain("Báo cáo");
  });
});

describe("ways out of the pane", () => {
  beforeEach(async () => {
    bench = await openWorkbench({ scenario: "commune-2023" });
  });
  afterEach(async () => expect(await bench.crashes()).toEqual([]));
  const openReport = (): Promise<void> => bench.pane.getByRole("tab", { name: "Báo cáo" }).click();
  const press = (name: string | RegExp): Promise<void> => bench.pane.getByRole("button", { name }).click();

  test("Excel for Mac takes no file: the pane says so and offers what works", async () => {
    await bench.call("mode", "platform", "Mac");
    await openReport();
    const downloads: string[] = [];
    bench.page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await press(/^Tải/);
    await says(/Excel trên máy Mac không lưu được/);
    expect(downloads).toEqual([]);
    await press("Chép");
    await says("Đã chép. Dán vào Word bằng Ctrl+V.");
  });

  test("a webview that loses the file is not said to have saved it", async () => {
    await bench.call("fault", "no-download", true);
    await openReport();
    await press(/^Tải/);
    await says(/Không thấy tệp trong thư mục Tải xuống thì dùng Chép/);
  });

  test("where nothing can be copied the words are there to be copied by hand", async () => {
    await bench.call("fault", "no-copy", true);
    await openReport();
    await press("Chép");
    await says(/Phần chữ dưới đây đã được chọn sẵn/);
    const field = bench.pane.getByRole("textbox", { name: "Chép" });
    const [text, from, to] = await field.evaluate((area: HTMLTextAreaElement) => [
      area.value,
      area.selectionStart,
      area.selectionEnd,
    ]);
    expect(String(text)).toContain("700 trẻ em");
    expect([from, to]).toEqual([0, String(text).length]);
    expect(await bench.pane.getByText("Đã chép.").count()).toBe(0);
  });
});

describe("where Excel gives the pane less", () => {
  test("without storage it works and forgets", async () => {
    bench = await openWorkbench({ scenario: "commune-2023" });
    await bench.call("fault", "no-storage", true);
    await bench.call("mode", "theme", "light");
    await verdict(bench, "còn 1 ô trống");
    await bench.pane.getByRole("tab", { name: "Biểu mẫu" }).click();
    await bench.pane.getByRole("button", { name: "English" }).click();
    await bench.pane.getByRole("tab", { name: "Report" }).waitFor();
    expect(await bench.crashes()).toEqual([]);
  });

  test("an Excel that tells no theme is a light one, also on a dark computer", async () => {
    bench = await openWorkbench({ scenario: "commune-2023", colorScheme: "dark" });
    await bench.call("fault", "no-theme", true);
    await bench.call("mode", "platform", "OfficeOnline");
    const background = await bench.pane
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(background).toBe("rgb(255, 255, 255)");
  });
});

describe("a start that takes long", () => {
  const restart = async (): Promise<Page> => {
    bench = await openWorkbench({ scenario: "commune-2023" });
    await bench.page.clock.install();
    await bench.call("fault", "late-start", true);
    // Not waited for: the pane's own answer is what is late.
    await bench.page.evaluate(() => void window.workbench.mode("theme", "light"));
    await says("Đang mở ngăn làm việc");
    return bench.page;
  };

  test("is waited for, then refused with the next step, and still let in when it comes", async () => {
    const page = await restart();
    await page.clock.fastForward(29_000);
    expect(await bench.pane.getByText("Mã: HOST_TIMEOUT").count()).toBe(0);
    await page.clock.fastForward(2_000);
    await says("Mã: HOST_TIMEOUT");
    await bench.call("fault", "late-start", false);
    await verdict(bench, "còn 1 ô trống");
    expect(await bench.pane.getByText("Mã: HOST_TIMEOUT").count()).toBe(0);
  });
});

test("where Microsoft's script is blocked the pane says what to do", async () => {
  const page = await newPage({});
  await page.route(/office\.js/, (route) => route.abort());
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/taskpane.html`);
  await page.getByText("Mã: OFFICE_NOT_LOADED").waitFor();
});

test("an Excel below what the pane needs is told so, and its buttons end", async () => {
  bench = await openWorkbench();
  const list = bench.page.locator("#version");
  await list.evaluate((select: HTMLSelectElement) => select.append(new Option("Excel 2019", "1.8")));
  await bench.page.evaluate(() => void window.workbench.mode("version", "1.8"));
  await says("Mã: OLD_EXCEL");
  // A button that is pressed there must not hang.
  await bench.page.getByRole("button", { name: "Soạn báo cáo" }).click();
  await bench.page.locator("#wire-log").getByText("Lệnh đã xong").waitFor({ state: "attached" });
});
