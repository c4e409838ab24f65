import { STORE } from "../../src/core/model/storeXml";
import type { ReportContext } from "../../src/core/model/reportContext";
import { excelSession, type ExcelSession } from "../support/excelSession";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { collationSheets } from "../../src/core/reception/collationSheets";
import { fileOf, reportOf } from "../core/consolidation/returned";
import { collated } from "../core/reception/collated";
import { contextOf } from "../support/figures";
import { halfYear, halfYearContext } from "../support/halfYear";
import type { KnownForm, SheetsPort, WorkbookEvent, WorkbookPort } from "../../src/session/workbookPort";
import { editions } from "../../src/editions";
import { appendicesOf } from "../../src/core/edition/period";
import { planSheet } from "../../src/core/layout/planSheet";

/** A workbook as the contract meets it: by the port, and by the officer's hand. */
export interface ContractBook {
  readonly port: WorkbookPort & SheetsPort;
  type(sheet: string, address: string, text: string): void;
  valueAt(sheet: string, address: string): string | number | boolean;
  /** Copies a sheet, as Excel does; the copy is called `<name> (2)`. */
  copy(sheet: string): void;
  bringToFront(sheet: string): void;
  /** When everything that was done so far has been told. */
  settled(): Promise<void>;
}

const KNOWN: readonly KnownForm[] = editions.flatMap(({ id, appendices }) =>
  appendices.map((appendix) => ({ editionId: id, appendix })),
);
const later: ReportContext = contextOf({
  year: 2026,
  superior: "UBND tỉnh Mẫu",
  reportDate: "2026-07-05",
  dataCutOff: "2026-06-30",
  deadline: "2026-07-20",
});

/** A (700 children) and D (30) count, B (50) does not, C sent nothing. */
const received = collationSheets(
  collated(readUnits([["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"], ["xã Mẫu D"]]).units, [
    fileOf("A.xlsx", reportOf("xã Mẫu A", { given: { "pl1.xa.launchChildren": 700 } })),
    fileOf("B.xlsx", reportOf("xã Mẫu B", { given: { "pl1.xa.launchChildren": 50 }, verdict: "blocked" })),
    fileOf("D.xlsx", reportOf("xã Mẫu D", { given: { "pl1.xa.launchChildren": 30 } })),
  ]),
);

/** What every implementation of the port promises the session. @param open a new, empty workbook with one sheet or none */
export function portContract(open: () => Promise<ContractBook>): void {
  let book: ContractBook;
  let pane: ExcelSession;
  const ready = () => pane.ready();
  const edits = () => ready().result?.groups.flatMap((group) => group.edits) ?? [];
  const numberOf = (key: string) => {
    const value = ready().figures.get(key)?.value;
    return value?.kind === "number" ? value.value : null;
  };
  async function begin(): Promise<void> {
    pane = excelSession({ port: book.port });
    await pane.session.start();
  }
  beforeEach(async () => {
    book = await open();
    await begin();
  });
  afterEach(() => pane.session.dispose());

  test("an empty workbook has no report", () => {
    expect(ready()).toMatchObject({ status: "ready", edition: null, reports: [] });
  });

  test("what is inserted is read, and the first cell to fill is selected", async () => {
    await pane.session.insert(contextOf(), "ask");
    expect(ready().tables.map(({ sheetName, lost, strange }) => [sheetName, lost, strange])).toEqual(
      ["Phụ lục 01", "Phụ lục 02", "Phụ lục 03"].map((name) => [name, [], []]),
    );
    expect(ready().notice).toMatchObject({ kind: "inserted", printTrouble: false });
    expect(await book.port.selected()).toMatchObject({ area: { row: 9, col: 1, rows: 1, cols: 1 } });
    expect(await book.port.front()).toBe(ready().tables[0]?.sheetId);
    expect(book.valueAt("Phụ lục 01", "A10")).toBe("Cấp xã");
  });

  test("sheets of a taken name are refused, and nothing is inserted", async () => {
    const [first, second] = appendicesOf(halfYear, "xa").map((appendix) =>
      planSheet(halfYear, appendix, halfYearContext(), appendix.label),
    );
    if (first === undefined || second === undefined) throw new Error("A commune has two appendices of the half-year.");
    await book.port.insert([first]);
    const before = await book.port.read(KNOWN);
    await expect(book.port.insert([second, first])).rejects.toMatchObject({ code: "sheet-exists" });
    const after = await book.port.read(KNOWN);
    expect(after.sheets).toEqual(before.sheets);
  });

  test("what is typed is read with its verdict; a figure that is selected is known", async () => {
    await pane.session.insert(contextOf(), "ask");
    book.type("Phụ lục 01", "C10", "700 trẻ");
    await pane.until(({ verdict }) => verdict.kind === "blocked");
    expect(ready().figures.get("pl1.xa.launchChildren")?.value).toEqual({ kind: "text", text: "700 trẻ" });
    await pane.session.goTo("pl1.xa.launchChildren");
    await pane.until(({ selected }) => selected === "pl1.xa.launchChildren");
  });

  test("a fix is written, and taken back to the letter", async () => {
    await pane.session.insert(contextOf(), "ask");
    book.type("Phụ lục 01", "C10", "700 trẻ");
    book.type("Phụ lục 01", "F10", "4.930.000đ");
    await pane.until(() => edits().length === 2);
    await pane.session.applyEdits(edits());
    expect([book.valueAt("Phụ lục 01", "C10"), book.valueAt("Phụ lục 01", "F10")]).toEqual([700, 4930000]);
    expect(ready().notice).toEqual({ kind: "fixed", count: 2 });
    await pane.session.undo();
    expect([book.valueAt("Phụ lục 01", "C10"), book.valueAt("Phụ lục 01", "F10")]).toEqual(["700 trẻ", "4.930.000đ"]);
  });

  test("a writing looks at what it writes over, and at where it writes: all or nothing", async () => {
    await pane.session.insert(contextOf(), "ask");
    book.type("Phụ lục 01", "C10", "700 trẻ");
    book.type("Phụ lục 01", "F10", "4.930.000đ");
    await pane.until(() => edits().length === 2);
    const [table] = ready().tables;
    if (table === undefined) throw new Error("The first appendix stands there.");
    const text = (content: string) => ({ content, isText: true, isTextCell: false });
    const number = (content: number) => ({ content, isText: false, isTextCell: false });
    const at = { sheetId: table.sheetId, row: 9 };
    const good = { ...at, key: "pl1.xa.launchChildren", col: 2, before: text("700 trẻ"), after: number(700) };
    const stale = { ...at, key: "pl1.xa.fundsBudget", col: 5, before: text("5.000.000đ"), after: number(5000000) };
    const moved = { ...at, key: "pl1.xa.fundsBudget", col: 3, before: text(""), after: number(1) };
    expect(await book.port.write([good, stale])).toEqual(["pl1.xa.fundsBudget"]);
    expect(await book.port.write([good, moved])).toContain("pl1.xa.fundsBudget");
    expect(book.valueAt("Phụ lục 01", "C10")).toBe("700 trẻ");
    expect(await book.port.write([])).toEqual([]);
    expect(await book.port.write([good])).toEqual([]);
    expect(book.valueAt("Phụ lục 01", "C10")).toBe(700);
  });

  test("totals add themselves up, and stay blank while a part is", async () => {
    await pane.session.insert(halfYearContext(), "ask");
    const at = (key: string) => ready().places.get(key)?.address ?? "";
    book.type("Phụ lục 1", at("pl1.under16.male"), "900");
    await pane.until(() => numberOf("pl1.under16.male") === 900);
    expect(ready().figures.get("pl1.under16.total")?.value).toEqual({ kind: "blank" });
    book.type("Phụ lục 1", at("pl1.under16.female"), "822");
    await pane.until(() => numberOf("pl1.under16.total") === 1722);
  });

  test("reasons and words are kept with the workbook and found again", async () => {
    await pane.session.insert(contextOf(), "ask");
    book.type("Phụ lục 02", "A8", "15");
    book.type("Phụ lục 02", "B8", "0");
    await pane.until(({ result }) => result?.findings.some(({ severity }) => severity === "explain") ?? false);
    const finding = ready().result?.findings.find(({ severity }) => severity === "explain");
    if (finding === undefined) throw new Error("There is something to explain.");
    await pane.session.justify(finding, "Quà do nhà hảo tâm trao.");
    await pane.session.editBlock("II.1.2", "1.2. Bài học kinh nghiệm: làm sớm.");
    await pane.session.dispose();
    await begin();
    expect(ready().context?.unitName).toBe("UBND xã Mẫu");
    expect(JSON.stringify(ready().result?.groups.map(({ justification }) => justification?.text))).toContain("hảo tâm");
    expect(JSON.stringify(ready().report?.blocks.find(({ id }) => id === "II.1.2")?.inlines)).toContain("làm sớm");
    expect(await book.port.readStore(STORE.properties)).toHaveLength(1);
    expect(await book.port.readStore(STORE.drafts)).toHaveLength(1);
  });

  test("two reports stand in one workbook, and the pane follows the sheet in front", async () => {
    await pane.session.insert(contextOf(), "ask");
    await pane.session.insert(later, "new");
    expect(ready().reports.map(({ id }) => id)).toEqual(["thang-hanh-dong", "thang-hanh-dong/2"]);
    expect(ready().tables.map(({ sheetName }) => sheetName)[0]).toBe("Phụ lục 01 (2)");
    book.bringToFront("Phụ lục 02");
    await pane.until(({ active }) => active === "thang-hanh-dong");
  });

  test("of copies one counts, and another can be chosen", async () => {
    await pane.session.insert(contextOf(), "ask");
    book.copy("Phụ lục 02");
    await pane.until(({ copies }) => copies.length === 1);
    book.type("Phụ lục 02 (2)", "A8", "7");
    await book.settled();
    const copy = ready().copies[0]?.sheets.find(({ name }) => name === "Phụ lục 02 (2)");
    await pane.session.chooseCopy("pl2", copy?.id ?? "");
    await pane.until(() => numberOf("pl2.all.giftChildren") === 7);
    expect(ready().copies[0]?.counts).toBe(copy?.id);
  });

  test("the report is written to a sheet of its own, which is the only one written over", async () => {
    await pane.session.insert(contextOf(), "ask");
    await pane.session.writeReport();
    await pane.session.writeReport();
    const { sheets } = await book.port.read(KNOWN);
    expect(sheets.filter(({ name }) => name.startsWith("Báo cáo")).map(({ name }) => name)).toEqual(["Báo cáo"]);
    const own = (await book.port.readGrids()).find(({ name }) => name === "Báo cáo");
    expect(own?.cell(0, 0)?.value).toBe(book.valueAt("Báo cáo", "A1"));
  });

  test("tables without our names are found by their words, and taken over as they stand", async () => {
    await pane.session.insert(contextOf(), "ask");
    const grids = await book.port.readGrids();
    const sheet = grids.find(({ name }) => name === "Phụ lục 02");
    expect(sheet?.used).toMatchObject({ row: 0, col: 0 });
    const reading = await book.port.read(KNOWN);
    const table = reading.tables.find(({ appendixKey }) => appendixKey === "pl2");
    if (table === undefined || sheet === undefined) throw new Error("The second appendix stands there.");
    const cells = new Map(table.cells.map(({ key, row, col }) => [key, { row, col }]));
    const area = { row: 7, col: 0, rows: 1, cols: 6 };
    const found = { editionId: table.editionId, appendixKey: "pl2", report: "thang-hanh-dong/2", sheet, cells, area };
    const rest = { by: "hand", certainty: 1, isCertain: true, columns: [], year: null, passedRows: [] } as const;
    await book.port.nameForms([{ ...found, ...rest }]);
    const { tables } = await book.port.read(KNOWN);
    const again = tables.find(({ appendixKey }) => appendixKey === "pl2");
    expect(again?.report).toBe("thang-hanh-dong/2");
    expect(again?.cells.map(({ key, address }) => [key, address])).toEqual(
      table.cells.map(({ key, address }) => [key, address]),
    );
  });

  test("a listener is told of the officer's doing, and of nothing once it has gone", async () => {
    await pane.session.insert(contextOf(), "ask");
    const told: WorkbookEvent["kind"][] = [];
    const leave = await book.port.subscribe(({ kind }) => void told.push(kind));
    book.type("Phụ lục 01", "C10", "7");
    book.bringToFront("Phụ lục 03");
    await book.settled();
    expect(told).toEqual(expect.arrayContaining(["changed", "front"]));
    await leave();
    told.splice(0);
    book.type("Phụ lục 01", "C10", "8");
    await book.settled();
    expect(told).toEqual([]);
  });

  test("the receiving office's sheets are written, live by column Tính, and are read from wherever they stand", async () => {
    expect(await book.port.readSheet("tong-hop", 8, 3)).toBeNull();
    const names = await book.port.writeSheets(received.sheets);
    const sheet = names.get("tong-hop") ?? "";
    expect(sheet).toBe("Tổng hợp");
    expect([...names.values()]).toContain("Sổ nhận");
    const sum = received.sums.get("pl1.xa.launchChildren") ?? "";
    await book.settled();
    expect(book.valueAt(sheet, sum)).toBe(730);
    expect(book.valueAt(sheet, "A2")).toMatch(/^2\/4 đơn vị, 0 tạm tính/);
    book.type(sheet, "C9", "0");
    await book.settled();
    const reading = await book.port.readSheet("tong-hop", 8, 3);
    expect(reading?.name).toBe(sheet);
    expect(reading?.lines.slice(0, 4)).toEqual([
      [1, "xã Mẫu A", 0],
      [2, "xã Mẫu B", 0],
      [3, "xã Mẫu C", 0],
      [4, "xã Mẫu D", 1],
    ]);
    expect(book.valueAt(sheet, sum)).toBe(30);
    expect(book.valueAt(sheet, "A2")).toMatch(/^1\/4 đơn vị, 0 tạm tính/);
    expect(book.valueAt("Biểu đồ", "A2")).toBe(book.valueAt(sheet, "A2"));
  });

  test("single cells of them are written for as long as they hold what was read", async () => {
    await book.port.writeSheets(received.sheets);
    const id = (await book.port.readSheet("tong-hop", 8, 3))?.sheetId ?? "";
    const right = { row: 8, col: 2, before: 1, after: 0 };
    const words = { row: 8, col: 3, before: book.valueAt("Tổng hợp", "D9"), after: "Đã gửi, không tính" };
    const stale = { row: 9, col: 2, before: 1, after: 1 };
    expect(await book.port.writeSheetCells(id, [right, words, stale])).toEqual([stale]);
    expect(["C9", "D9", "C10"].map((address) => book.valueAt("Tổng hợp", address))).toEqual([
      0,
      "Đã gửi, không tính",
      0,
    ]);
  });

  test("they are written in the place of those before, never over a sheet that is not ours", async () => {
    await book.port.writeSheets(received.sheets);
    const before = await book.port.read(KNOWN);
    book.type("Tổng hợp", "C9", "0");
    const [main, ...others] = received.sheets;
    if (main === undefined) throw new Error("There are sheets to write.");
    const shorter = { ...main, rows: main.rows.slice(0, 11) };
    await book.port.writeSheets([shorter, ...others]);
    expect((await book.port.read(KNOWN)).sheets).toEqual(before.sheets);
    const reading = await book.port.readSheet("tong-hop", 8, 3);
    expect(reading?.lines).toEqual([
      [1, "xã Mẫu A", 1],
      [2, "xã Mẫu B", 0],
      [3, "xã Mẫu C", 0],
    ]);
    expect(book.valueAt("Tổng hợp", "B12")).toBe("");
  });
}
