import { bestOf, lookUp, type Hit, type UnitMatch } from "./matchUnit";
import { foldName, readingOf, splitKind, withoutMarks, type UnitKind } from "./nameReading";
import type { Unit } from "./unit";
import { unitIndex, type UnitIndex } from "./unitIndex";

/** The unit that the name of a file or a folder holds, and whether a word like `xã` says that it is one. */
export interface NamedUnit {
  readonly match: UnitMatch;
  readonly isSaid: boolean;
}

/** Words that stand in the names of reports, without marks. */
const NOISE = new Set(
  "bc bao cao bieu mau phu luc pl so lieu tong hop thang hanh dong vi tre em nam cong tac ubnd gui nop chinh thuc sua lan ban cuoi moi cua final copy ve va ky dau he quy signed kt".split(
    " ",
  ),
);
const MOST_WORDS = 8;

/** @param name without folder; its ending is passed over */
export function unitInFileName(name: string, units: readonly Unit[]): NamedUnit {
  const words = wordsOf(name);
  const found = spansIn(words, unitIndex(units).names);
  const widest = found.filter(
    (span) =>
      !found.some(
        (other) => other !== span && other.from <= span.from && other.to >= span.to && width(other) > width(span),
      ),
  );
  const said = widest.filter(({ isSaid }) => isSaid);
  const spans = said.length > 0 ? said : widest.filter((span) => isTold(span, words));
  return {
    match: bestOf(
      spans.flatMap(({ hits }) => hits),
      name,
    ),
    isSaid: said.length > 0,
  };
}

interface Span {
  readonly from: number;
  /** Behind its last word. */
  readonly to: number;
  /** Whether a kind stands before it. */
  readonly isSaid: boolean;
  readonly hits: readonly Hit[];
}

function width({ from, to }: Span): number {
  return to - from;
}

/** `BC_XaIaLang (2).xlsx` → `bc xa ia lang 2`. */
function wordsOf(name: string): readonly string[] {
  const parted = name
    .normalize("NFC")
    .replace(/\.(?:xlsx?|xlsm|xlsb|ods|csv|zip|pdf|docx?)$/i, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return foldName(parted)
    .replace(/(^|[^\p{L}])([pxhq])\.(?=[\p{L}\d ])/gu, "$1$2 ")
    .replace(/['’]/g, "")
    .replace(/(^|[^\p{L}])(?:biểu|bieu)[ -]*(?:mẫu|mau)(?!\p{L})/gu, "$1")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

function spansIn(words: readonly string[], index: UnitIndex["names"]): readonly Span[] {
  const bare = words.map(withoutMarks);
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from += 1) {
    // `xamau`, `p1`: the kind has grown on.
    spans.push(...grownOn(words[from] ?? "", from, index));
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to += 1) {
      // Most runs of words are nobody's name.
      const isKnown = index.has(
        bare
          .slice(from, to)
          .join("")
          .replace(/^0+(?=\d)/, ""),
      );
      if (isKnown) spans.push(...spanOf(kindBefore(words, from), words.slice(from, to).join(" "), [from, to], index));
    }
  }
  return spans;
}

function spanOf(
  kind: UnitKind | null,
  words: string,
  [from, to]: readonly [number, number],
  index: UnitIndex["names"],
): readonly Span[] {
  const reading = readingOf(kind, words);
  // A number alone is a date or a copy's number.
  if (reading.core === "" || (kind === null && /^\d+$/.test(reading.core))) return [];
  const hits = lookUp(reading, index.get(reading.bare) ?? []).filter(({ likeness }) => likeness !== "other-marks");
  return hits.length === 0 ? [] : [{ from, to, isSaid: kind !== null, hits }];
}

function kindBefore(words: readonly string[], at: number): UnitKind | null {
  for (const size of [2, 1]) {
    const before = words.slice(Math.max(0, at - size), at);
    if (before.length < size) continue;
    const { kind, rest } = splitKind(`${before.join(" ")} `);
    if (kind !== null && rest.trim() === "") return kind;
  }
  return null;
}

const GROWN: readonly (readonly [UnitKind, RegExp])[] = [
  ["xa", /^(?:ubnd)?(?:xã|xa)(?=\p{L}{2})/u],
  ["phuong", /^(?:ubnd)?(?:phường|phuong)(?=[\p{L}\d])|^p(?=\d)/u],
  ["thi-tran", /^(?:ubnd)?(?:thịtrấn|thitran|tt)(?=\p{L}{2})/u],
];

function grownOn(word: string, from: number, index: UnitIndex["names"]): readonly Span[] {
  return GROWN.flatMap(([kind, words]) => {
    const rest = word.replace(words, "");
    return rest === word ? [] : spanOf(kind, rest, [from, from + 1], index);
  });
}

/** Two words together are hardly there by chance; one must be all that the name tells. */
function isTold({ from, to, hits }: Span, words: readonly string[]): boolean {
  if (to - from > 1 || hits.some(({ name }) => name.reading.core.length > LONG_WORD)) return true;
  return words.every((word, at) => (at >= from && at < to) || /^\d+$/.test(word) || NOISE.has(withoutMarks(word)));
}

/** Letters of a name whose words have grown together: `ialang`, `tanbinh`. */
const LONG_WORD = 6;
