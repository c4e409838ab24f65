/** @jest-environment jsdom */
import "../support/textCoders";
import { createExcelPort } from "../../src/excel/createExcelPort";
import { officialCellsOf } from "../../src/taskpane/collate/collateProps";
import { writeTables } from "../../src/taskpane/collate/figures/writeTables";
import { ask, reportOf } from "../core/consolidation/returned";
import { deskOfReports } from "../support/deskOfReports";
import { excelSession, handOn } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { session, ready } = excelSession();
const port = createExcelPort();
const { sheetNamed, type, valueAt } = handOn(workbook);

const collate = deskOfReports(port, [
  reportOf("xã Mẫu A", {
    given: { "pl1.xa.launchPoints": 1, "pl1.xa.launchChildren": 700, "pl1.xa.fundsBudget": 0.1 },
  }),
  reportOf("xã Mẫu B", { given: { "pl1.xa.launchPoints": 2, "pl1.xa.launchChildren": 50 } }),
]);
const formulaAt = (address: string) => {
  const cell = port.readGrids().then((grids) => grids.find(({ name }) => name === "Phụ lục 01"));
  return cell.then((grid) => grid?.cell(8, address.charCodeAt(0) - 65)?.formula ?? null);
};
const relations = () =>
  officialCellsOf({ state: collate.snapshot(), snapshot: ready() }).map(({ key, relation }) => [key, relation]);

beforeAll(async () => {
  await session.start();
  await session.insert(
    contextOf({
      unitName: "Sở Y tế tỉnh Mẫu",
      level: "tinh",
      year: 2026,
      reportDate: "2026-07-25",
      dataCutOff: "2026-06-30",
      deadline: "2026-07-30",
    }),
    "ask",
  );
  await collate.open();
  await collate.ask(ask, "2026-07-19");
  await collate.giveUnits([["xã Mẫu A"], ["xã Mẫu B"]], "Dán vào");
  await collate.receive(
    [0, 1].map((first) => ({ path: `nộp/${first}.xlsx`, bytes: async () => new Uint8Array([first]) })),
  );
});
afterEach(() => expect(bridge.unknown).toEqual([]));

test("where nothing stands in the row of the communes, the sums are linked; what stands there stays", async () => {
  type("Phụ lục 01", "C9", "5");
  expect(await writeTables({ collate, session })).toEqual({ sheet: "Tổng hợp", linked: 1, others: ["C9"] });
  expect(await formulaAt("B9")).toBe("='Tổng hợp'!E8");
  expect([valueAt("Phụ lục 01", "B9"), valueAt("Phụ lục 01", "C9"), valueAt("Phụ lục 01", "D9")]).toEqual([3, 5, ""]);
  expect(relations()).toEqual([
    ["pl1.xa.launchPoints", "equal"],
    ["pl1.xa.launchChildren", "differs"],
  ]);
  // The own row is nobody's but the office's.
  expect(["B10", "C10"].map((address) => valueAt("Phụ lục 01", address))).toEqual(["", ""]);
});

test("what differs is written when the officer says so, as a formula that follows Tính, and taken back", async () => {
  const [, differing] = officialCellsOf({ state: collate.snapshot(), snapshot: ready() });
  const formula = collate.sumFormula("pl1.xa.launchChildren");
  expect(formula).toBe("='Tổng hợp'!F8");
  const { key, shown, sum } = differing ?? { key: "", shown: "", sum: 0 };
  await session.applyEdits([{ cell: key, before: shown, value: sum, formula: formula ?? "" }]);
  expect(valueAt("Phụ lục 01", "C9")).toBe(750);
  expect(relations().map(([, relation]) => relation)).toEqual(["equal", "equal"]);
  workbook.type(sheetNamed("Tổng hợp").id, 9, 2, "0");
  expect(valueAt("Phụ lục 01", "C9")).toBe(700);
  await collate.lookAtSheet();
  await session.refresh();
  expect(relations().map(([, relation]) => relation)).toEqual(["equal", "equal"]);
  await session.undo();
  expect(valueAt("Phụ lục 01", "C9")).toBe(5);
  expect(await formulaAt("C9")).toBeNull();
});

test("a report of another period is left alone", async () => {
  await collate.ask({ ...ask, year: 2025 }, null);
  expect(relations()).toEqual([]);
  expect(collate.sumFormula("pl1.xa.launchChildren")).toBeNull();
});
