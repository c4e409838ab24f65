/** @jest-environment jsdom */
import { excelSession, handOn } from "../support/excelSession";
import { installOfficeBridge } from "../support/officeBridge";
import { statisticsContext } from "../support/statistics";

const bridge = installOfficeBridge();
const { session, ready, until } = excelSession();
const { type, valueAt } = handOn(bridge.workbook);

beforeAll(() => session.start());
afterEach(() => expect(bridge.unknown).toEqual([]));

test("a percentage typed with its sign is read as it is shown, and mended without a format that shows a hundred times as much", async () => {
  await session.insert(statisticsContext(), "ask");
  const at = ready().places.get("pl2.total.special")?.address ?? "";
  type("Biểu 603", at, "92,5%");
  await until(({ figures }) => figures.get("pl2.total.special")?.value.kind === "text");
  expect(valueAt("Biểu 603", at)).toBe(0.925);
  const [fix] = (ready().result?.groups ?? []).flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes));
  await session.applyEdits(fix?.edits ?? []);
  expect(valueAt("Biểu 603", at)).toBe(92.5);
  expect(ready().figures.get("pl2.total.special")?.value).toEqual({ kind: "number", value: 92.5 });
  await session.undo();
  expect(valueAt("Biểu 603", at)).toBe(0.925);
});
