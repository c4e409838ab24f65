/** @jest-environment jsdom */
import { excelSession, handOn } from "../support/excelSession";
import { halfYearContext } from "../support/halfYear";
import { installOfficeBridge } from "../support/officeBridge";
import { statisticsContext } from "../support/statistics";

const bridge = installOfficeBridge();
const { session, ready, until } = excelSession();
const { type, valueAt } = handOn(bridge.workbook);
const at = (key: string) => ready().places.get(key)?.address ?? "";

beforeAll(() => session.start());
afterEach(() => expect(bridge.unknown).toEqual([]));

test("the official forms take what the year's tables hold, by a click and not before", async () => {
  await session.insert(
    halfYearContext({ level: "tinh", unitName: "Sở Y tế tỉnh Mẫu", year: 2025, periodId: "nam" }),
    "ask",
  );
  type("Phụ lục 1", at("pl1.disabled.male"), "30");
  type("Phụ lục 1", at("pl1.disabled.female"), "20");
  await until(({ figures }) => figures.get("pl1.disabled.female")?.value.kind === "number");
  expect(ready().carried).toEqual([]);

  await session.insert(statisticsContext(), "ask");
  expect(ready().edition?.id).toBe("thong-ke-tre-em");
  expect(ready().tables.map(({ sheetName }) => sheetName)).toEqual([
    "Biểu 601-602",
    "Biểu 603",
    "Biểu 604",
    "Biểu 605",
  ]);
  const [offer] = ready().carried;
  expect(offer?.figures.map(({ cell, value }) => [cell, value])).toEqual([
    ["pl1.total.disabled", 50],
    ["pl1.female.disabled", 20],
  ]);
  const address = at("pl1.total.disabled");
  expect(valueAt("Biểu 601-602", address)).toBe("");

  await session.applyEdits((offer?.figures ?? []).map(({ cell, before, value }) => ({ cell, before, value })));
  expect(valueAt("Biểu 601-602", address)).toBe(50);
  expect(ready().carried).toEqual([]);
  await session.undo();
  expect(valueAt("Biểu 601-602", address)).toBe("");
});
