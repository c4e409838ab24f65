import { ledgerOf } from "../../src/core/consolidation/ledger/ledgerOf";
import { ledgerLines } from "../../src/core/consolidation/exports/ledgerLines";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { sheetDecisions } from "../../src/session/collate/sheetDecisions";
import { ask, fileOf, reportOf } from "../core/consolidation/returned";

const { units } = readUnits([["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"]]);
const returns = [
  fileOf("A.xlsx", reportOf("xã Mẫu A")),
  fileOf("B.xlsx", reportOf("xã Mẫu B", { verdict: "blocked" })),
];
const lines = ledgerLines(ledgerOf(units, returns, ask));
const written = { "xã Mẫu A": 1, "xã Mẫu B": 0, "xã Mẫu C": 0 } as const;
const leftOut = { kind: "leave-out", unit: "xã Mẫu A" } as const;
const taken = { kind: "take", digest: "bytes of B.xlsx" } as const;

test.each<[string, readonly (readonly unknown[])[], object]>([
  ["nothing changed", [[1, "xã Mẫu A", 1]], { added: [], withdrawn: [], counts: {} }],
  ["1 to 0 leaves out", [[1, "xã Mẫu A", 0]], { added: [leftOut], counts: { "xã Mẫu A": 0 } }],
  ["0 to 1 takes in", [[2, "xã Mẫu B", 1]], { added: [taken], counts: { "xã Mẫu B": 1 } }],
  [
    "a sorted sheet",
    [
      [2, "xã Mẫu B", 0],
      [1, "xã Mẫu A", 0],
    ],
    { added: [leftOut] },
  ],
  ["another number at the name", [[7, "xã Mẫu A", 0]], { added: [leftOut] }],
  ["a name of nobody", [[1, "xã Khác", 0]], { added: [], counts: {} }],
  [
    "a blank or a word",
    [
      [1, "xã Mẫu A", ""],
      [2, "xã Mẫu B", "có"],
    ],
    { added: [], counts: {} },
  ],
  ["a unit that sent nothing", [[3, "xã Mẫu C", 1]], { added: [], counts: { "xã Mẫu C": 1 } }],
])("%s", (_what, said, expected) => {
  expect(sheetDecisions(said, lines, written)).toMatchObject(expected);
});

test("what was left out counts again by taking that back", () => {
  const before = ledgerLines(ledgerOf(units, returns, ask, [leftOut]));
  const answer = sheetDecisions([[1, "xã Mẫu A", 1]], before, { ...written, "xã Mẫu A": 0 });
  expect(answer).toMatchObject({ added: [], withdrawn: [leftOut], counts: { "xã Mẫu A": 1 } });
});

test("a file on no list that was taken in is given up by a 0 in its row", () => {
  const take = { kind: "take", digest: "bytes of lạ.xlsx" } as const;
  const all = ledgerLines(ledgerOf(units, [...returns, fileOf("lạ.xlsx", reportOf("xã Lạ"))], ask, [take]));
  expect(all.at(-1)).toMatchObject({ name: "xã Lạ", number: null });
  const answer = sheetDecisions([["", "xã Lạ", 0]], all, { ...written, "xã Lạ": 1 });
  expect(answer).toMatchObject({ added: [], withdrawn: [take], counts: { "xã Lạ": 0 } });
});
