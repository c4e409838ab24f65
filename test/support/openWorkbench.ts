import type { FrameLocator, Page } from "playwright-core";
import type { WorkbenchApi, WorkbenchCell } from "../../src/workbench/page/workbenchApi";
import { newPage } from "./browser";

type Calls = {
  [K in keyof WorkbenchApi]: WorkbenchApi[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

/** The workbench as an officer and a script see it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Everything the browser asked for, with the bodies sent. */
  readonly traffic: readonly { readonly url: string; readonly body: string }[];
  /** Errors that no code caught, in page and pane, and lines of the log that are red. */
  crashes(): Promise<readonly string[]>;
  /** Calls a method of `window.workbench`. */
  call<K extends keyof Calls>(name: K, ...args: Parameters<Calls[K]>): ReturnType<Calls[K]>;
  values(sheet: string, addresses: readonly string[]): Promise<readonly WorkbenchCell["value"][]>;
  requests(): Promise<Readonly<Record<string, number>>>;
}

export interface OpeningOptions {
  /** Workbook to begin with, by its id in src/workbench/page/scenarios.ts; an empty one where it is absent. */
  readonly scenario?: string;
  /** With the grid to look at and to type in; without it the page is there in half the time. */
  readonly grid?: boolean;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

/** Opens the workbench in a context of its own; resolves when workbook and pane answer. The context is closed after the test. */
export async function openWorkbench({
  scenario = "empty",
  grid = false,
  ...settings
}: OpeningOptions = {}): Promise<OpenWorkbench> {
  const page = await newPage({ viewport: { width: 1440, height: 900 }, ...settings });
  const traffic: { url: string; body: string }[] = [];
  const errors: string[] = [];
  page.on("request", (request) => traffic.push({ url: request.url(), body: request.postData() ?? "" }));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const query = new URLSearchParams({ scenario, ...(!grid && { grid: "off" }) });
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/workbench.html?${query}`);
  await answering(page);
  const call = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
    page.evaluate(
      async ([method, values]) => {
        const workbench = window.workbench as unknown as Record<string, (...list: readonly unknown[]) => unknown>;
        return workbench[method]?.(...values);
      },
      [name, args] as const,
    );
  return {
    page,
    pane: page.frameLocator("#pane"),
    traffic,
    crashes: async () => [...errors, ...(await page.locator("#wire-log li.unknown").allTextContents())],
    call: call as OpenWorkbench["call"],
    values: (sheet, addresses) =>
      Promise.all(
        addresses.map(async (address) => ((await call("read", `'${sheet}'!${address}`)) as WorkbenchCell).value),
      ),
    requests: () => page.evaluate(() => ({ ...window.workbench.requests })),
  };
}

/** Waits until grid and pane answer. */
export async function answering(page: Page): Promise<void> {
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
}

/** Waits until the pane's verdict line reads `text`. */
export async function verdict({ pane }: OpenWorkbench, text: string | RegExp): Promise<void> {
  await pane.getByRole("status").filter({ hasText: text }).waitFor();
}

/** Fills the particulars of the real case and inserts the appendices. */
export async function insertAppendices({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
  await pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await pane.getByRole("radio", { name: "Xã" }).check();
  await pane.getByLabel("Gửi đến (cấp trên)").fill("Phòng Lao động – Thương binh và Xã hội huyện Mẫu");
  await pane.getByLabel("Năm").fill("2023");
  await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2023");
  await pane.getByLabel("Ngày báo cáo").fill("05/7/2023");
  await pane.getByRole("button", { name: "Chèn 3 phụ lục" }).click();
  await pane.getByText("Đã chèn 3 phụ lục vào 3 sheet mới.").waitFor();
}

/** What the commune typed in June 2023, cell by cell. */
export const typedCells: readonly (readonly [address: string, text: string])[] = [
  ["'Phụ lục 01'!C10", "700 trẻ"],
  ["'Phụ lục 01'!D10", "0"],
  ["'Phụ lục 01'!E10", "0"],
  ["'Phụ lục 01'!F10", "4.930.000đ"],
  ["'Phụ lục 01'!G10", "2.500.000Đ"],
  ["'Phụ lục 02'!A8", "15 trẻ"],
  ["'Phụ lục 02'!B8", "4.000.000đ"],
  ["'Phụ lục 02'!C8", "0"],
  ["'Phụ lục 02'!D8", "0"],
  ["'Phụ lục 02'!E8", "0"],
  ["'Phụ lục 02'!F8", "0"],
  ["'Phụ lục 03'!A8", "1"],
  ["'Phụ lục 03'!B8", "700"],
  ["'Phụ lục 03'!C8", "0"],
  ["'Phụ lục 03'!D8", "0"],
];

export async function typeRealCase({ call }: OpenWorkbench): Promise<void> {
  for (const [address, text] of typedCells) await call("type", address, text);
}
