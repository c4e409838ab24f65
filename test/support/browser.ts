import { basename, join, relative, resolve } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Download,
  type Page,
} from "playwright-core";

/** A busy computer needs many times what a quiet one does, so that this guards against a hang alone. */
export const HANG = 180_000;

const screenshots = resolve(__dirname, "../../reports/screenshots");
let connected: Promise<Browser> | null = null;
const open = new Set<BrowserContext>();

/** The one browser of the run, started by test/e2e/globalSetup.cjs. */
export function sharedBrowser(): Promise<Browser> {
  connected ??= chromium.connect(process.env["BROWSER_ENDPOINT"] ?? "", { timeout: HANG });
  return connected;
}

/** A page in a context of its own, which is closed after the test, whatever happens. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "vi-VN", ...options });
  open.add(context);
  context.setDefaultTimeout(HANG);
  context.setDefaultNavigationTimeout(HANG);
  return context.newPage();
}

/** Closes every page that `newPage` has opened. */
export async function closePages(): Promise<void> {
  const contexts = [...open];
  open.clear();
  await Promise.all(contexts.map((context) => context.close()));
}

/** Leaves a picture of each open page of a failed test and says where. */
export async function photographPages(
  test: string,
  say: (text: string) => void = (text) => process.stderr.write(text),
): Promise<void> {
  const file = basename(expect.getState().testPath ?? "", ".test.ts");
  const name = `${file} ${test}`.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 100);
  const pages = [...open].flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = join(screenshots, `${name}-${index + 1}.png`);
    const where = await page.screenshot({ path, timeout: HANG }).then(
      () => relative(process.cwd(), path),
      (error: unknown) => `no screenshot: ${String(error)}`,
    );
    say(`✕ ${test}\n  at ${page.url()}\n  ${where}\n`);
  }
}

/** What was downloaded: the browser may keep it where this process does not look. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
