import { normaliseText } from "../text/normalise";
import { parseNumberWords } from "../text/parseNumberWords";

/** Whether two spellings are one number: `01` and `1`, `4,93 triệu` and `4.930.000`, `chín` and `09`. */
export function saySame(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [numberIn(a), numberIn(b)];
  return left !== null && left === right && a.includes("%") === b.includes("%");
}

function numberIn(text: string): number | null {
  const match = /^(\d[\d.]*)(?:,(\d+))?\s*(triệu|%)?$/.exec(normaliseText(text));
  if (match === null) {
    const spoken = parseNumberWords(normaliseText(text));
    return spoken === "ambiguous" ? null : spoken;
  }
  const [, whole = "", decimals = "", unit] = match;
  const value = Number(`${whole.replaceAll(".", "")}.${decimals || "0"}`);
  return unit === "triệu" ? Math.round(value * 1_000_000) : value;
}
