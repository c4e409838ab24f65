/** @jest-environment jsdom */
import { STORE } from "../../src/core/model/storeXml";
import type { ReportSession } from "../../src/session/reportSnapshot";
import { excelSession } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const { workbook } = installOfficeBridge();
const panes = [excelSession(), excelSession()] as const;
const [first, second] = [panes[0].session, panes[1].session];
const ready = (session: ReportSession) => (session === first ? panes[0] : panes[1]).ready();

const particularsOf = (session: ReportSession) => ready(session).context ?? contextOf();
const parts = (namespace: string) =>
  workbook.customXml.map(({ xml }) => xml).filter((xml) => xml.startsWith(`<report xmlns="${namespace}"`));
const textOf = (session: ReportSession, block: string) =>
  JSON.stringify(ready(session).report?.blocks.find(({ id }) => id === block)?.inlines);

beforeAll(async () => {
  await first.start();
  await first.insert(contextOf(), "ask");
  const sheet = workbook.sheets.find(({ name }) => name === "Phụ lục 01");
  ["0", "700"].forEach((text, index) => workbook.type(sheet?.id ?? "", 9, 1 + index, text));
  await second.start();
  expect(particularsOf(second).unitName).toBe("UBND xã Mẫu");
});
afterAll(async () => {
  await first.dispose();
  await second.dispose();
});

test("a reason given in a window that has not read the other's particulars leaves them as they are", async () => {
  await first.saveContext({ ...contextOf(), unitName: "UBND xã Khác" });
  const [finding] = ready(second).result?.findings ?? [];
  if (finding === undefined) throw new Error("There is nothing to explain.");
  await second.justify(finding, "Đã kiểm tra lại.");
  expect(particularsOf(second).unitName).toBe("UBND xã Khác");
  expect(parts(STORE.properties)).toHaveLength(1);
  expect(parts(STORE.properties)[0]).toContain("Đã kiểm tra lại.");
});

test("a reason that the other window took back does not come again", async () => {
  const [finding] = ready(second).result?.findings ?? [];
  if (finding === undefined) throw new Error("There is nothing to explain.");
  await first.justify(finding, "");
  await second.saveContext(particularsOf(second));
  expect(parts(STORE.properties)[0]).not.toContain("Đã kiểm tra lại.");
});

test("another report's particulars stay", async () => {
  await first.insert({ ...contextOf(), year: 2024, unitName: "UBND xã Ba" }, "new");
  await second.saveContext({ ...particularsOf(second), unitName: "UBND xã Tư" });
  expect(parts(STORE.properties)[0]).toContain("UBND xã Ba");
  expect(parts(STORE.properties)[0]).toContain("UBND xã Tư");
});

test("taking a paragraph back leaves what the other window wrote meanwhile", async () => {
  await first.refresh();
  await second.refresh();
  const { active } = ready(first);
  expect(ready(second).active).toBe(active);
  await first.editBlock("II.1.2", "1.2. Bài học kinh nghiệm: của cửa sổ một.");
  await second.editBlock("II.1.1", "1.1. Tồn tại, hạn chế: của cửa sổ hai.");
  expect(textOf(second, "II.1.2")).toContain("của cửa sổ một");
  await first.undoDraft();
  expect(textOf(first, "II.1.2")).not.toContain("của cửa sổ một");
  expect(textOf(first, "II.1.1")).toContain("của cửa sổ hai");
  expect(parts(STORE.drafts)).toHaveLength(1);
});
