/** @jest-environment jsdom */
import { excelSession, handOn, type ExcelSession } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { halfYearContext } from "../support/halfYear";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
let pane = excelSession();
let { session } = pane;
const ready = () => pane.ready();
const until: ExcelSession["until"] = (condition) => pane.until(condition);
const { sheetNamed, type, valueAt, inFront } = handOn(workbook);

const earlier = contextOf({
  year: 2025,
  reportDate: "2025-07-05",
  dataCutOff: "2025-06-30",
  deadline: "2025-07-10",
});
const later = contextOf({
  year: 2026,
  superior: "UBND tỉnh Mẫu",
  reportDate: "2026-07-05",
  dataCutOff: "2026-06-30",
  deadline: "2026-07-20",
});

beforeAll(() => session.start());
afterEach(() => expect(bridge.unknown).toEqual([]));

test("a second period of the same form is a report of its own, on sheets of its own", async () => {
  await session.insert(earlier, "ask");
  await session.insert(later, "ask");
  expect(ready().clash).toEqual(["Phụ lục 01", "Phụ lục 02", "Phụ lục 03"]);
  await session.insert(later, "new");
  expect(ready().clash).toBeNull();
  expect(ready().reports.map(({ id, context }) => [id, context?.year])).toEqual([
    ["thang-hanh-dong", 2025],
    ["thang-hanh-dong/2", 2026],
  ]);
  expect(ready().active).toBe("thang-hanh-dong/2");
  expect(ready().tables.map(({ sheetName }) => sheetName)).toEqual([
    "Phụ lục 01 (2)",
    "Phụ lục 02 (2)",
    "Phụ lục 03 (2)",
  ]);
  expect(ready().copies).toEqual([]);
});

test("another form joins them", async () => {
  await session.insert(halfYearContext(), "ask");
  expect(ready().edition?.id).toBe("cong-tac-tre-em");
  expect(ready().tables.map(({ sheetName }) => sheetName)).toEqual(["Phụ lục 1", "Phụ lục 3"]);
  expect(ready().verdict.kind).toBe("empty");
});

test("the totals of the half-year add themselves up, and stay blank while a part is", async () => {
  const at = (key: string) => ready().places.get(key)?.address ?? "";
  type("Phụ lục 1", at("pl1.under16.male"), "900");
  await until(({ figures }) => figures.get("pl1.under16.male")?.value.kind === "number");
  expect(ready().figures.get("pl1.under16.total")).toMatchObject({ value: { kind: "blank" } });
  expect(ready().result?.missing).not.toContain("pl1.under16.total");
  type("Phụ lục 1", at("pl1.under16.female"), "822");
  await until(({ figures }) => figures.get("pl1.under16.total")?.value.kind === "number");
  expect(ready().figures.get("pl1.under16.total")?.value).toEqual({ kind: "number", value: 1722 });
});

test("the pane follows the sheet in front, and each report has its own verdict", async () => {
  inFront("Phụ lục 01");
  await until(({ active }) => active === "thang-hanh-dong");
  type("Phụ lục 01", "C10", "700 trẻ");
  await until(({ verdict }) => verdict.kind === "blocked");
  inFront("Phụ lục 02 (2)");
  await until(({ active }) => active === "thang-hanh-dong/2");
  expect(ready().verdict.kind).toBe("empty");
  expect(ready().reports.map(({ verdict }) => verdict.kind)).toEqual(["blocked", "empty", "blocked"]);
});

test("a sheet that belongs to no report leaves the pane where it is", async () => {
  inFront("Sheet1");
  await bridge.delivered();
  await session.refresh();
  expect(ready().active).toBe("thang-hanh-dong/2");
});

test("what was fixed in one report is not taken back in another", async () => {
  inFront("Phụ lục 01");
  await until(({ active }) => active === "thang-hanh-dong");
  const edits = ready().result?.groups.flatMap((group) => group.edits) ?? [];
  expect(edits).toHaveLength(1);
  await session.applyEdits(edits);
  expect(valueAt("Phụ lục 01", "C10")).toBe(700);
  type("Phụ lục 01 (2)", "C9", "700");
  inFront("Phụ lục 01 (2)");
  await until(({ active, undo }) => active === "thang-hanh-dong/2" && undo === null);
  await session.undo();
  expect([valueAt("Phụ lục 01", "C10"), valueAt("Phụ lục 01 (2)", "C9")]).toEqual([700, 700]);
});

test("each report keeps its own words and reasons, also on another computer", async () => {
  await session.editBlock("II.1.2", "1.2. Bài học kinh nghiệm: của năm 2026.");
  inFront("Phụ lục 01");
  await until(({ active }) => active === "thang-hanh-dong");
  await session.editBlock("II.1.2", "1.2. Bài học kinh nghiệm: của năm 2025.");
  await session.dispose();
  pane = excelSession();
  ({ session } = pane);
  await session.start();
  const lesson = () => JSON.stringify(ready().report?.blocks.find(({ id }) => id === "II.1.2")?.inlines);
  expect(ready().context?.year).toBe(2025);
  expect(lesson()).toContain("của năm 2025");
  inFront("Phụ lục 03 (2)");
  await until(({ context }) => context?.year === 2026);
  expect(lesson()).toContain("của năm 2026");
});

test("a copied sheet is a second table of its own report", async () => {
  workbook.copySheet(sheetNamed("Phụ lục 02 (2)").id);
  await until(({ copies }) => copies.length > 0);
  expect(ready().copies.map(({ appendixKey, sheets }) => [appendixKey, sheets.length])).toEqual([["pl2", 2]]);
  expect(ready().reports).toHaveLength(3);
});

test("a report whose sheets were deleted comes back with its words when it is inserted again", async () => {
  for (const name of workbook.sheets.map((sheet) => sheet.name).filter((name) => name.includes("(")))
    workbook.deleteSheet(sheetNamed(name).id);
  await until(({ reports }) => reports.length === 2);
  await session.insert(later, "new");
  expect(ready().active).toBe("thang-hanh-dong/2");
  const lesson = ready().report?.blocks.find(({ id }) => id === "II.1.2")?.inlines;
  expect(JSON.stringify(lesson)).toContain("của năm 2026");
});
