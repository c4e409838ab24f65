/** @jest-environment jsdom */
import "../support/textCoders";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { collationSheets } from "../../src/core/reception/collationSheets";
import { createExcelPort } from "../../src/excel/createExcelPort";
import type { HostChart } from "../../src/workbench/host/hostWorkbook";
import { ask, fileOf, reportOf } from "../core/consolidation/returned";
import { collated } from "../core/reception/collated";
import { deskOfReports } from "../support/deskOfReports";
import { emptyBook, handOn } from "../support/excelSession";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const port = createExcelPort();
const { sheetNamed, valueAt } = handOn(workbook);

const { units } = readUnits([["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"]]);
const files = [
  fileOf("A.xlsx", reportOf("xã Mẫu A", { given: { "pl1.xa.launchChildren": 700 } })),
  fileOf("B.xlsx", reportOf("xã Mẫu B", { given: { "pl1.xa.launchChildren": 50 }, verdict: "blocked" })),
];
const planned = collationSheets(collated(units, files));

beforeEach(() => emptyBook(workbook));
afterEach(() => expect(bridge.unknown).toEqual([]));

test("four sheets in at most three requests, sums as formulas over column Tính", async () => {
  const before = bridge.requests().all;
  const names = await port.writeSheets(planned.sheets);
  expect(bridge.requests().all - before).toBeLessThanOrEqual(3);
  expect([...names.values()]).toEqual(["Tổng hợp", "Biểu đồ", "Sổ nhận", "Nguồn"]);
  expect(planned.sums.get("pl1.xa.launchChildren")).toBe("F8");
  const cell = (address: string) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return sheetNamed("Tổng hợp").cell(Number(row) - 1, letters.charCodeAt(0) - 65);
  };
  expect(cell("F8").formula).toBe('=IF(COUNTIFS($C$9:$C$11,1,F$9:F$11,">=0")=0,"",SUMIF($C$9:$C$11,1,F$9:F$11))');
  expect(cell("A2").formula).toBe(
    '=SUM($C$9:$C$11)&"/"&COUNTA($B$9:$B$11)&" đơn vị, "&COUNTIFS($C$9:$C$11,1,$D$9:$D$11,"Tạm tính*")&" tạm tính"',
  );
  expect([valueAt("Tổng hợp", "B9"), valueAt("Tổng hợp", "C9"), valueAt("Tổng hợp", "F9")]).toEqual([
    "xã Mẫu A",
    1,
    700,
  ]);
  // What does not count stays in view; what was not sent is blank, never 0.
  expect([valueAt("Tổng hợp", "C10"), valueAt("Tổng hợp", "F10")]).toEqual([0, 50]);
  expect([valueAt("Tổng hợp", "C11"), valueAt("Tổng hợp", "F11")]).toEqual([0, ""]);
});

test("a second writing takes the place of the first, and a sheet of that name that is not ours is left alone", async () => {
  const foreign = workbook.addSheet("Tổng hợp");
  workbook.type(foreign.id, 0, 0, "của tôi");
  const names = await port.writeSheets(planned.sheets);
  expect(names.get("tong-hop")).toBe("Tổng hợp (2)");
  await port.writeSheets(planned.sheets);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "Sheet1",
    "Tổng hợp",
    "Tổng hợp (2)",
    "Biểu đồ",
    "Sổ nhận",
    "Nguồn",
  ]);
  expect(valueAt("Tổng hợp", "A1")).toBe("của tôi");
});

test("what the file has, the sheets have: choices, frozen panes, charts over the sums, pages", async () => {
  const foreign = workbook.addSheet("Tổng hợp");
  await port.writeSheets(planned.sheets);
  const sheet = sheetNamed("Tổng hợp (2)");
  expect(sheet.validations).toMatchObject([
    { area: { row: 8, col: 2, rows: 3, cols: 1 }, rule: { list: { inCellDropDown: true, source: "0,1" } } },
  ]);
  expect(sheet.view).toMatchObject({ frozenRows: 8, frozenColumns: 2 });
  expect(sheet.pageLayout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1 },
    titleRows: { from: 4, to: 6 },
  });
  expect(sheetNamed("Biểu đồ").charts).toMatchObject([
    {
      name: "BCTE_bieu-do_1",
      type: "BarClustered",
      source: { sheet: "Biểu đồ", area: { row: 3, col: 0, rows: 2, cols: 2 } },
      title: { formula: "='Biểu đồ'!A3" },
      legend: { visible: false },
      categoryAxis: { reversePlotOrder: true, tickLabelSpacing: 1 },
      at: { row: 2, col: 3, rows: 23, cols: 9 },
    },
  ]);
  // Leads to our sheet, whatever its name.
  expect(valueAt("Biểu đồ", "A5")).toBe("xã Mẫu A");
  expect(valueAt("Biểu đồ", "B5")).toBe(700);
  workbook.type(sheet.id, 8, 2, "0");
  expect(valueAt("Biểu đồ", "B5")).toBe("");
  expect(valueAt("Biểu đồ", "A3")).toBe("Số trẻ em tham dự: 0/3 đơn vị, 0 tạm tính");
  expect(foreign.charts).toEqual([]);
});

test("written again, charts and choices take the place of ours, and an officer's chart stays", async () => {
  await port.writeSheets(planned.sheets);
  const own = { ...(sheetNamed("Biểu đồ").charts[0] as HostChart), id: "{own}", name: "Của tôi" };
  sheetNamed("Biểu đồ").charts.push(own);
  const shorter = collationSheets(collated(units.slice(0, 1), files));
  await port.writeSheets(shorter.sheets);
  await port.writeSheets(shorter.sheets);
  expect(sheetNamed("Biểu đồ").charts.map(({ name }) => name)).toEqual(["Của tôi", "BCTE_bieu-do_1"]);
  expect(sheetNamed("Tổng hợp").validations).toMatchObject([{ area: { row: 8, rows: 1 } }]);
  expect([valueAt("Tổng hợp", "B9"), valueAt("Tổng hợp", "B10")]).toEqual(["xã Mẫu A", ""]);
});

test("more cells than a request takes go in several", async () => {
  const [sheet] = planned.sheets.slice(-1);
  if (sheet === undefined) throw new Error("There are sheets.");
  const rows = [...Array.from({ length: 40_000 }, () => [null]), ["cuối"]];
  const before = bridge.requests().all;
  await port.writeSheets([{ ...sheet, rows, columnWidths: [10], styles: [] }]);
  expect(bridge.requests().all - before).toBe(4);
  expect(valueAt("Nguồn", "A40001")).toBe("cuối");
});

test("a changed Tính is read from wherever our sheet stands, and cells are written unless somebody was there first", async () => {
  expect(await port.readSheet("tong-hop", 8, 3)).toBeNull();
  await port.writeSheets(planned.sheets);
  const { id } = sheetNamed("Tổng hợp");
  workbook.type(id, 8, 2, "0");
  expect(await port.readSheet("tong-hop", 8, 3)).toEqual({
    sheetId: id,
    name: "Tổng hợp",
    lines: [
      [1, "xã Mẫu A", 0],
      [2, "xã Mẫu B", 0],
      [3, "xã Mẫu C", 0],
    ],
  });
  const writes = [
    { row: 8, col: 2, before: 1, after: 1 },
    { row: 9, col: 2, before: 0, after: 1 },
    { row: 9, col: 3, before: "Phải sửa, chưa tính", after: "Tạm tính, phải sửa" },
  ];
  expect(await port.writeSheetCells(id, writes)).toEqual(writes.slice(0, 1));
  expect(["C9", "C10", "D10"].map((address) => valueAt("Tổng hợp", address))).toEqual([0, 1, "Tạm tính, phải sửa"]);
});

test("the desk writes them, takes a changed Tính as a decision, and keeps it with the workbook", async () => {
  const given = { "pl1.xa.launchChildren": 700 };
  const desk = deskOfReports(port, [reportOf("xã Mẫu A", { given }), reportOf("xã Mẫu B", { given })]);
  await desk.open();
  await desk.ask(ask, "2026-07-19");
  await desk.giveUnits([["xã Mẫu A"], ["xã Mẫu B"]], "Dán vào");
  const file = (name: string, first: number) => ({
    path: `nộp/${name}.xlsx`,
    bytes: async () => new Uint8Array([first]),
  });
  await desk.receive([file("A", 0), file("B", 1)]);
  expect(desk.snapshot().received?.ledger.refused).toEqual([]);
  expect(desk.snapshot().received?.ledger.tally.counted).toBe(2);
  expect(await desk.write()).toBe("Tổng hợp");
  expect(valueAt("Tổng hợp", "F9")).toBe(700);
  workbook.type(sheetNamed("Tổng hợp").id, 8, 2, "0");
  await desk.lookAtSheet();
  expect(desk.snapshot().received?.ledger.rows.map(({ counting }) => counting)).toEqual(["no", "fully"]);
  expect(desk.snapshot().collation?.decisions.map(({ decision }) => decision)).toEqual([
    { kind: "leave-out", unit: "xã Mẫu A" },
  ]);
  expect([valueAt("Tổng hợp", "D9"), valueAt("Tổng hợp", "A2")]).toEqual([
    "Đã gửi, đủ, không tính",
    "1/2 đơn vị, 0 tạm tính",
  ]);
  await desk.lookAtSheet();
  expect(desk.snapshot().undo).not.toBeNull();
  // Taken back in the pane, it is taken back on the sheet.
  await desk.undo();
  expect(desk.snapshot().received?.ledger.tally.counted).toBe(2);
  expect([valueAt("Tổng hợp", "C9"), valueAt("Tổng hợp", "D9")]).toEqual([1, "Đã gửi, đủ"]);
  expect(desk.snapshot()).toMatchObject({ isTableBehind: false, table: { name: "Tổng hợp" } });
  await desk.lookAtSheet();
  expect(desk.snapshot().collation?.decisions).toEqual([]);
  // A decision in the pane, likewise, also after the officer sorted the rows.
  sheetNamed("Tổng hợp").sortRows({ row: 8, col: 0, rows: 2, cols: 23 }, [1, 0]);
  await desk.decide({ kind: "leave-out", unit: "xã Mẫu A" });
  expect([valueAt("Tổng hợp", "B10"), valueAt("Tổng hợp", "C10"), valueAt("Tổng hợp", "C9")]).toEqual([
    "xã Mẫu A",
    0,
    1,
  ]);
  expect(desk.snapshot().table?.rows.get("xã Mẫu A")).toBe(9);
  expect(desk.sumFormula("pl1.xa.launchChildren")).toBe("='Tổng hợp'!F8");
  // What somebody wrote there meanwhile is not written over, and is said.
  workbook.type(sheetNamed("Tổng hợp").id, 9, 2, "chờ");
  await desk.undo();
  expect(valueAt("Tổng hợp", "C10")).toBe("chờ");
  expect(desk.snapshot().isTableBehind).toBe(true);
  workbook.type(sheetNamed("Tổng hợp").id, 9, 2, "0");
  await desk.decide({ kind: "leave-out", unit: "xã Mẫu A" });
  expect(desk.snapshot().isTableBehind).toBe(false);
  // What the sheet does not let us write is said.
  workbook.setProtected(sheetNamed("Tổng hợp").id, true);
  await desk.undo();
  expect(valueAt("Tổng hợp", "C10")).toBe(0);
  expect(desk.snapshot()).toMatchObject({ isTableBehind: true, trouble: null });
  expect(desk.sumFormula("pl1.xa.launchChildren")).toBeNull();
  workbook.setProtected(sheetNamed("Tổng hợp").id, false);
  await desk.write();
  expect(desk.snapshot().isTableBehind).toBe(false);
  await desk.goToRow("xã Mẫu B");
  expect(workbook.selection).toMatchObject({ sheetId: sheetNamed("Tổng hợp").id, area: { row: 9, col: 1 } });
  workbook.deleteSheet(sheetNamed("Tổng hợp").id);
  await desk.lookAtSheet();
  expect(desk.snapshot().table).toBeNull();
});

test("what is changed in column Tính before the files are there again is a decision once they are, and no writing loses it", async () => {
  const given = { "pl1.xa.launchChildren": 700, "pl1.xa.fundsBudget": 4_930_000, "pl1.xa.fundsRaised": 0 };
  const reports = [reportOf("xã Mẫu A", { given }), reportOf("xã Mẫu B", { given })];
  const received = reports.map((_report, first) => ({
    path: `nộp/${first}.xlsx`,
    bytes: async () => new Uint8Array([first]),
  }));
  const before = deskOfReports(port, reports);
  await before.open();
  await before.ask(ask, "2026-07-19");
  await before.giveUnits([["xã Mẫu A"], ["xã Mẫu B"]], "Dán vào");
  await before.receive(received);
  await before.write();
  workbook.type(sheetNamed("Tổng hợp").id, 8, 2, "0");
  const desk = deskOfReports(port, reports);
  await desk.open();
  await desk.lookAtSheet();
  await desk.receive(received);
  expect(desk.snapshot().received?.ledger.rows.map(({ counting }) => counting)).toEqual(["no", "fully"]);
  workbook.type(sheetNamed("Tổng hợp").id, 9, 2, "0");
  await desk.write();
  expect(desk.snapshot().received?.ledger.tally.counted).toBe(0);
  expect([valueAt("Tổng hợp", "C9"), valueAt("Tổng hợp", "C10")]).toEqual([0, 0]);
});
