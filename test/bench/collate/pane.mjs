/** The pane in Chromium, over the workbench without its grid: how long it reads, what it takes, and whether it ever stands still. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startServer } from "../../../src/workbench/server.mjs";

const require = createRequire(import.meta.url);
const { findChromium } = require("../../support/findChromium.cjs");
const LONG = 300_000;

/**
 * @param {string} province a folder made by `make:province --zip`
 * @param {"zip" | "folder"} way
 */
export async function inPane(province, way) {
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const reading = await opened(browser, server.origin, province);
    const read = await measureReading(reading, province, way);
    const use = await measureUse(reading);
    await reading.page.context().close();
    const stopped = await opened(browser, server.origin, province);
    const stop = await measureStop(stopped, province, way);
    return { ...read, ...use, stop };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A province's pane with its list of units, about to receive. */
async function opened(browser, origin, province) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(`${origin}/workbench.html?grid=off`);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
  await pane.getByLabel("Tên đơn vị").fill("Sở Y tế tỉnh Mẫu");
  await pane.getByRole("radio", { name: "Tỉnh" }).check();
  await pane.getByLabel("Gửi đến (cấp trên)").fill("Bộ Y tế");
  await pane.getByLabel("Năm").fill("2026");
  await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2026");
  await pane.getByRole("button", { name: "Chèn 3 phụ lục" }).click();
  await pane.getByText("Đã chèn 3 phụ lục").waitFor();
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await pane.locator("input[accept*='.csv']").setInputFiles(join(province, "DON-VI.csv"));
  await pane.getByText("DON-VI.csv").first().waitFor();
  // Otherwise all are late: received today.
  await pane.getByLabel("Ngày nhận").fill("");
  const frame = page.frames().find((each) => each.url().includes("taskpane"));
  await frame.evaluate(watch);
  return { browser, page, pane, frame, session: await context.newCDPSession(page) };
}

/** Runs in the pane: its own tasks of 50 ms and more, and the time between two frames. */
function watch() {
  const seen = { task: 0, gap: 0 };
  window.standstill = seen;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "self") seen.task = Math.max(seen.task, duration);
  }).observe({ type: "longtask" });
  let last = performance.now();
  const frame = (now) => {
    seen.gap = Math.max(seen.gap, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** What `watch` saw since it was asked last. */
async function standstill({ frame, page }) {
  await page.waitForTimeout(200);
  return frame.evaluate(() => {
    const seen = { ...window.standstill };
    Object.assign(window.standstill, { task: 0, gap: 0 });
    return seen;
  });
}

async function choose({ pane }, province, way) {
  if (way === "folder") return pane.locator("input[webkitdirectory]").setInputFiles(join(province, "nop"));
  return pane.getByLabel("Chọn tệp .zip").and(pane.locator("input")).setInputFiles(join(province, "nop.zip"));
}

async function measureReading(opened, province, way) {
  const { frame, session, pane } = opened;
  await session.send("HeapProfiler.collectGarbage");
  const memory = await memoryOf(opened);
  await standstill(opened);
  await choose(opened, province, way);
  const started = performance.now();
  await frame.waitForFunction(() => document.querySelector("[role=table]") !== null, null, {
    polling: "raf",
    timeout: LONG,
  });
  const seconds = (performance.now() - started) / 1000;
  const { before, peak } = memory.stop();
  const line = await pane
    .getByText(/ tệp: /)
    .first()
    .innerText();
  const { task, gap } = await standstill(opened);
  return { files: Number(line.replace(/ tệp.*/s, "").replace(/\D/g, "")), seconds, before, peak, task, gap };
}

/** Private memory of the process that holds pane, workers and the workbook that plays Excel, in MB; null where it is not told. */
async function memoryOf({ browser }) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const held = () => Math.max(0, ...processInfo.filter(({ type }) => type === "renderer").map(({ id }) => ownOf(id)));
  const before = held();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, held())), 25);
  return {
    stop() {
      clearInterval(timer);
      return before === 0 ? { before: null, peak: null } : { before, peak };
    },
  };
}

/** Linux tells it. */
function ownOf(id) {
  try {
    return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** Searches, moves, puts in order, filters, opens a unit, decides and takes it back; how long the pane stood still, and how long a decision was not seen. */
async function measureUse(opened) {
  const { pane, page, frame } = opened;
  const table = pane.getByRole("table");
  await pane.getByRole("searchbox").fill("mau 1");
  await pane.getByRole("searchbox").fill("");
  await table.getByRole("row").nth(1).getByRole("button").focus();
  for (const key of ["End", "Home", "PageDown", "ArrowDown"]) await page.keyboard.press(key);
  for (const [field, option] of [
    ["Xếp theo", "Tên A–Y"],
    ["Trạng thái", /Phải sửa/],
  ]) {
    await pane.getByRole("combobox", { name: field }).click();
    await pane.getByRole("option", { name: option }).click();
  }
  await table.getByRole("row").nth(1).getByRole("button").click();
  const ledger = await standstill(opened);
  const decision = await frame.evaluate(decide);
  await pane.getByRole("button", { name: "Hoàn tác" }).click();
  await page.waitForTimeout(1000);
  return { ledger, decision, decided: await standstill(opened) };
}

/** Runs in the pane: milliseconds from the click to the sums that follow from it. */
function decide() {
  const verdict = () => document.querySelector("[role=status]").textContent;
  const before = verdict();
  const started = performance.now();
  document.querySelector("input[type=radio][value=provisionally]").click();
  return new Promise((done) => {
    const look = () => (verdict() === before ? requestAnimationFrame(look) : done(performance.now() - started));
    look();
  });
}

/** Milliseconds from the button to the ledger of what was read until then. */
async function measureStop(opened, province, way) {
  const { frame } = opened;
  await choose(opened, province, way);
  const isUnderWay = () =>
    Number(document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow") ?? 0) > 0.3;
  await frame.waitForFunction(isUnderWay, null, { polling: "raf", timeout: LONG });
  return frame.evaluate(
    (words) =>
      new Promise((done) => {
        const started = performance.now();
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words).click();
        const look = () => {
          if (document.querySelector("[role=progressbar]") === null) done(performance.now() - started);
          else requestAnimationFrame(look);
        };
        look();
      }),
    "Dừng",
  );
}
