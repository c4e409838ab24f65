import type { FigureType } from "../model/figureType";
import { normaliseText } from "./normalise";
import { parseNumberWords } from "./parseNumberWords";

export type RefusalReason =
  /** gần, hơn, trên … : the officer has no exact figure. */
  | "approximate"
  /** Two readings are possible; we never pick one silently. */
  | "ambiguous"
  /** People in a money column, money in a count column. */
  | "wrong-unit"
  | "percent"
  | "negative"
  | "fraction"
  | "not-a-number";

export type ParsedFigure =
  { readonly kind: "value"; readonly value: number } | { readonly kind: "refused"; readonly reason: RefusalReason };

const UNITS: readonly { readonly type: FigureType; readonly words: string }[] = [
  { type: "money", words: "việt nam đồng|đồng|vnđ|vnd|đ|₫" },
  { type: "children", words: "nhân khẩu|khẩu|trẻ em|trẻ|em nhỏ|em|cháu bé|cháu|học sinh|bé|người" },
  { type: "count", words: "điểm phát động|điểm|công trình|hoạt động|buổi|cuộc|lượt|nơi|hộ|mô hình|dự án|vụ|diễn đàn" },
];
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
// \b does not know Vietnamese letters: the words must be followed by a space or the end.
const APPROXIMATE =
  /^(?:[~≈<>]\s*(?=\d)|(?:gần|hơn|trên|dưới|khoảng|chừng|độ|ngót|nhiều|tối đa|ít nhất)(?= |$))|(?: |\d)(?:trở lên|mấy)$/;

/**
 * Reads one figure as officers write them (`700 trẻ`, `4.930.000đ`, `79,4 triệu đồng`, `hai triệu đồng`).
 * "." groups thousands, "," is the decimal mark. Returns whole numbers ≥ 0 only; everything else is refused with its reason.
 * @param type of the column the text stands in: a unit of another type is refused, never converted.
 */
export function parseFigure(text: string, type: FigureType): ParsedFigure {
  const plain = normaliseText(text).toLowerCase().replace(/[.;]$/, "");
  if (plain === "" || plain.length > 200) return refused("not-a-number");
  if (APPROXIMATE.test(plain)) return refused("approximate");
  if (/^(?:-|–|—|không|không có)$/.test(plain)) return { kind: "value", value: 0 };
  if (plain.endsWith("%")) return refused("percent");
  if (/^[-−–]\s*\d/.test(plain)) return refused("negative");

  const { amount, unit } = splitUnit(plain);
  const quantity = readQuantity(amount);
  if (quantity.kind === "refused") return quantity;
  if (unit !== null && unit !== type) return refused("wrong-unit");
  // Only sums of money are spoken of in thousands and millions.
  if (quantity.scaled && type !== "money") return refused("wrong-unit");
  return Number.isSafeInteger(quantity.value) ? { kind: "value", value: quantity.value } : refused("fraction");
}

/** The type of figure that the text's own unit speaks of; null without a known unit. */
export function unitOf(text: string): FigureType | null {
  return splitUnit(normaliseText(text).toLowerCase()).unit;
}

function refused(reason: RefusalReason): Extract<ParsedFigure, { kind: "refused" }> {
  return { kind: "refused", reason };
}

function splitUnit(plain: string): { readonly amount: string; readonly unit: FigureType | null } {
  for (const { type, words } of UNITS) {
    const match = new RegExp(`^(.*?[\\d\\p{L}])\\s*(?:${words})$`, "u").exec(plain);
    const amount = match?.[1]?.trim();
    if (amount === undefined) continue;
    const quantity = readQuantity(amount);
    if (quantity.kind === "value" || quantity.reason !== "not-a-number") return { amount, unit: type };
  }
  return { amount: plain, unit: null };
}

type Quantity = { readonly kind: "value"; readonly value: number; readonly scaled: boolean };

function readQuantity(amount: string): Quantity | Extract<ParsedFigure, { kind: "refused" }> {
  const match = /^([\d., ]*\d)\s*(nghìn|ngàn|triệu|tỷ|tỉ)?$/.exec(amount);
  if (!match) {
    const words = parseNumberWords(amount);
    if (words === "ambiguous") return refused("ambiguous");
    return words === null ? refused("not-a-number") : { kind: "value", value: words, scaled: false };
  }
  const digits = readDigits(match[1] ?? "");
  if (digits === "ambiguous" || digits === null) return refused(digits === null ? "not-a-number" : digits);
  const scale = SCALES[match[2] ?? ""];
  if (scale === undefined) return { kind: "value", value: digits, scaled: false };
  // 79,4 × 1e6 must be 79400000 and not a neighbour of it.
  return { kind: "value", value: Math.round(digits * scale * 1e4) / 1e4, scaled: true };
}

/** Null for what is no number. */
export function readDigits(text: string): number | "ambiguous" | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}( \d{3})+$/.test(text)) return Number(text.replaceAll(" ", ""));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return Number(text.replaceAll(",", ""));
  // 4,930 is a decimal by the rule and a thousand by the habit of English keyboards; 4.93 is neither.
  if (/^[1-9]\d{0,2},\d{3}$/.test(text) || /^\d+\.\d+$/.test(text)) return "ambiguous";
  if (/^\d+,\d+$/.test(text)) return Number(text.replace(",", "."));
  return null;
}
