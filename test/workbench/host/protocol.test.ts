/** @jest-environment jsdom */
import { installOfficeBridge } from "../../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const seen = bridge.unknown as string[];
afterEach(() => seen.splice(0, Infinity));

/** The code with which Microsoft's client rejects `work`. */
async function codeOf(work: (context: Excel.RequestContext) => void): Promise<string> {
  const context = new Excel.RequestContext();
  try {
    work(context);
    await context.sync();
    return "none";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

test("a member that the host lacks answers ApiNotFound and is told", async () => {
  expect(await codeOf((context) => context.workbook.worksheets.getActiveWorksheet().pivotTables.load("items"))).toBe(
    "ApiNotFound",
  );
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(/pivotTables/i);
});

test("a member that Excel 2021 lacks fails in the client itself", async () => {
  expect(await codeOf((context) => context.workbook.getActiveCell().getDependents())).toBe("ApiNotFound");
  expect(seen).toEqual([]);
});

test.each<[string, (context: Excel.RequestContext) => void, string]>([
  [
    "a sheet that is not there",
    (context) => context.workbook.worksheets.getItem("Không có").load("name"),
    "ItemNotFound",
  ],
  ["a sheet name that is taken", (context) => context.workbook.worksheets.add("Sheet1"), "ItemAlreadyExists"],
  [
    "a wrong address",
    (context) => context.workbook.worksheets.getItem("Sheet1").getRange("1A").load("values"),
    "InvalidArgument",
  ],
  [
    "values of another shape",
    (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2, 3]];
    },
    "InvalidArgument",
  ],
])("%s is refused with Excel's code", async (_what, work, code) => expect(await codeOf(work)).toBe(code));

test("an error carries where it happened, and what came before it was done", async () => {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["đã ghi"]];
  context.workbook.worksheets.getItem("Không có").load("name");
  const error = (await context.sync().catch((thrown: unknown) => thrown)) as OfficeExtension.Error;
  expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  expect(workbook.sheets[0]?.cell(0, 0).value).toBe("đã ghi");
});

test("a range that a batch kept follows its cells", async () => {
  const context = new Excel.RequestContext();
  const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
  context.trackedObjects.add(range);
  await context.sync();
  workbook.sheets[0]?.insertRows(0, 2);
  range.load("address");
  await context.sync();
  expect(range.address).toBe("Sheet1!B4");
  range.untrack();
  await context.sync();
});

test("a handler hears the changes of its own sheet only, and none after it was removed", async () => {
  const other = workbook.addSheet("Khác");
  const context = new Excel.RequestContext();
  const heard: string[] = [];
  const handler = context.workbook.worksheets
    .getItem("Khác")
    .onChanged.add(async ({ address }) => void heard.push(address));
  await context.sync();
  workbook.type(other.id, 0, 0, "1");
  workbook.type(workbook.sheets[0]?.id ?? "", 5, 5, "1");
  await bridge.delivered();
  handler.remove();
  await context.sync();
  workbook.type(other.id, 1, 0, "1");
  await bridge.delivered();
  expect(heard).toEqual(["A1"]);
});

test("only a request that may wait is answered while a cell is edited", async () => {
  bridge.fault("cell-edit", true);
  expect(await codeOf((context) => context.workbook.getSelectedRange().load("address"))).toBe(
    "InvalidOperationInCellEditMode",
  );
  bridge.fault("cell-edit", false);
  expect(await codeOf((context) => context.workbook.getSelectedRange().load("address"))).toBe("none");
});
