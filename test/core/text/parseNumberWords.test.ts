import fc from "fast-check";
import { parseNumberWords } from "../../../src/core/text/parseNumberWords";

test.each([
  ["không", 0],
  ["một", 1],
  ["năm", 5],
  ["chín", 9],
  ["mười", 10],
  ["mười một", 11],
  ["mười lăm", 15],
  ["hai mươi", 20],
  ["hai mươi mốt", 21],
  ["ba mươi tư", 34],
  ["năm mươi nhăm", 55],
  ["bẩy mươi", 70],
  ["một trăm", 100],
  ["một trăm linh năm", 105],
  ["chín trăm lẻ chín", 909],
  ["ba trăm mười", 310],
  ["sáu trăm sáu mươi sáu", 666],
  ["bảy trăm", 700],
  ["một nghìn", 1000],
  ["hai ngàn không trăm linh hai", 2002],
  ["hai triệu năm trăm ngàn", 2_500_000],
  ["bốn triệu chín trăm ba mươi nghìn", 4_930_000],
  ["một tỷ", 1_000_000_000],
  ["một tỉ hai trăm triệu", 1_200_000_000],
])("%s is %d", (words, value) => expect(parseNumberWords(words)).toBe(value));

test.each([
  ["hai triệu năm", "ambiguous"],
  ["ba nghìn hai", "ambiguous"],
  ["hai trăm năm", null],
  ["một mươi", null],
  ["mười mười", null],
  ["không nghìn", null],
  ["hai nghìn ba triệu", null],
  ["hai triệu ba triệu", null],
  ["nghìn", null],
  ["trăm", null],
  ["trăm năm", null],
  ["một trăm linh", null],
  ["một trăm linh không", null],
  ["một trăm linh hai ba", null],
  ["hai mươi ba bốn", null],
  ["mươi", null],
  ["hai điểm", null],
  ["rất nhiều", null],
  ["", null],
])("%s is %p", (words, outcome) => expect(parseNumberWords(words)).toBe(outcome));

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

/** Below a thousand, every place said: `không trăm linh năm` after a thousand, as numbers are read aloud. */
function group(value: number, isFirst: boolean): string {
  const [hundreds, tens, unit] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const parts: string[] = [];
  if (hundreds > 0 || !isFirst) parts.push(`${digits[hundreds] ?? ""} trăm`);
  if (tens === 0 && unit > 0 && parts.length > 0) parts.push("linh");
  if (tens === 1) parts.push("mười");
  if (tens > 1) parts.push(`${digits[tens] ?? ""} mươi`);
  if (unit === 1 && tens > 1) parts.push("mốt");
  else if (unit === 5 && tens > 0) parts.push("lăm");
  else if (unit > 0) parts.push(digits[unit] ?? "");
  return parts.join(" ");
}

function wordsOf(value: number): string {
  const scales = ["tỷ", "triệu", "nghìn", ""];
  const groups = [
    Math.floor(value / 1e9),
    Math.floor(value / 1e6) % 1000,
    Math.floor(value / 1e3) % 1000,
    value % 1000,
  ];
  const parts: string[] = [];
  groups.forEach((part, index) => {
    if (part > 0) parts.push(`${group(part, parts.length === 0)} ${scales[index] ?? ""}`.trim());
  });
  return parts.join(" ");
}

test("every whole number below a thousand billion reads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
      expect(parseNumberWords(wordsOf(value))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});
