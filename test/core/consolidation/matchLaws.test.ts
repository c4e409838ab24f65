import fc from "fast-check";
import { matchUnit } from "../../../src/core/consolidation/units/matchUnit";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { unitInFileName } from "../../../src/core/consolidation/units/unitInFileName";

const SYLLABLES = [
  "Tân",
  "Bình",
  "Hòa",
  "Thủy",
  "Ia",
  "Lang",
  "Quan",
  "Tịnh",
  "Mỹ",
  "Đắk",
  "H'leo",
  "Xuân",
  "Phường",
  "An",
];
const KINDS = ["Xã", "Phường", "Thị trấn", "Đặc khu"];
const name = fc
  .tuple(fc.constantFrom(...KINDS), fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 }))
  .map(([kind, words]) => `${kind} ${words.join(" ")}`);
const list = fc.uniqueArray(name, { minLength: 1, maxLength: 12, selector: (each) => each.toLowerCase() });

const SHORT: Readonly<Record<string, readonly string[]>> = {
  Xã: ["Xã ", "X. ", "X.", "xã  "],
  Phường: ["Phường ", "P. ", "P.", "phường\u00a0"],
  "Thị trấn": ["Thị trấn ", "TT. ", "TT "],
  "Đặc khu": ["Đặc khu ", "ĐK "],
};
const OLD_TONES: readonly (readonly [RegExp, string])[] = [
  [/òa/g, "oà"],
  [/ủy/g, "uỷ"],
  [/ỹ(?!\p{L})/gu, "ĩ"],
];
const spelling = fc.record({
  kind: fc.nat({ max: 3 }),
  before: fc.constantFrom("", "UBND ", "Ủy ban nhân dân ", "Uỷ ban nhân dân ", "Đơn vị: UBND "),
  behind: fc.constantFrom("", " ", ", tỉnh Xa", " - huyện Xưa", " (cũ)"),
  form: fc.constantFrom("NFC", "NFD"),
  isOld: fc.boolean(),
  letters: fc.constantFrom("as is", "upper", "lower"),
});
type Spelling = typeof spelling extends fc.Arbitrary<infer T> ? T : never;

function spelled(unit: string, { kind, before, behind, form, isOld, letters }: Spelling): string {
  const [word = ""] = KINDS.filter((each) => unit.startsWith(`${each} `));
  const shorts = SHORT[word] ?? [""];
  const own = unit.slice(word.length + 1);
  const toned = isOld ? OLD_TONES.reduce((text, [from, to]) => text.replace(from, to), own) : own;
  const text = `${before}${shorts[kind % shorts.length]}${toned}${behind}`.normalize(form);
  return letters === "upper" ? text.toUpperCase() : letters === "lower" ? text.toLowerCase() : text;
}

test("however a unit is spelled, it is found, and never another in its place", () => {
  fc.assert(
    fc.property(list, fc.nat({ max: 11 }), spelling, (names, at, how) => {
      const { units, problems } = readUnits([["Tên đơn vị"], ...names.map((each) => [each])]);
      fc.pre(problems.length === 0);
      const unit = units[at % units.length];
      const match = matchUnit(spelled(unit?.name ?? "", how), units);
      expect(match).toMatchObject({ kind: "sure", unit: { id: unit?.id } });
    }),
    { numRuns: 500 },
  );
});

test("without marks and kind it is found or asked about, and never another", () => {
  const bare = (text: string): string =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  fc.assert(
    fc.property(list, fc.nat({ max: 11 }), fc.boolean(), (names, at, isFile) => {
      const { units } = readUnits([["Tên đơn vị"], ...names.map((each) => [each])]);
      const unit = units[at % units.length];
      const text = bare(unit?.name ?? "");
      const match = isFile
        ? unitInFileName(`bc_${text.replaceAll(" ", "_")}_2026.xlsx`, units).match
        : matchUnit(text, units);
      const found = match.kind === "sure" ? [match.unit] : match.kind === "several" ? match.units : [];
      expect(found).toContainEqual(unit);
    }),
    { numRuns: 500 },
  );
});
