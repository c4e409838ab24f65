/** @jest-environment jsdom */
import "../support/textCoders";
import { createBookStore, type BookStore } from "../../src/page/book/createBookStore";
import { EMPTY_BOOK } from "../../src/page/book/pageBook";
import { openBook } from "../../src/page/file/openBook";
import { saveBook } from "../../src/page/file/saveBook";
import { openXlsx, saveXlsx } from "../../src/workbench/page/xlsx";
import { excelSession, handOn, type ExcelSession } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { halfYearContext } from "../support/halfYear";
import { installOfficeBridge } from "../support/officeBridge";
import { contractBook } from "./contractBook";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const hand = handOn(workbook);
const LESSON = "1.2. Bài học kinh nghiệm: làm sớm.";
const REASON = "Quà do nhà hảo tâm trao.";

async function sessionOn(store: BookStore): Promise<ExcelSession> {
  const pane = excelSession({ port: contractBook(store).port });
  await pane.session.start();
  return pane;
}

/** What must be the same wherever the report is opened. */
const seen = ({ ready }: ExcelSession) => ({
  figures: [...ready().figures].map(([key, { value }]) => [key, value]),
  reports: ready().reports.map(({ id, context, verdict }) => [id, context, verdict.kind]),
  reasons: ready().result?.groups.map(({ justification }) => justification?.text ?? null),
  places: [...ready().places.values()].map(({ sheetName, address }) => `${sheetName}!${address}`),
});
const lessonOf = ({ ready }: ExcelSession): string =>
  JSON.stringify(ready().report?.blocks.find(({ id }) => id === "II.1.2")?.inlines);

async function filled(): Promise<{ readonly store: BookStore; readonly pane: ExcelSession }> {
  const store = createBookStore(EMPTY_BOOK);
  const book = contractBook(store);
  const pane = await sessionOn(store);
  await pane.session.insert(contextOf(), "ask");
  book.type("Phụ lục 01", "C10", "700 trẻ");
  book.type("Phụ lục 02", "A8", "15");
  book.type("Phụ lục 02", "B8", "0");
  await pane.until(({ result }) => result?.findings.some(({ severity }) => severity === "explain") ?? false);
  const finding = pane.ready().result?.findings.find(({ severity }) => severity === "explain");
  if (finding === undefined) throw new Error("There is something to explain.");
  await pane.session.justify(finding, REASON);
  await pane.session.editBlock("II.1.2", LESSON);
  return { store, pane };
}

test("page → file → Excel's add-in → file → page: figures, reasons and words are the same everywhere", async () => {
  const { store, pane } = await filled();
  const before = seen(pane);
  const bytes = saveBook(store.view().book, null);

  await openXlsx(workbook, bytes);
  const inExcel = excelSession();
  await inExcel.session.start();
  expect(seen(inExcel)).toEqual(before);
  expect(lessonOf(inExcel)).toContain("làm sớm");
  hand.type("Phụ lục 01", "D10", "3");
  await inExcel.until(({ figures }) => figures.get("pl1.xa.worksBuilt")?.value.kind === "number");
  await inExcel.session.insert(halfYearContext(), "ask");
  const after = seen(inExcel);
  const saved = await saveXlsx(workbook);
  await inExcel.session.dispose();

  const again = createBookStore(openBook(saved));
  const reopened = await sessionOn(again);
  expect(seen(reopened).reports).toEqual(after.reports);
  again.show(again.view().book.sheets.find(({ name }) => name === "Phụ lục 01")?.id ?? "");
  await reopened.until(({ active }) => active === "thang-hanh-dong");
  expect(JSON.stringify(seen(reopened).reasons)).toContain(REASON);
  expect(lessonOf(reopened)).toContain("làm sớm");
  expect(reopened.ready().figures.get("pl1.xa.worksBuilt")?.value).toEqual({ kind: "number", value: 3 });
  expect(bridge.unknown).toEqual([]);
});

test("an opened file is patched: a change and a reason go in, and further sheets behind those it has", async () => {
  const { store } = await filled();
  const bytes = saveBook(store.view().book, null);
  const opened = createBookStore(openBook(bytes));
  const pane = await sessionOn(opened);
  const book = contractBook(opened);
  expect(saveBook(opened.view().book, bytes)).toBe(bytes);
  book.type("Phụ lục 01", "C10", "800");
  await pane.until(({ figures }) => figures.get("pl1.xa.launchChildren")?.value.kind === "number");
  await pane.session.insert(halfYearContext(), "ask");
  book.type("Phụ lục 1", pane.ready().places.get("pl1.under16.male")?.address ?? "", "900");
  await pane.until(({ figures }) => figures.get("pl1.under16.male")?.value.kind === "number");
  await pane.session.writeReport();
  const before = seen(pane);
  const saved = saveBook(opened.view().book, bytes);

  const again = await sessionOn(createBookStore(openBook(saved)));
  await again.session.goToSheet(again.ready().reports[1]?.sheetId ?? "");
  await again.until(({ active }) => active === "cong-tac-tre-em");
  expect(seen(again)).toEqual(before);
  await openXlsx(workbook, saved);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(opened.view().book.sheets.map(({ name }) => name));
  const inExcel = excelSession();
  await inExcel.session.start();
  hand.inFront("Phụ lục 1");
  await inExcel.until(({ active }) => active === "cong-tac-tre-em");
  expect(seen(inExcel)).toEqual(before);
  expect(hand.sheetNamed("Phụ lục 1").names.length).toBeGreaterThan(10);
  await inExcel.session.dispose();
});

test("tables that were found by their words keep their names in the office's own file", async () => {
  const { store } = await filled();
  const nameless = {
    ...store.view().book,
    parts: [],
    sheets: store.view().book.sheets.map((sheet) => ({ ...sheet, names: new Map() })),
  };
  const bytes = saveBook(nameless, null);
  const opened = createBookStore(openBook(bytes));
  const pane = await sessionOn(opened);
  expect(pane.ready().edition).toBeNull();
  expect(pane.ready().found).toHaveLength(3);
  await pane.session.adopt(contextOf(), pane.ready().found);
  const saved = saveBook(opened.view().book, bytes);
  const again = await sessionOn(createBookStore(openBook(saved)));
  expect(seen(again)).toEqual(seen(pane));
  expect(again.ready().tables).toHaveLength(3);
});
