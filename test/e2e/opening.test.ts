import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { BrowserServer } from "playwright-core";
import { closePages, newPage, photographPages, sharedBrowser } from "../support/browser";
import { scratchFolder } from "../support/scratchFolder";
import { openWorkbench } from "../support/openWorkbench";
import { startBrowser } from "../support/startBrowser.cjs";

const root = resolve(__dirname, "../..");
// Processes are counted here: this file has a browser of its own, beside which no other test runs.
let own: BrowserServer;
beforeAll(async () => {
  own = await startBrowser();
  process.env["BROWSER_ENDPOINT"] = own.wsEndpoint();
});
afterAll(() => own.close());

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((later) => setTimeout(later, 50));
};

test("an opening that fails leaves no page and no process of the browser behind", async () => {
  const browser = await sharedBrowser();
  const session = await browser.newBrowserCDPSession();
  const processes = async (): Promise<number> =>
    (await session.send("SystemInfo.getProcessInfo")).processInfo.filter(({ type }) => type === "renderer").length;
  const before = await processes();
  const origin = process.env["WORKBENCH_ORIGIN"];
  process.env["WORKBENCH_ORIGIN"] = "https://localhost:1";
  for (let times = 0; times < 3; times += 1) await expect(openWorkbench()).rejects.toThrow(/ERR_/);
  process.env["WORKBENCH_ORIGIN"] = origin;
  expect(browser.contexts()).toHaveLength(3);
  // As after every test, see setup.ts.
  await closePages();
  expect(browser.contexts()).toEqual([]);
  await until(async () => (await processes()) <= before);
});

test.each([
  ["fails after it has started the browser", "throw new Error('The rest of the set-up fails.')", false],
  ["is killed", "setInterval(() => {}, 1000)", true],
])("a run that %s leaves no browser behind", async (_what, then, isKilled) => {
  const script = `require("./test/support/startBrowser.cjs").startBrowser().then((browser) => {
    console.log(browser.process().pid);
    ${then};
  })`;
  // Who is killed cannot clear up after itself.
  const folder = scratchFolder("killed");
  const run = spawn(process.execPath, ["-e", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const pid = await new Promise<number>((said) => run.stdout.once("data", (text) => said(Number(text))));
  expect(pid).toBeGreaterThan(0);
  if (isKilled) run.kill("SIGKILL");
  await until(() => !isAlive(pid));
});

test("a test that fails leaves a picture of its page and says where", async () => {
  await (await newPage()).goto("data:text/html,<h1>Here it failed</h1>");
  const said: string[] = [];
  await photographPages("a test / that fails", (line) => said.push(line));
  expect(said).toHaveLength(1);
  const [, file = ""] = /^ {2}(reports.*\.png)$/m.exec(said[0] ?? "") ?? [];
  expect(existsSync(resolve(root, file))).toBe(true);
  rmSync(resolve(root, file));
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
