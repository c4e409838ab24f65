/**
 * `npm run bench:page`: what the page without Excel costs, as bytes, times and memory, each beside its aim, from `file://`. Times vary
 * with the machine; the exit code is not 0 when the size misses its aim, a part is lost or anything is asked of anybody.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { bundled } from "../../src/cli/bundle.mjs";

const require = createRequire(import.meta.url);
const { findChromium } = require("../support/findChromium.cjs");
const { onePage } = require("../../src/delivery/OnePage.cjs");
const { largeBook, partsKept } = await bundled("test/bench/largeBook.ts", "largeBook");
const { findFirefox, startFirefox } = await bundled("test/support/firefox.ts", "firefox");

const [OPENINGS, EDITS] = [5, 30];
/** Milliseconds that the session waits for more before it reads (`DEBOUNCE` in `src/session`). */
const DEBOUNCE = 120;
const folder = resolve("reports/bench-page");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = join(folder, "bao-cao-tre-em.html");
const url = pathToFileURL(file).href;
const rows = [];
const requests = [];

writeFileSync(file, await onePage());
report("the page, gzip", gzipSync(readFileSync(file)).length / 1000, "kB", 700, true);
await inChromium();
await inFirefox();
report("requests seen", requests.length, "", 0, true);

for (const each of requests) console.log(each);
if (rows.some(({ value, aim, binding }) => binding && value > aim)) process.exitCode = 1;

function report(what, value, unit, aim, binding = false) {
  rows.push({ value, aim, binding });
  const shown = `${Math.round(value * 10) / 10} ${unit}`.padStart(14);
  console.log(`${what.padEnd(62)}${shown}${aim === undefined ? "" : `   (aim: ≤ ${aim})`}`);
}

async function inChromium() {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
  context.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("blob:")) requests.push(request.url());
  });
  const page = await context.newPage();
  await page.goto(url);
  await insertForms(page);
  await measureTyping(page);
  for (const rate of [1, 4]) {
    const times = [];
    for (let run = 0; run < OPENINGS; run += 1) times.push(await openKept(context, rate));
    const how = rate === 1 ? "" : ", CPU 4 times slower";
    report(
      `Chromium: from file:// to the start${how}, p50`,
      percentile(
        times.map(([start]) => start),
        0.5,
      ),
      "ms",
    );
    report(
      `Chromium: to a table to write in${how}, p50`,
      percentile(
        times.map(([, all]) => all),
        0.5,
      ),
      "ms",
      rate * 1000,
    );
  }
  await page.close();
  await measureLargeFile(context);
  report("peak memory of the page with that file", await peakMemory(browser), "MB");
  await browser.close();
}

async function insertForms(page) {
  await page.getByRole("button", { name: "Chọn bộ biểu mẫu" }).click();
  await page.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
  await page.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await page.getByLabel("Gửi đến (cấp trên)").fill("UBND huyện Mẫu");
  await page.getByLabel("Năm").fill("2023");
  await page.getByLabel("Số liệu tính đến ngày").fill("30/6/2023");
  await page.getByLabel("Ngày báo cáo").fill("05/7/2023");
  await page.getByRole("button", { name: "Chèn 3 phụ lục" }).click();
  await page.getByRole("gridcell", { name: /^B10, / }).waitFor();
}

/** From Enter behind a wrong figure to the card that shows it, less the debounce. */
async function measureTyping(page) {
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  await page.getByRole("gridcell", { name: /^C10, / }).click();
  const times = [];
  for (let round = 0; round < EDITS; round += 1) {
    const text = `${700 + round} trẻ`;
    await page.keyboard.type(text);
    await page.evaluate((wanted) => {
      const pane = document.querySelector("main section");
      window.shown = new Promise((done) => {
        addEventListener("keydown", () => (window.started = performance.now()), { once: true, capture: true });
        const observer = new MutationObserver(() => {
          if (!pane.textContent.includes(wanted)) return;
          observer.disconnect();
          done(performance.now() - window.started);
        });
        observer.observe(pane, { childList: true, characterData: true, subtree: true });
      });
    }, text);
    await page.keyboard.press("Enter");
    times.push((await page.evaluate(() => window.shown)) - DEBOUNCE);
    await page.keyboard.press("ArrowUp");
  }
  report("keystroke to verdict after the debounce, p50", percentile(times, 0.5), "ms");
  report("keystroke to verdict after the debounce, p95", percentile(times, 0.95), "ms", 50);
}

/** The work that the browser kept, opened again. @returns milliseconds to the painted start, and to the table */
async function openKept(context, rate) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await page.goto(url);
  await page.getByRole("button", { name: "Làm tiếp" }).waitFor();
  const times = await page.evaluate(RESUME);
  await page.close();
  return times;
}

async function measureLargeFile(context) {
  const bytes = largeBook();
  const page = await context.newPage();
  await page.goto(url);
  const input = page.getByLabel("Chọn tệp .xlsx");
  const path = join(folder, "large.xlsx");
  writeFileSync(path, bytes);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  let started = performance.now();
  await input.setInputFiles(path);
  await page.getByRole("grid", { name: "Bảng Phụ lục 01" }).waitFor();
  const what = `a workbook of ${(bytes.length / 1e6).toFixed(1)} MB`;
  report(`opening ${what}`, (performance.now() - started) / 1000, "s");
  await page.getByRole("grid").locator("[data-row='9'][data-col='1']").click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  started = performance.now();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  report(`saving ${what}`, (performance.now() - started) / 1000, "s");
  report("longest time that the page did not answer meanwhile", await page.evaluate(() => window.longest), "ms");
  const { kept, all } = partsKept(bytes, readFileSync(await download.path()));
  report(`parts of ${all} that are not byte for byte the same`, all - kept, "", 2, true);
}

/** Of the largest process that shows a page. */
async function peakMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo.flatMap(({ type, id }) => {
    const [, peak] =
      type === "renderer" ? (/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? []) : [];
    return peak === undefined ? [] : [Number(peak) / 1000];
  });
  return Math.max(0, ...peaks);
}

async function inFirefox() {
  const program = findFirefox();
  if (program === undefined) return;
  const firefox = await startFirefox(program, join(folder, "firefox"));
  try {
    await measureFirefox(firefox);
  } finally {
    await firefox.close();
  }
}

async function measureFirefox(firefox) {
  const { click, fill, goto, run, seen } = firefox;
  const field = (label) => `//*[@id=//label[starts-with(normalize-space(),'${label}')]/@for]`;
  await goto(url);
  await click("//button[normalize-space()='Chọn bộ biểu mẫu']");
  await click("//button[@aria-label='Chọn bộ này: Tháng hành động vì trẻ em']");
  for (const [label, text] of [
    ["Tên đơn vị", "UBND xã Mẫu"],
    ["Gửi đến (cấp trên)", "UBND huyện Mẫu"],
    ["Năm", "2023"],
    ["Số liệu tính đến ngày", "30/6/2023"],
    ["Ngày báo cáo", "05/7/2023"],
  ])
    await fill(field(label), text);
  await click("//button[normalize-space()='Chèn 3 phụ lục']");
  await seen("//*[@role='grid']");
  while (!(await run(`return (${IS_KEPT})()`)));
  const times = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await goto(url);
    times.push(await run(`return (${RESUME})()`));
  }
  report(
    "Firefox: from file:// to the start, p50",
    percentile(
      times.map(([start]) => start),
      0.5,
    ),
    "ms",
  );
  report(
    "Firefox: to a table to write in, p50",
    percentile(
      times.map(([, all]) => all),
      0.5,
    ),
    "ms",
    1000,
  );
  const asked = await run("return performance.getEntriesByType('resource').map(({ name }) => name)");
  requests.push(...asked.filter((name) => !name.startsWith("blob:")));
}

/** Runs in the page: whether the browser keeps a work already. */
function IS_KEPT() {
  return new Promise((done) => {
    const asked = indexedDB.open("bao-cao-tre-em");
    asked.onsuccess = () => {
      const counted = asked.result.transaction("works").objectStore("works").count();
      counted.onsuccess = () => {
        asked.result.close();
        done(counted.result > 0);
      };
    };
  });
}

/** Runs in the page: presses “Làm tiếp” and waits until a cell of the table can be written in and was painted. */
async function RESUME() {
  const resume = () => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Làm tiếp");
  while (resume() === undefined) await new Promise((done) => setTimeout(done, 1));
  const painted = () => performance.getEntriesByName("first-contentful-paint")[0];
  while (painted() === undefined) await new Promise((done) => setTimeout(done, 1));
  const pressed = performance.now();
  resume().click();
  await new Promise((done) => {
    const look = () =>
      document.querySelector('[role="grid"] [tabindex="0"]') ? requestAnimationFrame(done) : setTimeout(look, 1);
    look();
  });
  return [painted().startTime, painted().startTime + performance.now() - pressed];
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
