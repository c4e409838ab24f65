import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConformanceReport } from "../../src/conformance/report";
import { newPage } from "../support/browser";

const expected = JSON.parse(
  readFileSync(join(__dirname, "../conformance/expected/workbench.json"), "utf8"),
) as Readonly<Record<string, string>>;

/** Univer goes on to measure the rows of a sheet that was deleted meanwhile. */
const ROW_HEIGHTS = "calculateAutoHeightInRange";

async function open(query = "") {
  const page = await newPage({});
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  const sent = new Promise<string>((resolve) => {
    void page.route("https://localhost:4201/**", (route) => {
      resolve(new URL(route.request().url()).searchParams.get("data") ?? "");
      return route.fulfill({ status: 200, body: "200", headers: { "access-control-allow-origin": "*" } });
    });
  });
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/workbench.html?page=conformance${query}`);
  await page.waitForFunction(() => "workbench" in window);
  return { page, frame: page.frameLocator("#pane"), errors, sent };
}

/** Everything as expected, the page's own sheets gone, and nothing asked for that the host lacks. */
async function expectExpected(text: string, { page, errors }: Awaited<ReturnType<typeof open>>): Promise<void> {
  const report = JSON.parse(text) as ConformanceReport;
  expect(report.outcomes.filter(({ id, outcome }) => expected[id] !== outcome)).toEqual([]);
  expect(report.outcomes.map(({ id }) => id)).toEqual(Object.keys(expected));
  expect(report.excel).toMatchObject({ platform: "PC", excelApi: "1.14", language: "vi-VN" });
  expect(await page.evaluate(() => window.workbench.sheets)).toEqual(["Sheet1"]);
  expect(await page.locator("#wire-log li.unknown").allTextContents()).toEqual([]);
  expect(errors.filter((stack) => !stack.includes(ROW_HEIGHTS))).toEqual([]);
}

test("started by the program that waits for it, it begins by itself and sends what it saw", async () => {
  const opened = await open("&report=4201");
  const text = await opened.sent;
  await opened.frame.getByText(/^Xong:/).waitFor();
  await expectExpected(text, opened);
});

test("with the undo of 365 all is the same; a workbook with content is left alone", async () => {
  const opened = await open();
  const { page, frame } = opened;
  await page.locator("#undo").selectOption("365");
  const start = frame.getByRole("button", { name: "Bắt đầu" });
  await start.click();
  await frame.getByText(/^Xong:/).waitFor();
  await expectExpected(await frame.locator("#report").inputValue(), opened);
  await page.evaluate(() => window.workbench.type("B2", "Số liệu"));
  await start.click();
  await frame.getByText("Sổ này đã có nội dung nên không thử. Mở một sổ trắng rồi bấm lại.").waitFor();
  expect(await page.evaluate(() => window.workbench.sheets)).toEqual(["Sheet1"]);
});
