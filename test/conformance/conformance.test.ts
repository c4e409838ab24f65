/** @jest-environment jsdom */
import { cellProbes } from "../../src/conformance/probes/cells";
import { eventProbes } from "../../src/conformance/probes/events";
import { nameProbes } from "../../src/conformance/probes/names";
import { partProbes } from "../../src/conformance/probes/parts";
import { sheetProbes } from "../../src/conformance/probes/sheets";
import { isBlank, runProbes } from "../../src/conformance/runProbes";
import { installOfficeBridge } from "../support/officeBridge";
import { membersOf } from "./membersOf";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const probes = [...cellProbes, ...nameProbes, ...sheetProbes, ...partProbes, ...eventProbes];

afterEach(() => expect(bridge.unknown).toEqual([]));

test.each(["2021", "365"] as const)(
  "the workbook in memory is as the product relies on, with the undo of %s",
  async (mode) => {
    workbook.undoMode = mode;
    const outcomes = await runProbes(probes, () => undefined);
    expect(outcomes.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect([workbook.names, workbook.customXml]).toEqual([[], []]);
  },
);

test("what an Excel lacks or does otherwise is told, and the next probe runs", async () => {
  const outcomes = await runProbes(
    [
      { id: "otherwise", relies: 1, run: async () => 2 },
      {
        id: "lacking",
        relies: null,
        run: async () => {
          throw Object.create(OfficeExtension.Error.prototype, { code: { value: "ApiNotFound" } }) as Error;
        },
      },
      { id: "as-it-should", relies: [1, { a: null }], run: async () => [1, { a: null }] },
    ],
    () => undefined,
  );
  expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
    ["otherwise", "fail"],
    ["lacking", "lacking"],
    ["as-it-should", "pass"],
  ]);
});

test("a workbook that holds anything is left alone", async () => {
  expect(await isBlank()).toBe(true);
  const [sheet] = workbook.sheets;
  workbook.type(sheet?.id ?? "", 5, 5, "x");
  expect(await isBlank()).toBe(false);
  workbook.clear(sheet?.id ?? "", { row: 5, col: 5, rows: 1, cols: 1 });
  workbook.names.push({ name: "x", formula: "=1", visible: false, comment: "" });
  expect(await isBlank()).toBe(false);
  workbook.names.splice(0);
});

test("every member that the product uses is tried", () => {
  // Only a function of the ribbon is given that.
  const elsewhere = ["Event.completed"];
  const tried = membersOf("src/conformance");
  const used = membersOf("src/excel", "src/commands", "src/taskpane");
  expect(used.length).toBeGreaterThan(90);
  expect(used.filter((member) => !tried.includes(member) && !elsewhere.includes(member))).toEqual([]);
});

test("each probe has a name of its own", () => {
  expect(new Set(probes.map(({ id }) => id)).size).toBe(probes.length);
});
