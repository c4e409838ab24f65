import { readFileSync } from "node:fs";
import { editions, general } from "../../src/editions";
import { openReport } from "../../src/xlsx/openReport";
import { findFirefox, startFirefox, type Firefox } from "../support/firefox";
import { pageFile } from "../support/pageFile";
import { scratchFolder } from "../support/scratchFolder";
import { whereInstalled } from "../support/whereInstalled";

const program = findFirefox();
let firefox: Firefox;

/** Notes what no code caught, and what the page's own rules stopped. */
const WATCH = `
  window.faults = [];
  addEventListener("error", ({ message }) => window.faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => window.faults.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ blockedURI }) => window.faults.push(blockedURI));
`;
/** That, and what was asked of anybody but the page itself. */
const FAULTS = `
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  return [window.faults, names.filter((name) => !name.startsWith("blob:"))];
`;

/** How many cells of the work that the browser keeps are in no file yet. */
const KEPT = `
  return new Promise((done) => {
    const asked = indexedDB.open("bao-cao-tre-em");
    asked.onsuccess = () => {
      const works = asked.result.transaction("works").objectStore("works").getAll();
      works.onsuccess = () => {
        asked.result.close();
        done(works.result[0]?.unsaved);
      };
    };
  });
`;

whereInstalled(program !== undefined, "Firefox", () => {
  beforeAll(async () => {
    firefox = await startFirefox(program ?? "", scratchFolder("firefox"));
  });
  afterAll(() => firefox.close());

  test("from file:// a report is filled by keyboard, found again, judged, saved, and opened again from its file", async () => {
    const { click, fill, goto, press, run, seen, type } = firefox;
    const button = (name: string): string => `//button[normalize-space()='${name}']`;
    const field = (label: string): string => `//*[@id=//label[starts-with(normalize-space(),'${label}')]/@for]`;
    const cell = (address: string, text: string): string =>
      `//*[@role='gridcell'][starts-with(@aria-label,'${address}, ')][normalize-space()='${text}']`;
    await goto(await pageFile());
    await run(WATCH);
    await click(button("Chọn bộ biểu mẫu"));
    await click("//button[@aria-label='Chọn bộ này: Tháng hành động vì trẻ em']");
    await fill(field("Tên đơn vị"), "UBND xã Mẫu");
    await click("//label[normalize-space()='Xã']");
    await fill(field("Gửi đến (cấp trên)"), "UBND huyện Mẫu");
    await fill(field("Năm"), "2023");
    await fill(field("Số liệu tính đến ngày"), "30/6/2023");
    await fill(field("Ngày báo cáo"), "05/7/2023");
    await click(button("Chèn 3 phụ lục"));
    await seen(cell("B10", ""));
    for (const text of ["1", "700 trẻ", "0"]) {
      await type(text);
      await press("Tab");
    }
    await seen(cell("C10", "700 trẻ"));
    while ((await run(KEPT)) !== 3);
    expect(await run(FAULTS)).toEqual([[], []]);
    await goto(await pageFile());
    await run(WATCH);
    await click(button("Làm tiếp"));
    await click("//*[@role='tab'][starts-with(normalize-space(),'Kiểm tra')]");
    await click(cell("C10", "700 trẻ"));
    await click(button("Ghi 700"));
    await seen(cell("C10", "700"));
    await press("Control+s");
    // The script of the page has all its words in it.
    await seen("//header//*[starts-with(normalize-space(),'Đã lưu lúc')]");
    expect(await run(FAULTS)).toEqual([[], []]);

    const path = await firefox.downloaded();
    const { figures, context } = openReport(new Uint8Array(readFileSync(path)), { editions, general }, {});
    expect(figures.get("pl1.xa.launchChildren")?.value).toEqual({ kind: "number", value: 700 });
    expect(context.unitName).toBe("UBND xã Mẫu");
    await goto(await pageFile());
    await run(WATCH);
    await firefox.choose("//input[@type='file']", path);
    await seen(cell("C10", "700"));
    expect(await run(FAULTS)).toEqual([[], []]);
  });
});
