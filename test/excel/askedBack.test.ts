/** @jest-environment jsdom */
import "../support/textCoders";
import { fateOf } from "../../src/core/consolidation/replies/fateOf";
import { STORE, wrapStore } from "../../src/core/model/storeXml";
import { createBookStore } from "../../src/page/book/createBookStore";
import { openBook } from "../../src/page/file/openBook";
import { saveBook } from "../../src/page/file/saveBook";
import { openXlsx, saveXlsx } from "../../src/workbench/page/xlsx";
import { contractBook } from "../page/contractBook";
import { emptyBook, excelSession, handOn, type ExcelSession } from "../support/excelSession";
import { installOfficeBridge } from "../support/officeBridge";
import { cameBack, receivedReport, sentBytes } from "../support/cameBack";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const hand = handOn(workbook);
const opened: ExcelSession[] = [];
async function start(pane: ExcelSession): Promise<ExcelSession> {
  opened.push(pane);
  await pane.session.start();
  return pane;
}
afterEach(async () => {
  for (const { session } of opened.splice(0)) await session.dispose();
  expect(bridge.unknown).toEqual([]);
  emptyBook(workbook);
});

const states = ({ ready }: ExcelSession) => ready().asked?.points.map(({ state }) => state);
const pointAt = ({ ready }: ExcelSession, at: number) => {
  const point = ready().asked?.points[at];
  if (point === undefined) throw new Error(`Nothing is asked at ${at}.`);
  return point;
};

test("asked, answered, saved, opened anew and sent again: the receiver finds every answer", async () => {
  const { reply, bytes } = await cameBack();
  await openXlsx(workbook, bytes);
  const pane = await start(excelSession());
  expect(pane.ready().asked).toMatchObject({
    open: 2,
    letter: [expect.stringContaining("ghi lý do")],
    deadline: "2026-07-25",
  });
  expect(states(pane)).toEqual(["open", "open"]);

  await pane.session.answer(pointAt(pane, 0), "Quà của một doanh nghiệp, đã kiểm tra.");
  hand.type("Phụ lục 03", pane.ready().places.get("pl3.all.playActivities")?.address ?? "", "2");
  await pane.until(({ asked }) => asked?.open === 0);
  expect(states(pane)).toEqual(["kept", "mended"]);
  // The reason settles the finding as any other does.
  expect(pointAt(pane, 0).group?.justification).toMatchObject({ isValid: true });

  const saved = await saveXlsx(workbook);
  emptyBook(workbook);
  await openXlsx(workbook, saved);
  expect(states(await start(excelSession()))).toEqual(["kept", "mended"]);

  const next = await receivedReport(saved);
  const [june] = pane.ready().editions;
  if (june === undefined) throw new Error("There is an edition.");
  const fate = fateOf(june, reply, next);
  expect(fate.items.map(({ fate: each, answer }) => [each, answer?.text ?? null])).toEqual([
    ["to-see", null],
    ["explained", "Quà của một doanh nghiệp, đã kiểm tra."],
    ["changed", null],
  ]);
});

test("an answer is taken back", async () => {
  await openXlsx(workbook, (await cameBack()).bytes);
  const pane = await start(excelSession());
  await pane.session.answer(pointAt(pane, 1), "Xã tổ chức vào tháng sau.");
  expect(states(pane)).toEqual(["open", "kept"]);
  await pane.session.answer(pointAt(pane, 1), "");
  expect(states(pane)).toEqual(["open", "open"]);
});

test("the page without Excel shows the same points, keeps the answers and leaves the reply in the file", async () => {
  const { bytes } = await cameBack();
  const store = createBookStore(openBook(bytes));
  const pane = await start(excelSession({ port: contractBook(store).port }));
  expect(states(pane)).toEqual(["open", "open"]);
  await pane.session.answer(pointAt(pane, 0), "Đã kiểm tra.");
  const again = createBookStore(openBook(saveBook(store.view().book, bytes)));
  expect(states(await start(excelSession({ port: contractBook(again).port })))).toEqual(["kept", "open"]);
});

test("a reply that cannot be read is said and stays in the workbook", async () => {
  await openXlsx(workbook, sentBytes);
  const xml = wrapStore(STORE.reply, '{"version":1}');
  workbook.customXml.push({ id: "{1}", xml });
  const pane = await start(excelSession());
  expect(pane.ready()).toMatchObject({ asked: null, askedTrouble: "damaged" });
  expect(workbook.customXml.map((part) => part.xml)).toContain(xml);
});
