/** @jest-environment jsdom */
import type { HostErrorCode } from "../../src/session/hostError";
import type { ApiErrorCode } from "../../src/workbench/host/richapi/apiError";
import type { FaultName } from "../../src/workbench/host/richapi/faults";
import { emptyBook, excelSession, handOn, type ExcelSession, type ExcelSessionOptions } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { halfYearContext } from "../support/halfYear";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { faults } = bridge.interpreter;
const { type, valueAt, sheetNamed } = handOn(workbook);
const opened: ExcelSession[] = [];
async function open(options?: ExcelSessionOptions): Promise<ExcelSession> {
  const pane = excelSession(options);
  opened.push(pane);
  await pane.session.start();
  return pane;
}
const sheetNames = (): readonly string[] => workbook.sheets.map(({ name }) => name);
const allNames = () => workbook.sheets.flatMap((sheet) => sheet.names);
const INSERTED = ["Sheet1", "Phụ lục 01", "Phụ lục 02", "Phụ lục 03"];

afterEach(async () => {
  faults.clear();
  for (const { session } of opened.splice(0)) await session.dispose();
  expect(bridge.unknown).toEqual([]);
  workbook.undoMode = "2021";
  emptyBook(workbook);
});

test("names are given as text: a range as an object brings some Excels down", async () => {
  const given: string[] = [];
  const add = Excel.NamedItemCollection.prototype.add;
  Excel.NamedItemCollection.prototype.add = function (this: Excel.NamedItemCollection, name, reference, comment) {
    given.push(typeof reference);
    return add.call(this, name, reference, comment);
  };
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  Excel.NamedItemCollection.prototype.add = add;
  expect(given.length).toBeGreaterThan(20);
  expect(new Set(given)).toEqual(new Set(["string"]));
  expect(pane.ready().verdict).toEqual({ kind: "empty", missing: 16 });
});

describe("an insert that fails at its nth action leaves nothing", () => {
  test.each([0, 1, 5, 20, 60, 100, 150, 200, 250])("at %d", async (nth) => {
    const pane = await open();
    type("Sheet1", "A1", "Số liệu của tôi");
    await pane.session.saveContext(contextOf());
    faults.failAt = nth;
    await pane.session.insert(contextOf(), "ask");
    // Within the second request nothing of it is needed for a sound insert.
    const isWhole = pane.ready().notice?.kind === "inserted";
    expect(faults.failAt).toBeNull();
    expect(sheetNames()).toEqual(isWhole ? INSERTED : ["Sheet1"]);
    expect(valueAt("Sheet1", "A1")).toBe("Số liệu của tôi");
    if (!isWhole) {
      expect(pane.ready().notice).toEqual({ kind: "refused", code: "unknown" });
      await pane.session.insert(contextOf(), "ask");
    }
    expect(sheetNames()).toEqual(INSERTED);
    expect(pane.ready().verdict).toEqual({ kind: "empty", missing: 16 });
  });
});

test("an insert that can be neither finished nor taken back says so", async () => {
  const pane = await open();
  await pane.session.saveContext(contextOf());
  faults.set("no-delete", true);
  faults.failAt = 100;
  await pane.session.insert(contextOf(), "ask");
  expect(pane.ready().notice).toEqual({ kind: "refused", code: "half-inserted" });
});

test.each([1, 2, 3, 4, 5, 6, 7])(
  "an Excel busy from its request %i on leaves nothing that is said to be left",
  async (nth) => {
    const pane = await open();
    bridge.meanwhile(nth, () => faults.set("refused", true));
    const inserting = pane.session.insert(contextOf(), "ask");
    await pane.until(({ notice, busy }) => notice !== null && !busy);
    faults.set("refused", false);
    await inserting;
    await pane.until(({ trouble }) => trouble === null);
    expect(bridge.hadMeanwhile()).toBe(true);
    expect(pane.ready().notice?.kind === "inserted" || pane.ready().notice?.kind === "in-doubt").toBe(true);
    expect(sheetNames().join() === "Sheet1" || pane.ready().tables.length === 3).toBe(true);
  },
);

test("an insert that is done but answered late is seen, and not made twice", async () => {
  const pane = await open({ patience: 400 });
  const forget = workbook.subscribe(({ kind }) => {
    if (kind === "sheet-added") faults.set("answer-late", true);
  });
  const inserting = pane.session.insert(contextOf(), "ask");
  await pane.until(({ trouble }) => trouble?.code === "timeout");
  faults.set("answer-late", false);
  forget();
  await inserting;
  await pane.until(({ trouble, tables }) => trouble === null && tables.length === 3);
  await pane.session.insert(contextOf(), "ask");
  expect(pane.ready().clash).toEqual(INSERTED.slice(1));
  expect(sheetNames()).toEqual(INSERTED);
});

test.each<[FaultName, boolean]>([
  // What some Excels refuse for sheets just added is left out, the rest is done.
  ["activate-refused", false],
  ["names-shown", false],
  ["no-printer", true],
])("where Excel refuses %s the sheets stand and count", async (fault, printTrouble) => {
  faults.set(fault, true);
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  expect(pane.ready().notice).toMatchObject({ kind: "inserted", printTrouble });
  expect(sheetNames()).toEqual(INSERTED);
  expect(pane.ready().verdict).toEqual({ kind: "empty", missing: 16 });
  expect(allNames().every(({ visible }) => visible === (fault === "names-shown"))).toBe(true);
});

test.each<[FaultName, HostErrorCode]>([
  ["structure-protected", "not-now"],
  ["names-refused", "unknown"],
  ["other-workbook", "other-workbook"],
])("refused because of %s it says why, and nothing is left", async (fault, code) => {
  const pane = await open();
  await pane.session.saveContext(contextOf());
  faults.set(fault, true);
  await pane.session.insert(contextOf(), "ask");
  expect(pane.ready()).toMatchObject({ busy: false });
  expect(JSON.stringify([pane.ready().notice, pane.ready().trouble])).toContain(`"code":"${code}"`);
  faults.set(fault, false);
  await pane.session.refresh();
  expect(sheetNames()).toEqual(["Sheet1"]);
  await pane.session.insert(contextOf(), "ask");
  expect(sheetNames()).toEqual(INSERTED);
});

test("with another workbook in front it says so, waits, and reads again once ours is back", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  faults.set("other-workbook", true);
  await pane.session.refresh();
  expect(pane.ready().trouble?.code).toBe("other-workbook");
  const before = bridge.requests().all;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(bridge.requests().all).toBe(before);
  type("Phụ lục 03", "A8", "5");
  bridge.fault("other-workbook", false);
  await pane.until(({ trouble, figures }) => {
    const value = figures.get("pl3.all.participationActivities")?.value;
    return trouble === null && value?.kind === "number" && value.value === 5;
  });
});

test.each<[ApiErrorCode, HostErrorCode, boolean]>([
  ["InvalidOperation", "not-now", false],
  ["UnsupportedSheet", "not-now", false],
  ["GeneralException", "unknown", false],
  ["InvalidSelection", "other-workbook", false],
  ["InvalidOrTimedOutSession", "session-lost", false],
  ["MemoryLimitReached", "too-large", false],
  ["RangeExceedsLimit", "too-large", false],
  ["Conflict", "refused", true],
  ["ServiceNotAvailable", "refused", true],
])("%s is %s, asked again: %s", async (excelCode, code, isPassing) => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  const seen: string[] = [];
  const unsubscribe = pane.session.subscribe(() => {
    const { trouble } = pane.ready();
    if (trouble !== null) seen.push(trouble.code);
  });
  faults.refuseOnce = excelCode;
  type("Phụ lục 03", "A8", "5");
  await pane.until(() => seen.includes(code));
  if (isPassing) await pane.until(({ trouble }) => trouble === null);
  else expect(pane.ready().trouble?.code).toBe(code);
  unsubscribe();
  await pane.session.refresh();
  expect(pane.ready().trouble).toBeNull();
});

test("after an insert that was refused the particulars are those of the report in sight", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  faults.set("structure-protected", true);
  await pane.session.insert(halfYearContext(), "ask");
  faults.clear();
  await pane.session.saveContext(contextOf({ signerName: "Người ký" }));
  expect(pane.ready()).toMatchObject({ active: "thang-hanh-dong", context: { signerName: "Người ký" } });
});

test.each([
  [0, 1],
  [125, 2],
])("fixes that stop at action %d of the writing can be taken back, those that were written", async (nth, written) => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  const cells = ["C10", "F10", "G10"] as const;
  const typed = ["700 trẻ", "4.930.000đ", "2.500.000đ"];
  cells.forEach((cell, index) => type("Phụ lục 01", cell, typed[index] ?? ""));
  const editsOf = () => pane.ready().result?.groups.flatMap(({ edits }) => edits) ?? [];
  await pane.until(() => editsOf().length === cells.length);
  bridge.meanwhile(2, () => (faults.failAt = nth));
  await pane.session.applyEdits(editsOf());
  const changed = cells.filter((cell, index) => valueAt("Phụ lục 01", cell) !== typed[index]);
  expect(changed).toHaveLength(written);
  expect(pane.ready().undo?.changes ?? []).toHaveLength(written);
  await pane.session.undo();
  expect(cells.map((cell) => valueAt("Phụ lục 01", cell))).toEqual(typed);
});

test("a sheet that was copied by Excel brings its names, and is told as a copy", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  workbook.copySheet(sheetNamed("Phụ lục 02").id);
  await pane.until(({ copies }) => copies.length === 1);
  expect(allNames().every(({ visible }) => !visible)).toBe(true);
});
