import type { FigureType } from "../model/figureType";
import { normaliseText } from "./normalise";
import { parseNumberWords } from "./parseNumberWords";
import { readQuantity } from "./readQuantity";

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

interface Unit {
  /** The first is the one that a text with this unit speaks of. */
  readonly types: readonly FigureType[];
  readonly words: string;
}

const MONEY = "việt nam đồng|đồng|vnđ|vnd|đ|₫";
/** As they slip from the keyboard. */
const MONEY_SLIPS = "dồng|đông|đòng|đống|đổng|dong|đồg|đồn|d";
const UNITS: readonly Unit[] = [
  { types: ["money"], words: `${MONEY}|${MONEY_SLIPS}` },
  {
    types: ["children"],
    words: "nhân khẩu|khẩu|trẻ em|trẻ|em nhỏ|em|cháu bé|cháu|học sinh|bé|người",
  },
  {
    types: ["count"],
    words:
      "điểm phát động|điểm|công trình|hoạt động|buổi|cuộc|lượt|nơi|hộ|mô hình|dự án|vụ|diễn đàn|hồ sơ|lớp|suất quà|suất|" +
      "phần quà|phần|thẻ|câu lạc bộ|cơ sở|đợt|hội nghị|hội thi",
  },
  { types: ["count", "children"], words: "ca|trường hợp" },
];
const UNIT_AT = UNITS.map(({ types, words }) => ({
  types,
  pattern: new RegExp(`^(.*?[\\d\\p{L}])\\s*(?:${words})$`, "u"),
}));
const CURRENCY_BEFORE = new RegExp(`^(?:${MONEY}) ?(?=\\d)`, "u");
// \b does not know Vietnamese letters: the words must be followed by a space or the end.
const APPROXIMATE =
  /^(?:[~≈<>≥≤]\s*(?=\d)|(?:gần|hơn|trên|dưới|khoảng|chừng|độ|ngót|nhiều|tối đa|ít nhất)(?= |$))|(?: |\d)(?:trở lên|mấy)$/;
const ZERO = /^(?:-|–|—|không|không có|không phát sinh)$/;
/** The number in words again, as receipts have it: `700 (bảy trăm) trẻ`. */
const REPEATED = /^([^()]*\d[^()]*) ?\(([\p{L} ]+)\)([^()]*)$/u;
const DAYS = 31;

/**
 * Reads one figure as officers write them (`700 trẻ`, `4.930.000đ`, `79,4 triệu đồng`, `hai triệu đồng`).
 * "." groups thousands, "," is the decimal mark. Returns whole numbers ≥ 0 only; everything else is refused with its reason.
 * @param type of the column the text stands in: a unit of another type is refused, never converted.
 */
export function parseFigure(text: string, type: FigureType): ParsedFigure {
  const plain = tidy(text);
  if (plain === "" || plain.length > 200) return refused("not-a-number");
  if (plain.endsWith("%")) return refused("percent");
  if (APPROXIMATE.test(plain)) return refused("approximate");
  if (ZERO.test(plain)) return { kind: "value", value: 0 };
  if (/^[-−–]\s*\d/.test(plain)) return refused("negative");
  if (isBracketed(plain) || isPartOfWhole(plain)) return refused("ambiguous");
  const repeated = REPEATED.exec(plain);
  if (repeated !== null) return parseRepeated(repeated, type);

  const { amount, types } = splitUnit(plain);
  const quantity = readQuantity(amount);
  if (quantity.kind === "refused") return quantity;
  if (types !== null && !types.includes(type)) return refused("wrong-unit");
  // Only sums of money are spoken of in thousands and millions.
  if (quantity.scaled && type !== "money") return refused("wrong-unit");
  return Number.isSafeInteger(quantity.value) ? { kind: "value", value: quantity.value } : refused("fraction");
}

/** The type of figure that the text's own unit speaks of; null without a known unit. */
export function unitOf(text: string): FigureType | null {
  return splitUnit(tidy(text)).types?.[0] ?? null;
}

/** Old fonts type Ð for Đ; Excel's own sign for text may have been typed; `250.000,-` ends as receipts do. */
function tidy(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/[ðɖ]/g, "đ")
    .replace(/^['’](?=\d)/, "")
    .replace(/(\d)[.,][-–]+(?= |\p{L}|$)/u, "$1")
    .replace(/[.;]$/, "");
}

function refused(reason: RefusalReason): Extract<ParsedFigure, { kind: "refused" }> {
  return { kind: "refused", reason };
}

/** `(500.000)`: a note in brackets to some, below zero to those who keep accounts. */
function isBracketed(plain: string): boolean {
  return /^\([^()]*\d[^()]*\)[^\d()]*$/.test(plain);
}

/** `105/220`: which of them is meant? A day and a month are no figure at all. */
function isPartOfWhole(plain: string): boolean {
  const [, part, whole] = /^(\d[\d.]*) ?\/ ?(\d[\d.]*)(?: ?\p{L}[\p{L} ]*)?$/u.exec(plain) ?? [];
  return part !== undefined && Math.max(...[part, whole ?? ""].map((each) => Number(each.replaceAll(".", "")))) > DAYS;
}

function parseRepeated([, before = "", words = "", behind = ""]: RegExpExecArray, type: FigureType): ParsedFigure {
  const figure = parseFigure(`${before.trim()} ${behind.trim()}`.trim(), type);
  const said = parseNumberWords(splitUnit(words.trim().replace(/ chẵn$/, "")).amount);
  if (figure.kind === "refused" || said === null) return figure.kind === "refused" ? figure : refused("not-a-number");
  return figure.value === said ? figure : refused("ambiguous");
}

function splitUnit(plain: string): { readonly amount: string; readonly types: readonly FigureType[] | null } {
  const behind = plain.replace(CURRENCY_BEFORE, "");
  if (behind !== plain) return { amount: behind, types: ["money"] };
  for (const { types, pattern } of UNIT_AT) {
    const amount = pattern.exec(plain)?.[1]?.trim();
    if (amount === undefined) continue;
    const quantity = readQuantity(amount);
    if (quantity.kind === "value" || quantity.reason !== "not-a-number") return { amount, types };
  }
  return { amount: plain, types: null };
}
