const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/**
 * Reads a whole number below a thousand billion written in words (`hai triệu năm trăm ngàn`).
 * @param text normalised, lower-case. Null when it is no number in words; `ambiguous` for speech that drops its last unit
 * (`hai triệu năm` is 2.500.000 to some, 2.000.005 to others).
 */
export function parseNumberWords(text: string): number | "ambiguous" | null {
  const words = text.split(" ");
  let total = 0;
  let lowest = Infinity;
  let group: string[] = [];
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const value = readGroup(group);
    if (value === null || value === 0 || scale >= lowest) return null;
    total += value * scale;
    lowest = scale;
    group = [];
  }
  if (group.length === 0) return lowest === Infinity ? null : total;
  const rest = readGroup(group);
  if (rest === null) return null;
  return lowest !== Infinity && group.length === 1 ? "ambiguous" : total + rest;
}

/** Below a thousand: `chín trăm linh năm`, `hai mươi mốt`, `mười lăm`. */
function readGroup(words: readonly string[]): number | null {
  const rest = [...words];
  let value = 0;
  if (rest[1] === "trăm") {
    const hundreds = DIGITS[rest[0] ?? ""];
    if (hundreds === undefined) return null;
    value += hundreds * 100;
    rest.splice(0, 2);
    if (rest.length === 0) return value;
    if (rest[0] === "linh" || rest[0] === "lẻ") {
      const unit = DIGITS[rest[1] ?? ""];
      return rest.length === 2 && unit !== undefined && unit > 0 ? value + unit : null;
    }
  }
  if (rest[0] === "mười") {
    value += 10;
    rest.splice(0, 1);
  } else if (rest[1] === "mươi") {
    const tens = DIGITS[rest[0] ?? ""];
    if (tens === undefined || tens < 2) return null;
    value += tens * 10;
    rest.splice(0, 2);
  } else if (rest.length === 1 && value > 0) {
    return null; // "hai trăm năm" leaves its last unit unsaid
  }
  if (rest.length === 0) return words.length === 0 ? null : value;
  const unit = DIGITS[rest[0] ?? ""];
  return rest.length === 1 && unit !== undefined ? value + unit : null;
}
