import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";

/** The part of `window.workbench` that the tests use; every call may be awaited. */
interface WorkbenchApi {
  readonly ready: Promise<unknown>;
  type(address: string, text: string): unknown;
  read(address: string): unknown;
  select(address: string): unknown;
  fault(name: string, on: boolean): unknown;
  readonly requests: Readonly<Record<string, number>>;
}

export interface ReadCell {
  readonly value: string | number | boolean;
  readonly text: string;
  readonly formula: string | null;
}

/** The workbench as an officer and a script see it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Everything the browser asked for, with the bodies sent. */
  readonly traffic: readonly { readonly url: string; readonly body: string }[];
  /** Errors that no code caught, in page and pane. */
  readonly crashes: readonly string[];
  type(address: string, text: string): Promise<void>;
  read(address: string): Promise<ReadCell>;
  select(address: string): Promise<void>;
  fault(name: string, on: boolean): Promise<void>;
  requests(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** Opens the workbench in a fresh browser; resolves when grid and pane answer. */
export async function openWorkbench(): Promise<OpenWorkbench> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env["CHROME_PATH"] ?? "",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "vi-VN",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const traffic: { url: string; body: string }[] = [];
  const crashes: string[] = [];
  page.on("request", (request) => traffic.push({ url: request.url(), body: request.postData() ?? "" }));
  page.on("pageerror", (error) => crashes.push(error.message));
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/workbench.html`);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(async () => {
    await (window as unknown as { workbench: WorkbenchApi }).workbench.ready;
  });
  return {
    page,
    pane: page.frameLocator("#pane"),
    traffic,
    crashes,
    type: (address, text) => call(page, "type", [address, text]) as Promise<void>,
    read: (address) => call(page, "read", [address]) as Promise<ReadCell>,
    select: (address) => call(page, "select", [address]) as Promise<void>,
    fault: (name, on) => call(page, "fault", [name, on]) as Promise<void>,
    requests: () => page.evaluate(() => ({ ...(window as unknown as { workbench: WorkbenchApi }).workbench.requests })),
    close: () => browser.close(),
  };
}

function call(page: Page, name: "type" | "read" | "select" | "fault", args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    async ([method, values]) => {
      const { workbench } = window as unknown as {
        workbench: Record<string, (...list: readonly unknown[]) => unknown>;
      };
      return workbench[method]?.(...values);
    },
    [name, args] as const,
  );
}
