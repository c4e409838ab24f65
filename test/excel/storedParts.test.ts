/** @jest-environment jsdom */
import { propertiesPart } from "../../src/core/model/reportProperties";
import { STORE, unwrapStore, wrapStore, type StoreNamespace } from "../../src/core/model/storeXml";
import { emptyBook, excelSession, handOn, type ExcelSession } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { type, sheetNamed } = handOn(workbook);
const opened: ExcelSession[] = [];
async function open(): Promise<ExcelSession> {
  const pane = excelSession();
  opened.push(pane);
  await pane.session.start();
  return pane;
}
const partsOf = (namespace: StoreNamespace): readonly string[] =>
  workbook.customXml.flatMap(({ xml }) => (xml.startsWith(`<report xmlns="${namespace}"`) ? [xml] : []));
const anyLesson = (text: string): string => `1.2. Bài học kinh nghiệm: ${text}`;
const lessonOf = ({ ready }: ExcelSession): string =>
  JSON.stringify(ready().report?.blocks.find(({ id }) => id === "II.1.2")?.inlines);

afterEach(async () => {
  for (const { session } of opened.splice(0)) await session.dispose();
  expect(bridge.unknown).toEqual([]);
  workbook.undoMode = "2021";
  emptyBook(workbook);
});

/** A report with one finding that can be justified. */
async function reportWithFinding(): Promise<ExcelSession> {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  type("Phụ lục 02", "A8", "15");
  type("Phụ lục 02", "B8", "0");
  await pane.until(({ result }) => result?.findings.some(({ severity }) => severity === "explain") ?? false);
  return pane;
}
const explainable = ({ ready }: ExcelSession) => {
  const finding = ready().result?.findings.find(({ severity }) => severity === "explain");
  if (finding === undefined) throw new Error("There is nothing to explain.");
  return finding;
};

const reasonIn = (pane: ExcelSession): string =>
  JSON.stringify(pane.ready().result?.groups.map(({ justification }) => justification?.text));

test("of two parts both are taken, the newer first, and the next saving leaves one", async () => {
  const pane = await reportWithFinding();
  await pane.session.justify(explainable(pane), "Quà do nhà hảo tâm trao tận tay.");
  const [xml = ""] = partsOf(STORE.properties);
  // As left by another window: an older copy that knows another report beside ours.
  const stored = unwrapStore(STORE.properties, xml);
  const older = stored === null ? null : propertiesPart.parse(stored.text);
  if (older?.kind !== "read") throw new Error("Our own part can be read.");
  const [own] = Object.values(older.data.reports);
  const other = { ...older.data, reports: { "thang-hanh-dong/7": { ...own, justifications: [] } } };
  workbook.customXml.push({ id: "{SECOND}", xml: wrapStore(STORE.properties, JSON.stringify(other), 1) });
  const again = await open();
  expect(again.ready().context?.unitName).toBe(contextOf().unitName);
  expect(reasonIn(again)).toContain("trao tận tay");
  await again.session.saveContext(contextOf({ signerName: "Người ký khác" }));
  expect(partsOf(STORE.properties)).toHaveLength(1);
  expect(partsOf(STORE.properties)[0]).toContain("thang-hanh-dong/7");
  expect(partsOf(STORE.properties)[0]).toContain("Người ký khác");
});

test("a part that answered too late is no second one for long", async () => {
  const pane = excelSession({ patience: 50 });
  opened.push(pane);
  await pane.session.start();
  await pane.session.insert(contextOf(), "ask");
  bridge.fault("answer-late", true);
  const saving = pane.session.saveContext(contextOf({ signerName: "Lần một" }));
  await pane.until(({ trouble }) => trouble?.code === "timeout");
  bridge.fault("answer-late", false);
  await saving;
  await pane.until(({ trouble }) => trouble === null);
  await pane.session.saveContext(contextOf({ signerName: "Lần hai" }));
  expect(partsOf(STORE.properties)).toHaveLength(1);
  expect(pane.ready().context?.signerName).toBe("Lần hai");
});

test("what cannot be read is kept aside, told, and never written over", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  for (const json of ["{", '{"version":7}'])
    workbook.customXml.push({ id: `{${json}}`, xml: wrapStore(STORE.properties, json) });
  await pane.session.refresh();
  expect(pane.ready().context?.unitName).toBe(contextOf().unitName);
  await pane.session.saveContext(contextOf({ signerName: "Người ký" }));
  expect(partsOf(STORE.properties)).toHaveLength(1);
  expect(partsOf(STORE.kept)).toHaveLength(2);
});

test("another person's reasons and words, which came without an event, are not written over", async () => {
  const mine = await reportWithFinding();
  const theirs = await open();
  await theirs.session.justify(explainable(theirs), "Lý do của người khác.");
  await theirs.session.editBlock("II.1.2", anyLesson("của người khác."));
  await mine.session.saveContext(contextOf({ signerName: "Người ký của tôi" }));
  await mine.session.setStyle({ ...mine.ready().style, variant: "short" });
  expect(reasonIn(mine)).toContain("Lý do của người khác.");
  expect(lessonOf(mine)).toContain("của người khác");
  const third = await open();
  expect(third.ready().context?.signerName).toBe("Người ký của tôi");
  expect(lessonOf(third)).toContain("của người khác");
});

test("saving what is there already writes nothing", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  await pane.session.saveContext(contextOf());
  const writes = bridge.requests().write;
  await pane.session.saveContext(contextOf());
  expect(bridge.requests().write).toBe(writes);
});

test("particulars whose sheets Ctrl+Z took away are no trouble, and serve the next insert", async () => {
  workbook.undoMode = "365";
  const pane = await open();
  await pane.session.insert(contextOf({ signerName: "Người ký" }), "ask");
  for (let presses = 0; presses < 10 && workbook.sheets.length > 1; presses += 1) workbook.undo();
  expect(workbook.sheets).toHaveLength(1);
  await pane.until(({ verdict }) => verdict.kind === "none");
  expect(pane.ready()).toMatchObject({ trouble: null, particularsTrouble: null });
  await pane.session.insert(contextOf({ signerName: "Người ký" }), "ask");
  expect(pane.ready().reports.map(({ id }) => id)).toEqual(["thang-hanh-dong"]);
});

test.each([
  ["gone", []],
  ["damaged", ["{"]],
  ["newer", ['{"version":9}']],
] as const)("forms whose particulars are %s are told and ask for them again", async (why, left) => {
  const first = await open();
  await first.session.insert(contextOf(), "ask");
  workbook.customXml.splice(
    0,
    Infinity,
    ...left.map((json) => ({ id: "{1}", xml: wrapStore(STORE.properties, json) })),
  );
  const pane = await open();
  expect(pane.ready()).toMatchObject({ particularsTrouble: why, context: null });
  expect(pane.ready().tables).toHaveLength(3);
  await pane.session.saveContext(contextOf());
  expect(pane.ready()).toMatchObject({ particularsTrouble: null, context: contextOf() });
});

test("which copy counts is known after reopening, though the sheets have other ids", async () => {
  const pane = await open();
  await pane.session.insert(contextOf(), "ask");
  const copy = workbook.copySheet(sheetNamed("Phụ lục 03").id);
  await pane.until(({ copies }) => copies.length === 1);
  await pane.session.chooseCopy("pl3", copy.id);
  const before: readonly string[] = workbook.sheets.map(({ id }) => id);
  await pane.session.dispose();
  workbook.reopen();
  expect(workbook.sheets.some(({ id }) => before.includes(id))).toBe(false);
  const again = await open();
  expect(again.ready().tables.map(({ sheetName }) => sheetName)).toEqual(["Phụ lục 01", "Phụ lục 02", copy.name]);
  expect(again.ready().copies[0]?.counts).toBe(sheetNamed(copy.name).id);
});
