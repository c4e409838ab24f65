import type { Approximation } from "./numberInText";

const BEFORE: readonly (readonly [Approximation, string])[] = [
  ["above", "không dưới"],
  ["below", "không quá|gần|dưới|nhiều nhất|tối đa|ngót|xấp xỉ dưới|<"],
  ["above", "hơn|trên|ít nhất|tối thiểu|quá|vượt|>"],
  ["about", "khoảng|chừng|độ|ước|ước khoảng|ước đạt|ước tính|xấp xỉ|khoảng trên|~|≈"],
];
const WORDS_BEFORE = BEFORE.map(
  ([kind, words]) => [kind, new RegExp(`(?:^|[^\\p{L}])(?:${words})(?: được| có| là)? ?$`, "u")] as const,
);
const LONGEST_BEFORE = 24;

/** Reads `hơn`, `gần`, `khoảng` … right before a number and `trở lên`, `trở xuống` behind its unit. */
export function approximationAt(plain: string, start: number, end: number): Approximation | null {
  const before = plain.slice(Math.max(0, start - LONGEST_BEFORE), start);
  for (const [kind, words] of WORDS_BEFORE) if (words.test(before)) return kind;
  const behind = /^[^,.;\n]{0,16}? trở (lên|xuống)/u.exec(plain.slice(end, end + LONGEST_BEFORE))?.[1];
  return behind === undefined ? null : behind === "lên" ? "above" : "below";
}
