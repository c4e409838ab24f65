/** @jest-environment jsdom */
import "../support/textCoders";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { collationSheets } from "../../src/core/reception/collationSheets";
import { createExcelPort } from "../../src/excel/createExcelPort";
import { createBookStore, type BookStore } from "../../src/page/book/createBookStore";
import { EMPTY_BOOK } from "../../src/page/book/pageBook";
import { createMemoryPort } from "../../src/page/createMemoryPort";
import { openBook } from "../../src/page/file/openBook";
import { saveBook } from "../../src/page/file/saveBook";
import { isUnsaved, unsavedOf } from "../../src/page/work/unsavedOf";
import type { CollateSession } from "../../src/session/collate/collateSnapshot";
import type { SheetsPort, WorkbookPort } from "../../src/session/workbookPort";
import { openXlsx, saveXlsx } from "../../src/workbench/page/xlsx";
import { readBook } from "../../src/xlsx/readBook";
import { ask, fileOf, reportOf } from "../core/consolidation/returned";
import { collated } from "../core/reception/collated";
import { deskOfReports } from "../support/deskOfReports";
import { emptyBook, handOn } from "../support/excelSession";
import { installOfficeBridge } from "../support/officeBridge";
import { contractBook } from "./contractBook";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const hand = handOn(workbook);
const LIST = [["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"]];
/** The sum of children, and the first unit's `Tính`. */
const [SUM, COUNTS] = ["F8", "C9"];

beforeEach(() => emptyBook(workbook));
afterEach(() => expect(bridge.unknown).toEqual([]));

async function deskOn(port: WorkbookPort & SheetsPort): Promise<CollateSession> {
  const reports = (
    [
      ["xã Mẫu A", 700],
      ["xã Mẫu B", 300],
    ] as const
  ).map(([unit, children]) => reportOf(unit, { given: { "pl1.xa.launchChildren": children } }));
  const desk = deskOfReports(port, reports);
  await desk.open();
  return desk;
}

const received = (desk: CollateSession): Promise<void> =>
  desk.receive([0, 1].map((first) => ({ path: `nộp/${first + 1}.xlsx`, bytes: async () => new Uint8Array([first]) })));
const decisions = (desk: CollateSession) => desk.snapshot().collation?.decisions.map(({ decision }) => decision);

async function begun(): Promise<{ readonly store: BookStore; readonly desk: CollateSession }> {
  const store = createBookStore(EMPTY_BOOK);
  const desk = await deskOn(createMemoryPort(store));
  await desk.ask(ask, "2026-07-19");
  await desk.giveUnits(LIST, "Dán vào");
  await received(desk);
  expect(await desk.write()).toBe("Tổng hợp");
  return { store, desk };
}

test("page → file → Excel's add-in → file → page: decisions and sums are the same everywhere, and the tables live on", async () => {
  const { store, desk } = await begun();
  const onPage = contractBook(store);
  expect(onPage.valueAt("Tổng hợp", SUM)).toBe(1000);
  onPage.type("Tổng hợp", COUNTS, "0");
  await desk.lookAtSheet();
  const leftOut = [{ kind: "leave-out", unit: "xã Mẫu A" }];
  expect(decisions(desk)).toEqual(leftOut);
  expect(onPage.valueAt("Tổng hợp", SUM)).toBe(300);

  await openXlsx(workbook, saveBook(store.view().book, null));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Tổng hợp", "Biểu đồ", "Sổ nhận", "Nguồn"]);
  const inExcel = await deskOn(createExcelPort());
  expect(decisions(inExcel)).toEqual(leftOut);
  await received(inExcel);
  expect(inExcel.snapshot().received?.ledger.tally.counted).toBe(1);
  hand.type("Tổng hợp", COUNTS, "1");
  await inExcel.lookAtSheet();
  expect(decisions(inExcel)).toEqual([]);
  hand.type("Tổng hợp", "C10", "0");
  await inExcel.lookAtSheet();

  const again = createBookStore(openBook(await saveXlsx(workbook)));
  const desk2 = await deskOn(createMemoryPort(again));
  expect(decisions(desk2)).toEqual([{ kind: "leave-out", unit: "xã Mẫu B" }]);
  expect(contractBook(again).valueAt("Tổng hợp", SUM)).toBe(700);
  expect(contractBook(again).valueAt("Tổng hợp", "A2")).toMatch(/^1\/3 đơn vị/);
  expect(contractBook(again).valueAt("Biểu đồ", "A2")).toMatch(/^1\/3 đơn vị/);
});

test("what was counted differently in an opened file is patched in; what is written anew takes the sheet's place whole", async () => {
  const { store } = await begun();
  const bytes = saveBook(store.view().book, null);
  const opened = createBookStore(openBook(bytes));
  const book = contractBook(opened);
  expect(saveBook(opened.view().book, bytes)).toBe(bytes);
  book.type("Tổng hợp", COUNTS, "0");
  expect(unsavedOf(openBook(bytes), opened.view().book)).toEqual({ cells: 1, isElse: false });
  const patched = saveBook(opened.view().book, bytes);
  expect(contractBook(createBookStore(openBook(patched))).valueAt("Tổng hợp", SUM)).toBe(300);

  const fewer = collationSheets(
    collated(readUnits(LIST.slice(0, 1)).units, [
      fileOf("A.xlsx", reportOf("xã Mẫu A", { given: { "pl1.xa.launchChildren": 40 } })),
    ]),
  );
  await book.port.writeSheets(fewer.sheets);
  const saved = saveBook(opened.view().book, bytes);
  expect(isUnsaved(unsavedOf(opened.view().book, opened.view().book))).toBe(false);
  const { sheets } = readBook(saved);
  expect(sheets.map(({ name }) => name)).toEqual(["Tổng hợp", "Biểu đồ", "Sổ nhận", "Nguồn"]);
  const again = contractBook(createBookStore(openBook(saved)));
  expect([again.valueAt("Tổng hợp", SUM), again.valueAt("Tổng hợp", "B10")]).toEqual([40, ""]);
  expect((await again.port.readSheet("tong-hop", 8, 3))?.lines[0]).toEqual([1, "xã Mẫu A", 1]);
  await openXlsx(workbook, saved);
  expect(hand.valueAt("Tổng hợp", SUM)).toBe(40);
  hand.type("Tổng hợp", COUNTS, "0");
  expect(hand.valueAt("Tổng hợp", SUM)).toBe("");
});
