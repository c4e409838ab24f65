import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConformanceReport } from "../../src/conformance/report";
import { newPage } from "../support/browser";

const expected = JSON.parse(
  readFileSync(join(__dirname, "../conformance/expected/workbench.json"), "utf8"),
) as Readonly<Record<string, string>>;

/** Univer goes on to measure the rows of a sheet that was deleted meanwhile. */
const ROW_HEIGHTS = "calculateAutoHeightInRange";

async function open() {
  const page = await newPage({});
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/workbench.html?page=conformance`);
  await page.waitForFunction(() => "workbench" in window);
  const frame = page.frameLocator("#pane");
  return { page, frame, errors };
}

test.each(["2021", "365"])("the workbench is as expected, with the undo of %s", async (mode) => {
  const { page, frame, errors } = await open();
  await page.locator("#undo").selectOption(mode);
  await frame.getByRole("button", { name: "Bắt đầu" }).click();
  await frame.getByText(/^Xong:/).waitFor();
  const report = JSON.parse(await frame.locator("#report").inputValue()) as ConformanceReport;
  const others = report.outcomes.filter(({ id, outcome }) => expected[id] !== outcome);
  expect(others).toEqual([]);
  expect(report.outcomes.map(({ id }) => id)).toEqual(Object.keys(expected));
  expect(report.excel).toMatchObject({ platform: "PC", excelApi: "1.14", language: "vi-VN" });
  expect(await page.evaluate(() => window.workbench.sheets)).toEqual(["Sheet1"]);
  expect(await page.locator("#wire-log li.unknown").allTextContents()).toEqual([]);
  expect(errors.filter((stack) => !stack.includes(ROW_HEIGHTS))).toEqual([]);
});

test("started by the program that waits for it, it begins by itself and sends what it saw", async () => {
  const page = await newPage({});
  const received = new Promise<string>((resolve) => {
    void page.route("https://localhost:4201/**", (route) => {
      resolve(new URL(route.request().url()).searchParams.get("data") ?? "");
      return route.fulfill({ status: 200, body: "200", headers: { "access-control-allow-origin": "*" } });
    });
  });
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/workbench.html?page=conformance&report=4201`);
  const report = JSON.parse(await received) as ConformanceReport;
  expect(Object.fromEntries(report.outcomes.map(({ id, outcome }) => [id, outcome]))).toEqual(expected);
});

test("a workbook with content is left alone", async () => {
  const { page, frame } = await open();
  await page.evaluate(() => window.workbench.type("B2", "Số liệu"));
  await frame.getByRole("button", { name: "Bắt đầu" }).click();
  await frame.getByText("Sổ này đã có nội dung nên không thử. Mở một sổ trắng rồi bấm lại.").waitFor();
  expect(await page.evaluate(() => window.workbench.sheets)).toEqual(["Sheet1"]);
});
