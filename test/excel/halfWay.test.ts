/** @jest-environment jsdom */
import { excelSession, handOn } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { faults } = bridge.interpreter;
const { session, ready, until } = excelSession();
const { sheetNamed } = handOn(workbook);

/** Types the slips and resolves once the pane has read them. */
function slip(): Promise<void> {
  for (const [index, col] of [2, 5, 6].entries())
    workbook.type(sheetNamed("Phụ lục 01").id, 9, col, SLIPS[index] ?? "");
  return until(() => edits().length === SLIPS.length);
}
const edits = () => ready().result?.groups.flatMap((group) => group.edits) ?? [];
const inRow = (row: number) => [2, 5, 6].map((col) => sheetNamed("Phụ lục 01").cell(row, col).value);
const SLIPS = ["700 trẻ", "4.930.000đ", "2.500.000đ"];
const MENDED = [700, 4930000, 2500000];

beforeAll(async () => {
  await session.start();
  await session.insert(contextOf(), "ask");
  await slip();
});
beforeEach(() => faults.clear());
afterEach(() => expect(bridge.unknown).toEqual([]));

describe("a report that fails half-way", () => {
  test.each([0, 1, 5, 60])("at action %i leaves no half of the report's sheet", async (at) => {
    faults.failAt = at;
    await session.writeReport();
    expect(faults.failAt).toBeNull();
    expect(ready().notice).toEqual({ kind: "refused", code: "unknown" });
    expect(workbook.sheets.map(({ name }) => name)).not.toContain("Báo cáo");
  });
});

describe("an action that was done, and cannot be read again at once", () => {
  afterEach(async () => {
    faults.clear();
    await session.refresh();
  });

  test("is said to be done, and can be taken back", async () => {
    await slip();
    // The reading before, the writing, the reading after.
    Object.assign(faults, { refuseOnce: "GeneralException", letThrough: 2 });
    await session.applyEdits(edits());
    expect(faults.refuseOnce).toBeNull();
    expect(inRow(9)).toEqual(MENDED);
    expect(ready().notice).toEqual({ kind: "fixed", count: 3 });
    expect(ready().trouble?.code).toBe("unknown");
    await session.undo();
    expect(inRow(9)).toEqual(SLIPS);
  });
});

test("an action that a busy Excel refused is in doubt until the officer has seen it", async () => {
  faults.refuseOnce = "ActivityLimitReached";
  await session.applyEdits(edits());
  expect(ready().trouble?.code).toBe("refused");
  await session.refresh();
  expect(ready()).toMatchObject({ trouble: null, notice: { kind: "in-doubt" } });
  expect(inRow(9)).toEqual(SLIPS);
});
