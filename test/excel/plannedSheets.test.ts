/** @jest-environment jsdom */
import { ledgerOf } from "../../src/core/consolidation/ledger/ledgerOf";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { countedReturns } from "../../src/core/consolidation/sums/counted";
import { totalsOf } from "../../src/core/consolidation/sums/totalsOf";
import { collationSheets } from "../../src/core/reception/collationSheets";
import { collationPart } from "../../src/core/reception/collation";
import { editions } from "../../src/editions";
import { createCollateDesk } from "../../src/session/collate/createCollateDesk";
import { createStore } from "../../src/session/createStore";
import { createExcelPort } from "../../src/excel/createExcelPort";
import { ask, fileOf, june, reportOf } from "../core/consolidation/returned";
import { emptyBook, handOn } from "../support/excelSession";
import { installOfficeBridge } from "../support/officeBridge";
import { directWriter } from "../support/returnFile";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const port = createExcelPort();
const { sheetNamed, valueAt } = handOn(workbook);

const { units } = readUnits([["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"]]);
const ledger = ledgerOf(
  units,
  [
    fileOf("A.xlsx", reportOf("xã Mẫu A", { given: { "pl1.xa.launchChildren": 700 } })),
    fileOf("B.xlsx", reportOf("xã Mẫu B", { given: { "pl1.xa.launchChildren": 50 }, verdict: "blocked" })),
  ],
  ask,
);
const totals = totalsOf(june, "xa", countedReturns(ledger));
const planned = collationSheets({ edition: june, ledger, totals, until: "2026-07-19" });

beforeEach(() => emptyBook(workbook));
afterEach(() => expect(bridge.unknown).toEqual([]));

test("three sheets in at most three requests, sums as formulas over column Tính", async () => {
  const before = bridge.requests().all;
  const names = await port.writeSheets(planned.sheets);
  expect(bridge.requests().all - before).toBeLessThanOrEqual(3);
  expect([...names.values()]).toEqual(["Tổng hợp", "Sổ nhận", "Nguồn"]);
  expect(planned.sums.get("pl1.xa.launchChildren")).toBe("F8");
  const cell = (address: string) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return sheetNamed("Tổng hợp").cell(Number(row) - 1, letters.charCodeAt(0) - 65);
  };
  expect(cell("F8").formula).toBe("=SUMIF($C$9:$C$11,1,F$9:F$11)");
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
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Tổng hợp", "Tổng hợp (2)", "Sổ nhận", "Nguồn"]);
  expect(valueAt("Tổng hợp", "A1")).toBe("của tôi");
});

test("a changed Tính is read from wherever our sheet stands", async () => {
  expect(await port.readSheet("tong-hop", 8, 3)).toBeNull();
  await port.writeSheets(planned.sheets);
  workbook.type(sheetNamed("Tổng hợp").id, 8, 2, "0");
  expect(await port.readSheet("tong-hop", 8, 3)).toEqual([
    [1, "xã Mẫu A", 0],
    [2, "xã Mẫu B", 0],
    [3, "xã Mẫu C", 0],
  ]);
});

test("the desk writes them, takes a changed Tính as a decision, and keeps it with the workbook", async () => {
  const desk = createCollateDesk({
    port,
    store: createStore(port, collationPart),
    // Reading is tried elsewhere: the page of this test lacks what it needs.
    reader: {
      width: 1,
      digest: async ([first]) => String(first),
      read: async ([first]) => {
        const report = reportOf(first === 1 ? "xã Mẫu A" : "xã Mẫu B", { given: { "pl1.xa.launchChildren": 700 } });
        return { content: { kind: "report", report }, judged: null };
      },
    },
    writer: directWriter,
    editions: () => editions,
    now: () => Date.now(),
  });
  await desk.open();
  await desk.ask(ask, "2026-07-19");
  await desk.giveUnits([["xã Mẫu A"], ["xã Mẫu B"]], "Dán vào");
  const file = (name: string, first: number) => ({
    path: `nộp/${name}.xlsx`,
    bytes: async () => new Uint8Array([first]),
  });
  await desk.receive([file("A", 1), file("B", 2)]);
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
  await desk.lookAtSheet();
  await desk.undo();
  expect(desk.snapshot().received?.ledger.tally.counted).toBe(2);
});
