import fc from "fast-check";
import { unitLines, unitWords } from "../../../src/core/consolidation/units/unitLines";
import type { Level } from "../../../src/core/model/level";

const LINES = [
  "ỦY BAN NHÂN DÂN",
  "UBND",
  "XÃ IA LANG",
  "UBND HUYỆN ĐỨC CƠ",
  "Đơn vị: xã Mẫu",
  "Phường 1",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Xã, phường",
  "Biểu mẫu 01",
  "",
];
const words = fc.array(
  fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 3 }).map((each) => each.join("\n")),
  {
    maxLength: 8,
  },
);

test("what is kept of the lines over the tables tells the same units as all of them", () => {
  fc.assert(
    fc.property(words, fc.subarray<Level>(["xa", "huyen", "tinh"]), (all, levels) => {
      expect(unitLines(unitWords(all), new Set(levels))).toEqual(unitLines(all, new Set(levels)));
    }),
    { numRuns: 500 },
  );
});

test("the other lines are not kept", () => {
  expect(unitWords(["ỦY BAN NHÂN DÂN", "XÃ IA LANG", "BÁO CÁO", "ỦY BAN NHÂN DÂN", "Biểu 01"])).toEqual([
    "ỦY BAN NHÂN DÂN",
    "XÃ IA LANG",
  ]);
});
