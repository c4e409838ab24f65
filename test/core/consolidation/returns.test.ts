import { asideByName } from "../../../src/core/consolidation/returns/asideByName";
import { differences, signatureOf } from "../../../src/core/consolidation/returns/differences";
import { tracesOf } from "../../../src/core/consolidation/sums/tracesOf";
import type { CellValue } from "../../../src/core/model/cellValue";
import { reportOf } from "./returned";

test.each([
  ["Nhận/~$bc.xlsx", "lock"],
  [".~lock.bc.ods#", "lock"],
  ["Thumbs.db", "system"],
  ["a/.DS_Store", "system"],
  ["__MACOSX/a/._bc.xlsx", "system"],
  ["a/desktop.ini", "system"],
  ["bc.pdf", "not-a-workbook"],
  ["bc.docx", "not-a-workbook"],
  ["bc", "not-a-workbook"],
  // These are read, or refused with a sentence of their own.
  ["Nhận/bc.xlsx", null],
  ["bc.XLSX", null],
  ["bc.xls", null],
  ["bc.csv", null],
  ["bc.ods", null],
  ["bc.rar", null],
  ["Nhận/bc.zip", null],
  ["bc.xlsx (1)", null],
  ["bc.xlsx.crdownload", null],
  ["_bc.xlsx", null],
])("%s is set aside as %s", (path, reason) => expect(asideByName(path)).toBe(reason));

describe("two returns", () => {
  const cell = (value: CellValue, formula: string | null = null) => ({ value, formula });
  const number = (value: number) => cell({ kind: "number", value });
  const text = (words: string) => cell({ kind: "text", text: words });
  const of = (entries: Record<string, ReturnType<typeof cell>>) => ({ figures: new Map(Object.entries(entries)) });

  test.each([
    ["equal values", of({ a: number(1) }), of({ a: number(1) }), []],
    ["a formula beside a constant", of({ a: number(1) }), of({ a: cell({ kind: "number", value: 1 }, "=1") }), []],
    ["a blank beside nothing", of({ a: cell({ kind: "blank" }) }), of({}), []],
    ["one text in two forms", of({ a: text("trẻ".normalize("NFD")) }), of({ a: text("trẻ ") }), []],
    ["zero and its negative", of({ a: number(0) }), of({ a: number(-0) }), []],
    ["other values", of({ a: number(1), b: number(2) }), of({ a: number(1), b: number(3) }), ["b"]],
    ["zero beside a blank", of({ a: number(0) }), of({ a: cell({ kind: "blank" }) }), ["a"]],
    ["a number as text", of({ a: number(700) }), of({ a: text("700") }), ["a"]],
    ["figures that only one has", of({ a: number(1) }), of({ b: number(1) }), ["a", "b"]],
    [
      "errors",
      of({ a: cell({ kind: "error", code: "#REF!" }) }),
      of({ a: cell({ kind: "error", code: "#DIV/0!" }) }),
      ["a"],
    ],
  ])("%s", (_what, a, b, keys) => {
    expect(differences(a, b).map(({ key }) => key)).toEqual(keys);
    expect(
      differences(b, a)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(keys);
    expect(signatureOf(a) === signatureOf(b)).toBe(keys.length === 0);
  });
  test("both values are told", () => {
    expect(differences(of({ a: number(1) }), of({}))).toEqual([
      { key: "a", a: { kind: "number", value: 1 }, b: { kind: "blank" } },
    ]);
  });
});

test("a total leads to unit, file, sheet and cell", () => {
  const places = new Map([["pl1.xa.launchChildren", { sheet: "Phụ lục 01", address: "C8" }]]);
  const counted = {
    unit: "Xã A",
    name: "Xã A",
    path: "a.xlsx",
    isProvisional: false,
    isListed: true,
    report: reportOf("xã A", { places }),
  };
  expect(tracesOf("pl1.xa.launchChildren", [counted])).toEqual([
    {
      unit: "Xã A",
      name: "Xã A",
      isProvisional: false,
      path: "a.xlsx",
      place: { sheet: "Phụ lục 01", address: "C8" },
      value: { kind: "number", value: 100 },
    },
  ]);
  expect(tracesOf("pl3.all.playChildren", [counted])).toMatchObject([{ place: null, value: { kind: "blank" } }]);
});
