/** @jest-environment jsdom */
import { addressOf } from "../../src/core/layout/address";
import { excelSession, handOn } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { session, ready, until } = excelSession();
const { sheetNamed, type, valueAt } = handOn(workbook);

beforeAll(() => session.start());
afterEach(() => expect(bridge.unknown).toEqual([]));

test("three appendices are inserted in at most three requests", async () => {
  expect(ready().verdict).toEqual({ kind: "none" });
  const before = bridge.requests();
  await session.insert(contextOf(), "ask");
  const after = bridge.requests();
  // Reading before and after and saving the particulars are counted too.
  expect(after.all - before.all).toBeLessThanOrEqual(8);
  expect(after.cleanup - before.cleanup).toBe(0);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Phụ lục 01", "Phụ lục 02", "Phụ lục 03"]);
  expect(workbook.selection).toEqual({
    sheetId: sheetNamed("Phụ lục 01").id,
    area: { row: 9, col: 1, rows: 1, cols: 1 },
  });
  expect(sheetNamed("Phụ lục 01").names.every((name) => !name.visible)).toBe(true);
  expect(sheetNamed("Phụ lục 01").pageLayout).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
  expect(ready().verdict).toEqual({ kind: "empty", missing: 16 });
});

test("what the commune typed is checked while it is typed, one request an edit", async () => {
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ["Phụ lục 01", ["C10=700 trẻ", "D10=0", "E10=0", "F10=4.930.000đ", "G10=2.500.000Đ"]],
    ["Phụ lục 02", ["A8=15 trẻ", "B8=4.000.000đ", "C8=0", "D8=0", "E8=0", "F8=0"]],
    ["Phụ lục 03", ["A8=1", "B8=700", "C8=0", "D8=0"]],
  ];
  for (const [sheet, cells] of texts) for (const cell of cells) type(sheet, ...(cell.split("=") as [string, string]));
  await until(({ verdict }) => verdict.kind === "blocked" && verdict.missing === 1);
  expect(ready().result?.groups.map(({ code }) => code)).toEqual(["A02", "A05"]);

  await bridge.delivered();
  const before = bridge.requests().all;
  type("Phụ lục 03", "B8", "701");
  await until(({ figures }) => JSON.stringify(figures.get("pl3.all.participationChildren")).includes("701"));
  expect(bridge.requests().all - before).toBe(1);
  type("Phụ lục 03", "B8", "700");
  await until(({ figures }) => JSON.stringify(figures.get("pl3.all.participationChildren")).includes("700"));
});

test("a pasted appendix is one change: one reading, one check", async () => {
  await bridge.delivered();
  const before = bridge.requests().all;
  const texts = [["1", "701", "0", "0", "0", "0"]];
  workbook.paste(sheetNamed("Phụ lục 02").id, 7, 0, texts);
  await until(({ figures }) => JSON.stringify(figures.get("pl2.all.giftMoney")).includes("701"));
  expect(bridge.requests().all - before).toBe(1);
  workbook.paste(sheetNamed("Phụ lục 02").id, 7, 0, [["15 trẻ", "4.000.000đ", "0", "0", "0", "0"]]);
  await until(({ figures }) => JSON.stringify(figures.get("pl2.all.giftMoney")).includes("4.000.000"));
});

test("all five are mended at once, taken back, and mended again", async () => {
  const edits = () => ready().result?.groups.flatMap((group) => group.edits) ?? [];
  await session.applyEdits(edits());
  expect(["C10", "F10", "G10"].map((address) => valueAt("Phụ lục 01", address))).toEqual([700, 4930000, 2500000]);
  expect(["A8", "B8"].map((address) => valueAt("Phụ lục 02", address))).toEqual([15, 4000000]);
  await session.undo();
  expect(valueAt("Phụ lục 01", "C10")).toBe("700 trẻ");
  await session.applyEdits(edits());
  type("Phụ lục 01", "B10", "1");
  await until(({ verdict }) => verdict.kind === "ready");
  expect(ready().report).toMatchObject({ contradictions: 0, isDraft: true });
  expect(ready().report?.gaps).toBeGreaterThan(0);
});

test("a fix is not written over what changed meanwhile", async () => {
  type("Phụ lục 01", "C10", "650");
  await session.applyEdits([{ cell: "pl1.xa.launchChildren", before: "700", value: 1 }]);
  expect(ready().notice).toEqual({ kind: "changed-meanwhile", cells: ["pl1.xa.launchChildren"] });
  expect(valueAt("Phụ lục 01", "C10")).toBe(650);
  type("Phụ lục 01", "C10", "700");
  await until(
    ({ verdict, figures }) =>
      verdict.kind === "ready" && JSON.stringify(figures.get("pl1.xa.launchChildren")).includes("700"),
  );
});

test("a row inserted above and a renamed sheet lose no cell", async () => {
  sheetNamed("Phụ lục 01").insertRows(3, 1);
  await until(({ places }) => places.get("pl1.xa.launchPoints")?.address === "B11");
  workbook.renameSheet(sheetNamed("Phụ lục 02").id, "Hỗ trợ trẻ em");
  await session.refresh();
  expect(ready().places.get("pl2.all.giftChildren")?.sheetName).toBe("Hỗ trợ trẻ em");
  expect(ready().verdict).toEqual({ kind: "ready", filled: 16, justified: 0 });
});

test("a copied sheet is told, and the officer says which counts", async () => {
  const copy = workbook.copySheet(sheetNamed("Phụ lục 03").id);
  await until(({ copies }) => copies.length === 1);
  await session.chooseCopy("pl3", copy.id);
  workbook.type(copy.id, 7, 0, "2");
  await until(({ figures }) => JSON.stringify(figures.get("pl3.all.participationActivities")).includes("2"));
  workbook.deleteSheet(copy.id);
  await until(({ copies }) => copies.length === 0);
});

test("while a cell is edited nothing is lost and reading resumes", async () => {
  bridge.fault("cell-edit", true);
  const refreshed = session.refresh();
  await until(({ trouble }) => trouble?.code === "cell-edit-mode");
  expect(ready().verdict.kind).toBe("ready");
  bridge.fault("cell-edit", false);
  await refreshed;
  expect(ready().trouble).toBeNull();
});

test("a protected sheet refuses a fix in plain words, and no figure changes", async () => {
  const sheet = sheetNamed("Phụ lục 01");
  workbook.setProtected(sheet.id, true);
  await session.applyEdits([{ cell: "pl1.xa.launchChildren", before: "700", value: 1 }]);
  expect(ready().notice).toEqual({ kind: "refused", code: "protected" });
  workbook.setProtected(sheet.id, false);
  await session.refresh();
  expect(JSON.stringify(ready().figures.get("pl1.xa.launchChildren"))).toContain("700");
});

test("a formula error is a finding, formula-like text stays text", async () => {
  type("Phụ lục 01", "B11", "=1/0");
  await until(
    ({ result }) =>
      result?.findings.some(({ code, cells }) => code === "A01" && cells[0] === "pl1.xa.launchPoints") ?? false,
  );
  type("Phụ lục 01", "B11", '\'=HYPERLINK("x")');
  await until(({ figures }) => JSON.stringify(figures.get("pl1.xa.launchPoints")).includes("HYPERLINK"));
  expect(ready().result?.findings.map(({ code }) => code)).toContain("A01");
  type("Phụ lục 01", "B11", "1");
  await until(({ verdict }) => verdict.kind === "ready");
});

test("the report is written to its own sheet, and only there again", async () => {
  await session.writeReport();
  expect(ready().notice).toEqual({ kind: "report-written", sheetName: "Báo cáo" });
  const texts = Array.from({ length: 30 }, (_, row) => String(sheetNamed("Báo cáo").cell(row, 0).value));
  expect(texts.join("\n")).toContain("đã tặng quà cho 15 trẻ em với tổng kinh phí 4.000.000 đồng");
  await session.writeReport();
  expect(workbook.sheets.filter(({ name }) => name.startsWith("Báo cáo"))).toHaveLength(1);
});

test("existing sheets are never overwritten", async () => {
  await session.insert(contextOf(), "ask");
  expect(ready().clash).toEqual(["Phụ lục 01", "Phụ lục 03"]);
  await session.insert(contextOf(), "new");
  expect(workbook.sheets.map(({ name }) => name)).toContain("Phụ lục 01 (2)");
  expect(valueAt("Phụ lục 01", addressOf(10, 2))).toBe(700);
});

test("a check before submission stamps the figures, and lapses with the first change", async () => {
  await session.checkBeforeSubmission();
  const stamp = ready().submission?.fingerprint;
  expect(stamp).toMatch(/^([0-9A-F]{4} ?){16}$/);
  await session.writeChecklist("14:20, ngày 29/6/2023");
  expect(ready().notice).toEqual({ kind: "checklist-written", sheetName: "Phiếu kiểm tra" });
  const texts = Array.from({ length: 60 }, (_, row) => String(sheetNamed("Phiếu kiểm tra").cell(row, 0).value)).join(
    "\n",
  );
  for (const part of ["PHIẾU KIỂM TRA", "UBND xã Mẫu", "14:20, ngày 29/6/2023", "Bỏ qua A11", stamp ?? "none"])
    expect(texts).toContain(part);
  const { sheetName = "", address = "" } = ready().places.get("pl1.xa.launchPoints") ?? {};
  type(sheetName, address, "2");
  await until(({ submission }) => submission === null);
  await session.checkBeforeSubmission();
  expect(ready().submission?.fingerprint).not.toBe(stamp);
});
