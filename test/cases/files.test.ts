import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openFile } from "../../src/cli/openFile";
import { ReportError } from "../../src/cli/reportError";
import { editions, general } from "../../src/editions";

const keys = [
  ...["pl1.xa.launchPoints", "pl1.xa.launchChildren", "pl1.xa.worksBuilt", "pl1.xa.worksUpgraded"],
  ...["pl1.xa.fundsBudget", "pl1.xa.fundsRaised", "pl2.all.giftChildren", "pl2.all.giftMoney"],
  ...["pl2.all.scholarshipChildren", "pl2.all.scholarshipMoney", "pl2.all.careChildren", "pl2.all.careMoney"],
  ...[
    "pl3.all.participationActivities",
    "pl3.all.participationChildren",
    "pl3.all.playActivities",
    "pl3.all.playChildren",
  ],
];
const clean = [1, 700, 0, 0, 4930000, 2500000, 15, 4000000, 0, 0, 0, 0, 1, 700, 2, 350];

/** What the command line makes of a workbook in the shape of offices' habits. */
function opened(name: string, period: number | undefined) {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "files", `${name}.xlsx`)));
  try {
    const { figures, context, result } = openFile(bytes, { editions, general }, { level: "xa", period });
    const shown = keys.map((key) => {
      const value = figures.get(key)?.value;
      return value === undefined
        ? null
        : value.kind === "number"
          ? value.value
          : "text" in value
            ? value.text
            : value.kind;
    });
    const rules = [...result.findings.map(({ ruleId }) => ruleId), ...result.missing];
    return { year: context.year, shown, rules };
  } catch (error) {
    if (error instanceof ReportError) return { refused: error.code, message: error.message };
    throw error;
  }
}
const but = (changes: Readonly<Record<string, unknown>>) =>
  clean.map((value, index) => (keys[index] !== undefined && keys[index] in changes ? changes[keys[index]] : value));

test.each([
  ["01a-hidden-sheets-first", 2023],
  ["03a-2022-above-2023-one-sheet", 2023],
  ["04a-2022-sheets-first", undefined],
  ["05a-hidden-row-cap-xa", 2023],
  ["06a-plan-then-done", 2023],
  ["07a-units-row", 2023],
  ["08a-three-blank-rows", 2023],
  ["14a-chartsheet", 2023],
  ["14b-sheet-without-part", 2023],
  ["15a-iso-date-beside", 2023],
  ["16a-backslash-names", 2023],
  ["16b-workbook2", 2023],
  ["18a-float-noise-up", 2023],
  ["20a-soft-hyphen", 2023],
  ["21a-tcvn3", 2023],
  ["23a-table-object-headers", 2023],
  ["24a-block-cut-to-other-sheet", 2023],
  ["25a-zip64-central", 2023],
  ["26a-2000x60-words", 2023],
  ["26b-8000-merges", 2023],
])("%s is read as the officer sees it", (name, period) => {
  const changes = name.startsWith("18a") ? { "pl1.xa.fundsBudget": 3300000 } : {};
  expect(opened(name, period)).toEqual({ year: 2023, shown: but(changes), rules: [] });
});

test.each([
  ["09a-styles-at-xl-stylesheet", { "pl1.xa.launchChildren": "date" }],
  ["10a-inline-v-and-is", { "pl1.xa.launchChildren": "700", "pl1.xa.fundsBudget": "4.930.000đ" }],
  ["11a-inline-phonetic", { "pl1.xa.launchChildren": "700" }],
  ["12a-v-of-a-space", { "pl1.xa.worksBuilt": "blank", "pl1.xa.worksUpgraded": "blank" }],
  ["13a-date1904", { "pl1.xa.launchChildren": "date" }],
  ["17a-formula-without-value", { "pl1.xa.launchChildren": "error" }],
  ["22a-circular", { "pl1.xa.fundsRaised": "error" }],
  ["19a-value-under-merge", { "pl1.xa.fundsRaised": "blank" }],
])("%s: what is no figure is none", (name, changes) => {
  const read = opened(name, 2023);
  expect(read).toMatchObject({ shown: but(changes) });
  expect("rules" in read ? read.rules : []).not.toEqual([]);
});

test.each([
  ["17a-formula-without-value", /công thức =350\+350 chưa được tính/],
  ["22a-circular", /công thức =SUM\(G8:G9\) cộng cả chính ô này/],
])("%s: the sentence says what to do, never to write 0", (name, sentence) => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "files", `${name}.xlsx`)));
  const { result } = openFile(bytes, { editions, general }, { level: "xa", period: 2023 });
  const messages = result.findings.map(({ message }) => message);
  expect(messages).toEqual([expect.stringMatching(sentence)]);
  expect(messages.join()).not.toContain("ghi 0");
});

test.each([
  ["02a-two-visible-copies", "uncertain-form", /'Phụ lục 01'!.*'Phụ lục 01 \(2\)'!/],
  ["25c-part-twice", "damaged", /bị hỏng/],
])("%s is refused, and says why", (name, code, sentence) => {
  expect(opened(name, 2023)).toEqual({ refused: code, message: expect.stringMatching(sentence) as string });
});
