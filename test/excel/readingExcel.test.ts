/** @jest-environment jsdom */
import { createExcelPort } from "../../src/excel/createExcelPort";
import { HAPPENINGS } from "../../src/workbench/host/happenings";
import { appendix1Rows, appendix2Header, appendix3Header, type Content } from "../support/books";
import { emptyBook, excelSession, handOn, type ExcelSession, type ExcelSessionOptions } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { halfYearContext } from "../support/halfYear";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { faults } = bridge.interpreter;
const { type, valueAt, sheetNamed, inFront } = handOn(workbook);
const opened: ExcelSession[] = [];
async function open(options?: ExcelSessionOptions): Promise<ExcelSession> {
  const pane = excelSession(options);
  opened.push(pane);
  await pane.session.start();
  return pane;
}
const figureOf = ({ ready }: ExcelSession, key: string) => ready().figures.get(key)?.value;
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

afterEach(async () => {
  faults.clear();
  for (const { session } of opened.splice(0)) await session.dispose();
  expect(bridge.unknown).toEqual([]);
  emptyBook(workbook);
});

test("where references are spelled R1C1 every name is still found", async () => {
  faults.set("r1c1", true);
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  type("Phụ lục 01", "C10", "700");
  await pane.until((snapshot) => snapshot.figures.get("pl1.xa.launchChildren")?.value.kind === "number");
  expect(pane.ready().tables.flatMap(({ lost }) => lost)).toEqual([]);
  expect(pane.ready().verdict).toMatchObject({ missing: 15 });
});

test("a table that was sorted credits no figure to another row, says so, and is read by its wording again", async () => {
  const pane = await open();
  await pane.session.insert(halfYearContext(), "ask");
  const cells = [...pane.ready().places].filter(([, { sheetName }]) => sheetName === "Phụ lục 3");
  const [[firstKey, first] = ["", null], [, second] = ["", null]] = [
    ...new Map(cells.map(([key, place]) => [place.row, [key, place] as const])).values(),
  ];
  if (first === null || second === null) throw new Error("The appendix has several rows.");
  const sheet = sheetNamed("Phụ lục 3");
  workbook.type(sheet.id, first.row, first.col, "11");
  workbook.type(sheet.id, second.row, first.col, "22");
  await pane.until(() => JSON.stringify(figureOf(pane, firstKey)) === '{"kind":"number","value":11}');
  const area = { row: first.row, col: 0, rows: second.row - first.row + 1, cols: 12 };
  workbook.select(sheet.id, area);
  HAPPENINGS.sort.happen(workbook);
  await pane.until(({ strange }) => strange.length > 0);
  expect(figureOf(pane, firstKey)).toBeUndefined();
  expect(pane.ready().verdict.kind).not.toBe("ready");
  expect(pane.ready().strange.filter(({ isAnother }) => isAnother)).toHaveLength(2);
  await pane.until(({ found }) => found.length > 0);
  await pane.session.adopt(halfYearContext(), pane.ready().found);
  expect(figureOf(pane, firstKey)).toEqual({ kind: "number", value: 11 });
  expect(pane.ready().places.get(firstKey)?.row).toBe(second.row);
  expect(pane.ready().strange).toEqual([]);
});

test("a row that was cut and inserted elsewhere takes its names and figures along", async () => {
  const pane = await open();
  await pane.session.insert(halfYearContext(), "ask");
  const rows = [...pane.ready().places].filter(([, { sheetName }]) => sheetName === "Phụ lục 3");
  const [[firstKey, first] = ["", null]] = rows;
  const [secondKey, second] = rows.find(([, { row }]) => row !== first?.row) ?? ["", null];
  if (first === null || second === null) throw new Error("The appendix has several rows.");
  const { id } = sheetNamed("Phụ lục 3");
  workbook.type(id, first.row, first.col, "11");
  workbook.type(id, second.row, second.col, "22");
  workbook.select(id, { row: second.row, col: second.col, rows: 1, cols: 1 });
  HAPPENINGS["cut-insert"].happen(workbook);
  await pane.until(({ places }) => places.get(secondKey)?.row === second.row - 1);
  expect(figureOf(pane, firstKey)).toEqual({ kind: "number", value: 11 });
  expect(figureOf(pane, secondKey)).toEqual({ kind: "number", value: 22 });
  expect(pane.ready().strange).toEqual([]);
});

test("figures whose cells were cut to another sheet are read, shown and mended there", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  const target = workbook.addSheet("Gửi huyện");
  const { places } = pane.ready();
  // As cut and paste does: contents go to the other sheet, and every name's cells with them.
  for (const name of sheetNamed("Phụ lục 01").names)
    name.formula = name.formula.replace("'Phụ lục 01'!", "'Gửi huyện'!");
  const { row = 0, col = 0 } = places.get("pl1.xa.launchChildren") ?? {};
  const from = sheetNamed("Phụ lục 01");
  for (let each = 0; each < 14; each += 1)
    for (let at = 0; at < 8; at += 1) {
      const { value } = from.cell(each, at);
      if (value !== "") target.write({ row: each, col: at, rows: 1, cols: 1 }, [[value]]);
    }
  workbook.type(target.id, row, col, "700 trẻ");
  await pane.until(({ result }) => (result?.groups.flatMap(({ edits }) => edits).length ?? 0) > 0);
  expect(pane.ready().places.get("pl1.xa.launchChildren")?.sheetName).toBe("Gửi huyện");
  await pane.session.applyEdits(pane.ready().result?.groups.flatMap(({ edits }) => edits) ?? []);
  expect(target.cell(row, col).value).toBe(700);
  expect(from.cell(row, col).value).toBe("");
});

test("a table on a hidden sheet never wins over one that is seen", async () => {
  const rows = (children: number) => [
    ...appendix1Rows([1, children, 0, 0, 5, 6]),
    [],
    ...[...appendix2Header, [1, 2, 3, 4, 5, 6]],
    [],
    ...[...appendix3Header, [1, 700, 0, 0]],
  ];
  put(rows(900));
  const [hidden] = workbook.sheets;
  const seen = workbook.addSheet("Báo cáo năm nay");
  rows(700).forEach((row, r) => seen.write({ row: r, col: 0, rows: 1, cols: row.length }, [row]));
  if (hidden !== undefined) hidden.visibility = "Hidden";
  const pane = await open();
  expect(pane.ready().found.map(({ sheet }) => sheet.name)).toEqual(Array(3).fill("Báo cáo năm nay"));
});

test("a row whose label the officer rewrote keeps its figures and is told", async () => {
  const pane = await open();
  await pane.session.insert(halfYearContext(), "ask");
  const [key, place] = [...pane.ready().places].find(([, { sheetName }]) => sheetName === "Phụ lục 3") ?? ["", null];
  if (place === null) throw new Error("The appendix has cells.");
  const sheet = sheetNamed("Phụ lục 3");
  const isLabel = (col: number): boolean => String(sheet.cell(place.row, col).value).length > 3;
  workbook.type(sheet.id, place.row, [0, 1].find(isLabel) ?? 1, "Nội dung do xã tự ghi");
  workbook.type(sheet.id, place.row, place.col, "11");
  await pane.until(() => figureOf(pane, key)?.kind === "number");
  expect(pane.ready().strange).toMatchObject([
    { label: expect.stringContaining("tự ghi") as string, isAnother: false },
  ]);
});

test("with a chart sheet in front everything is read, only nothing is in sight", async () => {
  const first = await open();
  await first.session.insert(contextOf(), "ask");
  faults.set("chart-sheet", true);
  const pane = await open();
  expect(pane.ready()).toMatchObject({ trouble: null, verdict: { kind: "empty", missing: 16 } });
  await pane.session.proposeForms();
  expect(pane.ready().trouble).toBeNull();
});

/** Contents of the first sheet, from its corner on. */
function put(rows: readonly (readonly Content[])[]): void {
  const [sheet] = workbook.sheets;
  rows.forEach((row, r) => sheet?.write({ row: r, col: 0, rows: 1, cols: row.length }, [row]));
}

/** Tells of requests when they come and, with the answer, when they are answered. @returns what to call for the end. */
function onRequests(hear: (request: string, answer: string) => void): () => void {
  const { handle } = bridge.interpreter;
  bridge.interpreter.handle = function (request, flags, send) {
    hear(JSON.stringify(request), "");
    return handle.call(this, request, flags, (reply) => {
      hear("", JSON.stringify(reply));
      send(reply);
    });
  };
  return () => {
    bridge.interpreter.handle = handle;
  };
}

describe("large books", () => {
  /** A list of officers' habit: thousands of rows beside the forms. */
  function list(rows: number, cols: number): void {
    const sheet = workbook.addSheet("Danh sách");
    const line = Array.from({ length: cols }, (_, col) => `Nội dung ${col}`);
    sheet.write(
      { row: 0, col: 0, rows, cols },
      Array.from({ length: rows }, () => line),
    );
  }

  test("a list of 5,000 rows is looked through within what Excel on the web gives", async () => {
    faults.set("web-limits", true);
    list(5000, 25);
    const pane = await open();
    expect(pane.ready().trouble).toBeNull();
    put([
      ...appendix1Rows([1, 700, 0, 0, 5, 6]),
      [],
      ...[...appendix2Header, [1, 2, 3, 4, 5, 6]],
      [],
      ...[...appendix3Header, [1, 700, 0, 0]],
    ]);
    await pane.session.refresh();
    await pane.until(({ found }) => found.length === 3);
  });

  test("a search that takes too long is told, and made again only when asked for", async () => {
    list(200, 10);
    let searches = 0;
    const stop = onRequests((request) => {
      if (!request.includes("GetRangeByIndexes")) return;
      searches += 1;
      faults.set("slow", searches === 1);
    });
    const pane = await open({ patience: 200 });
    expect(pane.ready().notice).toEqual({ kind: "search-stopped" });
    expect(pane.ready().trouble).toBeNull();
    faults.set("slow", false);
    inFront("Danh sách");
    workbook.addSheet("Sheet mới");
    await soon(50);
    expect(searches).toBe(1);
    await pane.session.refresh();
    expect(searches).toBe(2);
    stop();
  });

  test("thousands of names that are none of ours are not loaded", async () => {
    HAPPENINGS["junk-names"].happen(workbook);
    const loaded: string[] = [];
    const stop = onRequests((_request, answer) => loaded.push(answer));
    const pane = await open();
    await pane.session.insert(contextOf(), "ask");
    stop();
    expect(loaded.join("")).not.toContain("rac_");
    expect(pane.ready().verdict).toEqual({ kind: "empty", missing: 16 });
  });
});

test("a workbook's name of our wording is not taken for a sheet's", async () => {
  const first = await open();
  await first.session.insert(contextOf(), "ask");
  const own = sheetNamed("Phụ lục 01").names.find(({ formula }) => formula.startsWith('="'));
  if (own === undefined) throw new Error("A form says what it is.");
  workbook.names.push({ ...own });
  faults.set("book-names", true);
  const pane = await open();
  expect(pane.ready().tables.map(({ sheetName }) => sheetName)).toEqual(["Phụ lục 01", "Phụ lục 02", "Phụ lục 03"]);
  expect(pane.ready().copies).toEqual([]);
});

test("values of types that came with later Excels are read by what they are", async () => {
  faults.set("other-types", true);
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  type("Phụ lục 01", "C10", "700");
  type("Phụ lục 01", "D10", "700 trẻ");
  await pane.until((snapshot) => snapshot.figures.get("pl1.xa.worksBuilt")?.value.kind === "text");
  expect(figureOf(pane, "pl1.xa.launchChildren")).toEqual({ kind: "number", value: 700 });
  expect(figureOf(pane, "pl1.xa.worksUpgraded")).toEqual({ kind: "blank" });
});

test("that totals are not calculated is said as long as it is so", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  expect(pane.ready().isCalculating).toBe(true);
  faults.set("manual-calculation", true);
  await pane.session.refresh();
  expect(pane.ready().isCalculating).toBe(false);
});

describe("events", () => {
  test("that Excel calculated is no work of the officer: the notice stays, and reading comes to rest", async () => {
    let time = 0;
    const pane = await open({ now: () => time });
    await pane.session.insert(halfYearContext(), "ask");
    const { address = "" } = pane.ready().places.get("pl1.under16.male") ?? {};
    type("Phụ lục 1", address, "900 trẻ");
    await pane.until(({ result }) => (result?.groups.flatMap(({ edits }) => edits).length ?? 0) > 0);
    faults.set("events-late", true);
    faults.lateMs = 30;
    await pane.session.applyEdits(pane.ready().result?.groups.flatMap(({ edits }) => edits) ?? []);
    // Totals are calculated late because of what we wrote; nobody typed anything.
    await soon(100);
    expect(pane.ready().notice).toMatchObject({ kind: "fixed" });
    const before = bridge.requests().all;
    await soon(100);
    expect(bridge.requests().all).toBe(before);
    time = 5000;
    type("Phụ lục 1", address, "901");
    await pane.until(({ notice }) => notice === null);
  });

  test("where changes are not told, what the officer asks for reads them", async () => {
    const pane = await open();
    await pane.session.insert(contextOf(), "ask");
    faults.set("events-lost", true);
    type("Phụ lục 01", "C10", "700");
    await pane.session.checkBeforeSubmission();
    expect(figureOf(pane, "pl1.xa.launchChildren")).toEqual({ kind: "number", value: 700 });
  });
});

describe("the selection is asked for when it is wanted", () => {
  test("it was there before the pane, and no event told of it", async () => {
    faults.set("selection-lost", true);
    const sheet = sheetNamed("Sheet1");
    const rows = [...appendix2Header, [1, 2, 3, 4, 5, 6]];
    put(rows);
    workbook.select(sheet.id, { row: rows.length - 1, col: 0, rows: 1, cols: 6 });
    const pane = await open();
    const [edition] = pane.ready().editions;
    if (edition === undefined) throw new Error("There is an edition.");
    await pane.session.pointAt(edition, "pl2");
    expect(pane.ready().notice).toBeNull();
    expect(pane.ready().found.map(({ appendixKey }) => appendixKey)).toEqual(["pl2"]);
  });

  test("whole columns are cut to what is used", async () => {
    const port = createExcelPort();
    type("Sheet1", "B3", "x");
    type("Sheet1", "D9", "y");
    const { id } = sheetNamed("Sheet1");
    workbook.select(id, { row: 0, col: 0, rows: 1_048_576, cols: 1 });
    expect(await port.selected()).toEqual({ sheetId: id, area: { row: 2, col: 0, rows: 7, cols: 1 } });
  });
});

test("an action waits for the end of an edit, and is done then", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  type("Phụ lục 01", "C10", "700 trẻ");
  await pane.until(({ result }) => (result?.findings.length ?? 0) > 0);
  const edits = pane.ready().result?.findings[0]?.fixes[0]?.edits ?? [];
  workbook.isEditing = true;
  const fixing = pane.session.applyEdits(edits);
  await pane.until(({ trouble }) => trouble?.code === "cell-edit-mode");
  expect(valueAt("Phụ lục 01", "C10")).toBe("700 trẻ");
  workbook.isEditing = false;
  await fixing;
  expect(valueAt("Phụ lục 01", "C10")).toBe(700);
  expect(pane.ready()).toMatchObject({ trouble: null, notice: { kind: "fixed", count: 1 } });
  inFront("Sheet1");
});

describe("figures that nobody sees", () => {
  const RIGHT = [["hidden-counted", "pl1.xa.launchChildren"]];
  const told = ({ ready }: ExcelSession) =>
    ready().notes.flatMap(({ code, cells }) => cells.map(({ key }) => [code, key]));

  test.each<[string, "row" | "col" | "sheet"]>([
    ["row", "row"],
    ["column", "col"],
    ["sheet", "sheet"],
  ])("in a hidden %s count and are said", async (_name, axis) => {
    const pane = await open();
    await pane.session.insert(contextOf(), "ask");
    type("Phụ lục 01", "C10", "700");
    const sheet = sheetNamed("Phụ lục 01");
    if (axis === "sheet") sheet.visibility = "Hidden";
    else sheet.setHidden(axis, axis === "row" ? 9 : 2, 1, true);
    await pane.session.refresh();
    await pane.until(
      ({ notes, figures }) => notes.length > 0 && figures.get(RIGHT[0]?.[1] ?? "")?.value.kind === "number",
    );
    expect(figureOf(pane, "pl1.xa.launchChildren")).toEqual({ kind: "number", value: 700 });
    expect(told(pane)).toEqual(RIGHT);
    if (axis === "sheet") sheet.visibility = "Visible";
    else sheet.setHidden(axis, axis === "row" ? 9 : 2, 1, false);
    await pane.session.refresh();
    await pane.until(({ notes }) => notes.length === 0);
  });

  test("in a table of another hand are passed over where others are seen", async () => {
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("No sheet.");
    const rows = appendix1Rows([1, 900, 0, 0, 1, 1]);
    const own = ["Cấp xã", 1, 700, 0, 0, 4930000, 2500000];
    [...rows, own].forEach((row, r) =>
      row.forEach((content, c) => {
        if (content !== null) sheet.write({ row: r, col: c, rows: 1, cols: 1 }, [[content]]);
      }),
    );
    sheet.setHidden("row", rows.length - 1, 1, true);
    const pane = await open();
    const [form] = pane.ready().found;
    expect(form?.cells.get("pl1.xa.launchChildren")).toEqual({ row: rows.length, col: 2 });
    expect(form?.passedRows).toEqual([rows.length - 1]);
  });
});

test("a figure taken from another workbook is said", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  const sheet = sheetNamed("Phụ lục 01");
  for (const formula of ["='[Sổ 2023.xlsx]Tháng 6'!C8", "=[1]Trang1!$A$1+2"]) {
    sheet.write({ row: 9, col: 2, rows: 1, cols: 1 }, [[formula]]);
    await pane.session.refresh();
    await pane.until(
      ({ notes, figures }) => notes.length > 0 && figures.get("pl1.xa.launchChildren")?.formula === formula,
    );
    expect(pane.ready().notes).toEqual([
      {
        code: "from-another-workbook",
        cells: [{ sheet: "Phụ lục 01", address: "C10", key: "pl1.xa.launchChildren" }],
      },
    ]);
  }
});
