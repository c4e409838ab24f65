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

/** Waits until the browser keeps a work that has these words, or just this number, somewhere in it. */
export async function kept(page: Page, what: string | number): Promise<void> {
  while (!(await page.evaluate(holdsWork, what)));
}

/** Runs in the page. */
function holdsWork(wanted: string | number): Promise<boolean> {
  const holds = (value: unknown): boolean => {
    if (value === wanted) return true;
    if (typeof value === "string") return typeof wanted === "string" && value.includes(wanted);
    if (value instanceof Map) return holds([...value]);
    return typeof value === "object" && value !== null && Object.values(value).some(holds);
  };
  return new Promise((done) => {
    const asked = indexedDB.open("bao-cao-tre-em");
    asked.onsuccess = () => {
      const works = asked.result.transaction("works").objectStore("works").getAll();
      works.onsuccess = () => {
        asked.result.close();
        done(holds(works.result));
      };
    };
  });
}
