import type { Level } from "../../model/level";
import { foldWord } from "../../text/foldWord";
import { normaliseText } from "../../text/normalise";

export type UnitKind = "xa" | "phuong" | "thi-tran" | "dac-khu" | "huyen" | "quan" | "thi-xa" | "thanh-pho" | "tinh";

/** One way to read a unit's name. */
export interface NameReading {
  /** Null where the name does not say. */
  readonly kind: UnitKind | null;
  /** The name proper, folded, without spaces and signs: `ialang`, `tânbình`. Never empty. */
  readonly core: string;
  /** The same without marks: `tanbinh`. */
  readonly bare: string;
}

const KINDS: readonly (readonly [UnitKind, RegExp])[] = [
  ["thi-tran", /^(?:thị trấn|thi tran|t\.? ?t\.|tt)(?![\p{L}])[ .:]*/u],
  ["thi-xa", /^(?:thị xã|thi xa|t\.? ?x\.|tx)(?![\p{L}])[ .:]*/u],
  ["thanh-pho", /^(?:thành phố|thanh pho|t\.? ?p\.|tp)(?![\p{L}])[ .:]*/u],
  ["dac-khu", /^(?:đặc khu|dac khu|đ\.k\.|đk)(?![\p{L}])[ .:]*/u],
  ["phuong", /^(?:phường|phuong|ph\.|p\.|p)(?![\p{L}])[ .:]*/u],
  ["xa", /^(?:xã|xa|x\.|x)(?![\p{L}])[ .:]*/u],
  ["huyen", /^(?:huyện|huyen|h\.|h)(?![\p{L}'])[ .:]*/u],
  ["quan", /^(?:quận|quan|q\.|q)(?![\p{L}])[ .:]*/u],
  ["tinh", /^(?:tỉnh|tinh)(?![\p{L}])[ .:]*/u],
];
const LEVELS: Readonly<Record<UnitKind, readonly Level[]>> = {
  xa: ["xa"],
  phuong: ["xa"],
  "thi-tran": ["xa"],
  "dac-khu": ["xa"],
  huyen: ["huyen"],
  quan: ["huyen"],
  "thi-xa": ["huyen"],
  // Of a province, or a province itself.
  "thanh-pho": ["huyen", "tinh"],
  tinh: ["tinh"],
};
/** `Đơn vị báo cáo:`; then `UBND`, the council or the name of a committee's head. */
const LABEL = /^(?:tên )?(?:đơn vị|don vi|cơ quan|co quan|địa phương|dia phuong)[^:]{0,40}:\s*/u;
const COMMITTEE =
  /^(?:u\.?b\.?n\.?d\.?|hđnd(?: và| &| ?-)? ?ubnd|ủy ban nhân dân|uy ban nhan dan|ủy ban nd|ub nhân dân|ub)(?!\p{L})[ .:–-]*/u;
/** `xã Mẫu, huyện Khác` · `xã Mẫu (cũ)` · `xã Mẫu huyện Khác` · `xã Mẫu - huyện Khác`. */
const TAIL =
  /\s*(?:[,;(/\n]| [-–] | (?:huyện|huyen|quận|thị xã|thi xa|thành phố|thanh pho|tỉnh|tp|h|cũ|\d{4,})(?:\.| |$)).*$/su;

/** The levels of government that a kind of unit can stand on. */
export function levelsOfKind(kind: UnitKind): readonly Level[] {
  return LEVELS[kind];
}

/** Text as names are compared: one case, one place for tone marks, `y` and `i` alike at a word's end, plain spaces. */
export function foldName(text: string): string {
  const known = foldedOnce.get(text);
  if (known !== undefined) return known;
  const folded = foldWord(normaliseText(text))
    .replace(/_/g, " ")
    .replace(/([hklmst])([yỳýỷỹỵ])(?!\p{L})/gu, (_whole, before: string, y: string) => before + Y_AS_I[y]);
  if (foldedOnce.size < MOST_KEPT) foldedOnce.set(text, folded);
  return folded;
}

/** Letterheads and names of units come again and again. */
const foldedOnce = new Map<string, string>();
const MOST_KEPT = 20_000;

/** Without any mark: `tân bình` → `tan binh`. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

/**
 * How a name may be read, the likeliest first: without the words before and behind the name proper; where nothing is certain,
 * with them. Empty for a text that holds no name (`UBND xã`).
 */
export function readName(text: string): readonly NameReading[] {
  const whole = foldName(text).replace(LABEL, "").replace(COMMITTEE, "");
  const { kind, rest } = splitKind(whole);
  const isMarked = whole !== withoutMarks(whole);
  const forms: (readonly [UnitKind | null, string])[] = [
    [kind, rest],
    [kind, rest.replace(TAIL, "")],
  ];
  // Without marks `quan son` may be a district Sơn and a commune Quan Sơn.
  if (kind !== null && !isMarked) forms.push([null, whole], [null, whole.replace(TAIL, "")]);
  const seen = new Set<string>();
  return forms.flatMap(([its, words]) => {
    const reading = readingOf(its, words);
    const key = `${its} ${reading.core}`;
    if (reading.core === "" || seen.has(key)) return [];
    seen.add(key);
    return [reading];
  });
}

/** The kind that a folded text begins with, and what stands behind it. */
export function splitKind(folded: string): { readonly kind: UnitKind | null; readonly rest: string } {
  for (const [kind, words] of KINDS) {
    const found = words.exec(folded);
    if (found === null) continue;
    const isShort = withoutMarks(found[0]) === found[0];
    // Among words with marks `quan`, `xa`, `tinh` without theirs are names; abbreviations are not.
    const isName = isShort && /^(?:quan|xa|tinh|huyen|phuong) /.test(found[0]) && folded !== withoutMarks(folded);
    if (!isName) return { kind, rest: folded.slice(found[0].length) };
  }
  return { kind: null, rest: folded };
}

/** A folded name proper as a reading. */
export function readingOf(kind: UnitKind | null, words: string): NameReading {
  const core = words.replace(/[^\p{L}\d]/gu, "").replace(/^0+(?=\d)/, "");
  return { kind, core, bare: withoutMarks(core) };
}

const Y_AS_I: Readonly<Record<string, string>> = { y: "i", ỳ: "ì", ý: "í", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };
