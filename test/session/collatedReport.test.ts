/** @jest-environment jsdom */
import "../support/textCoders";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { resolve } from "node:path";
import { collationPart } from "../../src/core/reception/collation";
import { plainText } from "../../src/core/narrative/reportDocument";
import { createBookStore } from "../../src/page/book/createBookStore";
import { openBook } from "../../src/page/file/openBook";
import { saveBook } from "../../src/page/file/saveBook";
import { createCollateDesk } from "../../src/session/collate/createCollateDesk";
import { tellSums } from "../../src/session/collate/tellSums";
import { createStore } from "../../src/session/createStore";
import type { SheetsPort } from "../../src/session/workbookPort";
import { openReport } from "../../src/xlsx/openReport";
import { editions, general } from "../../src/editions";
import { makeProvince } from "../bench/makeProvince";
import { contractBook } from "../page/contractBook";
import { excelSession, type ExcelSession } from "../support/excelSession";
import { directReader, directWriter } from "../support/returnFile";

/**
 * What the workbench offers to try it with: `npm run make:province -- --units 20 --seed 3 --out DIR --zip` makes `SO.xlsx` and `nop.zip`
 * anew, where the forms have changed.
 */
const scenario = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(__dirname, "../../src/workbench/page/scenarios", name)));
const { truth } = makeProvince({ units: 20, seed: 3, year: 2026 });
const told = ({ ready }: ExcelSession): string =>
  plainText(ready().report?.blocks.find(({ id }) => id === "I.2-units")?.inlines ?? []);

test("a department's report names whose figures it has, follows its decisions and is the same when opened anew", async () => {
  const bytes = scenario("province-2026.xlsx");
  const store = createBookStore(openBook(bytes));
  const { port } = contractBook(store);
  const pane = excelSession({ port });
  await pane.session.start();
  expect(told(pane)).toBe("");
  const desk = createCollateDesk({
    port: port as typeof port & SheetsPort,
    store: createStore(port, collationPart),
    reader: directReader(),
    writer: directWriter,
    editions: () => editions,
    now: () => new Date("2026-07-28T09:00:00").getTime(),
  });
  tellSums(desk, pane.session, (work) => work());
  await desk.open();
  const returns = Object.entries(unzipSync(scenario("province-2026-returns.zip")));
  await desk.receive(returns.map(([path, own]) => ({ path, bytes: async () => own })));
  const { counted, expected, units } = truth;
  const two = (count: number): string => String(count).padStart(2, "0");
  const named = (state: string): readonly string[] =>
    units.filter((each) => each.state === state).map(({ unit }) => unit.replace("UBND ", ""));
  expect(told(pane)).toContain(
    `từ báo cáo của ${two(counted)}/${expected} đơn vị; trong đó số liệu của 01 đơn vị là số liệu tạm tính (${named("explain").join()})`,
  );
  expect(told(pane)).toContain(`01 đơn vị chưa gửi báo cáo (${named("missing").join()})`);
  const open = ["unreadable", "wrong-form", "wrong-period", "empty", "twice", "blocked"].flatMap(named);
  expect(told(pane)).toContain(`${two(open.length)} đơn vị đã gửi báo cáo nhưng số liệu chưa được đưa vào tổng hợp`);
  for (const name of open) expect(told(pane)).toContain(name);

  // The row of the communes is still blank, so that nobody may take the report for ready (A16).
  const differing = (): readonly string[] =>
    (pane.ready().result?.groups ?? []).filter(({ code }) => code === "A16").map(({ message }) => message);
  expect(differing()).toEqual(["6 ô khác tổng của các đơn vị đã nhận."]);
  expect(pane.ready().verdict.kind).toBe("blocked");

  const row = desk.snapshot().received?.ledger.rows.find(({ state }) => state === "complete");
  await desk.decide({ kind: "leave-out", unit: row?.unit.id ?? "" });
  expect(told(pane)).toContain(`từ báo cáo của ${two(counted - 1)}/${expected} đơn vị`);

  const saved = saveBook(store.view().book, bytes);
  const again = excelSession({ port: contractBook(createBookStore(openBook(saved))).port });
  await again.session.start();
  expect(told(again)).toBe(told(pane));
  // The command line checks and drafts from the file alone.
  const opened = openReport(saved, { editions, general }, {});
  expect(opened.collated).toMatchObject({ counted: counted - 1, expected });
  expect(opened.result.groups.filter(({ code }) => code === "A16")).toHaveLength(1);

  const [sums] = (pane.ready().result?.groups ?? []).filter(({ code }) => code === "A16");
  await pane.session.applyEdits(sums?.edits ?? []);
  expect(differing()).toEqual([]);
  await pane.session.dispose();
  await again.session.dispose();
});
