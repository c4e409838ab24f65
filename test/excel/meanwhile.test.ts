/** @jest-environment jsdom */
import { excelSession, handOn } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { faults } = bridge.interpreter;
const { session, ready, until } = excelSession();
const { sheetNamed } = handOn(workbook);

const SHEET = "Phụ lục 01";
const COLUMNS = [2, 5, 6];
const SLIPS = ["700 trẻ", "4.930.000đ", "2.500.000đ"];
const MENDED = [700, 4930000, 2500000];
const sheet = () => sheetNamed(SHEET);
const edits = () => ready().result?.groups.flatMap((group) => group.edits) ?? [];
const inRow = (row: number) => COLUMNS.map((col) => sheet().cell(row, col).value);
const type = (col: number, text: string): void => workbook.type(sheet().id, 9, col, text);
/** As another officer does it: no event tells of it before the answer. */
const insertRow = (): void => sheet().insertRows(7, 1);

beforeAll(async () => {
  await session.start();
  await session.insert(contextOf(), "ask");
});
beforeEach(async () => {
  faults.clear();
  session.forgetUndo();
  for (const [index, col] of COLUMNS.entries()) {
    sheet().setFormat({ row: 9, col, rows: 1, cols: 1 }, { numberFormat: "General" });
    type(col, SLIPS[index] ?? "");
  }
  await until(
    () =>
      edits()
        .map(({ before }) => before)
        .join() === SLIPS.join(),
  );
});
afterEach(() => {
  expect(bridge.hadMeanwhile()).toBe(true);
  expect(bridge.unknown).toEqual([]);
});

describe("what is typed between the reading and the writing of a fix", () => {
  test.each(["800", "", "=1+1", "không rõ"])("stays: %j", async (text) => {
    bridge.meanwhile(2, () => type(5, text));
    await session.applyEdits(edits());
    expect(inRow(9)).toEqual([SLIPS[0], sheet().cell(9, 5).value, SLIPS[2]]);
    expect(sheet().cell(9, 5).value).toBe({ "800": 800, "=1+1": 2 }[text] ?? text);
    expect(sheet().cell(9, 5).formula).toBe(text.startsWith("=") ? text : null);
    expect(ready()).toMatchObject({ undo: null, notice: { kind: "changed-meanwhile" } });
  });

  test("stays when more is typed while it is put back", async () => {
    bridge.meanwhile(2, () => type(5, "800"));
    bridge.meanwhile(3, () => type(6, "900"));
    bridge.meanwhile(4, () => type(2, "1000"));
    await session.applyEdits(edits());
    expect(inRow(9)).toEqual([1000, 800, 900]);
    expect(ready()).toMatchObject({ undo: null, notice: { kind: "changed-meanwhile" } });
  });

  test("stays when Excel is busy while it is put back", async () => {
    bridge.meanwhile(2, () => type(5, "800"));
    bridge.meanwhile(3, () => (faults.refuseOnce = "ActivityLimitReached"));
    await session.applyEdits(edits());
    expect(inRow(9)).toEqual([SLIPS[0], 800, SLIPS[2]]);
    expect(ready().notice).toMatchObject({ kind: "changed-meanwhile" });
  });

  test("stays when a fix is taken back, and the rest can be taken back then", async () => {
    await session.applyEdits(edits());
    bridge.meanwhile(2, () => type(5, "800"));
    await session.undo();
    expect(inRow(9)).toEqual([MENDED[0], 800, MENDED[2]]);
    expect(ready().notice).toMatchObject({ kind: "changed-meanwhile" });
    await session.undo();
    expect(inRow(9)).toEqual([SLIPS[0], 800, SLIPS[2]]);
  });
});

test("a row inserted between the reading and the writing of a fix leaves every cell as it was", async () => {
  type(2, "");
  await until(() => edits().length === SLIPS.length - 1);
  const fixes = edits();
  bridge.meanwhile(2, insertRow);
  await session.applyEdits(fixes);
  expect(inRow(10)).toEqual(["", SLIPS[1], SLIPS[2]]);
  expect(inRow(9)).toEqual(inRow(8));
  expect(ready().notice).toMatchObject({ kind: "changed-meanwhile" });
  sheet().deleteRows(7, 1);
});

test("a fix makes a number of what stands in a cell formatted as text, and is taken back to the letter", async () => {
  sheet().setFormat({ row: 9, col: 2, rows: 1, cols: 7 }, { numberFormat: "@" });
  type(2, "700");
  await until(() => edits()[0]?.before === "700");
  await session.applyEdits(edits());
  expect(inRow(9)).toEqual(MENDED);
  expect(ready().notice).toMatchObject({ kind: "fixed" });
  await session.undo();
  expect(inRow(9)).toEqual(["700", SLIPS[1], SLIPS[2]]);
  expect(sheet().format(9, 2).numberFormat).toBe("@");
});

describe("taking back that stops half-way", () => {
  /** Actions of the request: the first and the second cell are written, then the third. */
  test.each([
    [100, 1],
    [125, 2],
  ])("goes on when it is asked for again (at action %i)", async (at, isBack) => {
    await session.applyEdits(edits());
    bridge.meanwhile(2, () => (faults.failAt = at));
    await session.undo();
    expect(inRow(9)).toEqual([...SLIPS.slice(0, isBack), ...MENDED.slice(isBack)]);
    expect(ready()).toMatchObject({ notice: { kind: "refused", code: "unknown" } });
    expect(ready().undo?.changes).toHaveLength(SLIPS.length - isBack);
    await session.undo();
    expect(inRow(9)).toEqual(SLIPS);
    expect(ready().notice).toEqual({ kind: "undone", count: SLIPS.length - isBack });
  });

  test("is said to be done where it was done though nobody answered", async () => {
    await session.applyEdits(edits());
    for (const [index, col] of COLUMNS.entries()) type(col, SLIPS[index] ?? "");
    await session.undo();
    expect(inRow(9)).toEqual(SLIPS);
    expect(ready()).toMatchObject({ undo: null, notice: { kind: "undone", count: 3 } });
  });
});
