import type { BrowserContextOptions, Page } from "playwright-core";
import { newPage } from "./browser";
import { pageFile } from "./pageFile";

/** The page without Excel in a window of its own. */
export interface OpenPage {
  readonly page: Page;
  /** What the browser was asked for beside the page itself, and what no code caught. */
  readonly unwanted: readonly string[];
}

/** Opens it from its file, at its start. */
export async function openPage(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const page = await newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true, ...options });
  const url = await pageFile();
  const unwanted: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("blob:")) unwanted.push(`asked for ${request.url()}`);
  });
  page.on("pageerror", (error) => unwanted.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") unwanted.push(message.text());
  });
  await page.goto(url);
  await page.getByRole("heading", { name: "Làm báo cáo không cần Excel" }).waitFor();
  return { page, unwanted };
}
