import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/openWorkbench";
import { hostWorkbookContract } from "../workbench/host/contract";
import { collect } from "./univerContract/collect";
import type { Outcome } from "./univerContract/page";

const root = path.resolve(__dirname, "../..");
const setupLimit = 300_000;

const names = collect(() => hostWorkbookContract(noWorkbook)).map(({ name }) => name);

let browser: Browser;
let folder: string;
let outcomes: readonly Outcome[] = [];
const crashes: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "univer-contract-"));
  bundle(folder);
  browser = await launchBrowser();
  outcomes = await runInBrowser();
}, setupLimit);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the page ran every test of the contract, once", () => {
  expect(names.length).toBeGreaterThan(0);
  expect(outcomes.map(({ name }) => name)).toEqual(names);
});
test("no error went uncaught on the page", () => expect(crashes).toEqual([]));
describe("Univer keeps the contract", () => {
  test.each(names)("%s", (name) => {
    const outcome = outcomes.find((each) => each.name === name);
    if (outcome === undefined) throw new Error("The page did not run it.");
    if (outcome.failure !== null) throw new Error(outcome.failure);
  });
});

function noWorkbook(): never {
  throw new Error("Tests are only listed here; the page runs them.");
}

/** In a process of its own: webpack and jest's module registry do not mix. */
function bundle(to: string): void {
  const config = path.join(__dirname, "univerContract/webpack.cjs");
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config", config, "--output-path", to], { cwd: root, stdio: "pipe" });
}

/** Under the workbench's address, as what the workbook uses of the browser wants a secure context. */
async function runInBrowser(): Promise<readonly Outcome[]> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "vi-VN" });
  const page = await context.newPage();
  page.on("pageerror", (error) => crashes.push(error.stack ?? error.message));
  const address = `${process.env["WORKBENCH_ORIGIN"]}/univer-contract`;
  await page.route(`${address}/*`, (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return file === "index.html"
      ? route.fulfill({
          contentType: "text/html",
          body: '<!doctype html><meta charset="utf-8" /><script src="contract.js" defer></script>',
        })
      : route.fulfill({ path: path.join(folder, file) });
  });
  await page.goto(`${address}/index.html`);
  return page.evaluate(() => window.runContract());
}
