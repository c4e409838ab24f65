import { foldTones } from "./foldTones";
import { isInvisibleAt, withoutInvisible } from "./invisible";

/** A text as it is compared, with the way back to the text as given. */
export interface FoldedText {
  /** Lower-case NFC, full-width forms folded, one đ (old fonts type Ð), signs that nobody sees left out, every run of spaces one space; `\n` only where a paragraph ends. */
  readonly plain: string;
  /** UTF-16 offset in the given text where the character at a `plain` index starts. */
  startOf(index: number): number;
  /** UTF-16 offset in the given text behind the character before a `plain` index. */
  endOf(index: number): number;
}

const SPACES = /^[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]$/;

/**
 * Folds a text for comparison and keeps where each character came from. A line that breaks inside a sentence, as text
 * copied from a PDF does, is no paragraph: the break becomes a space. Tone marks of `oà`, `uý` stand as in `òa`, `úy`.
 */
export function foldText(text: string): FoldedText {
  const folded = foldClusters(text);
  return {
    plain: foldTones(folded.plain).replaceAll("tỉ ", "tỷ "),
    startOf: (index) => folded.starts[index] ?? text.length,
    endOf: (index) => folded.ends[index - 1] ?? 0,
  };
}

/** Folds words of our own data in the same way. */
export function foldWords(words: string): string {
  return foldText(words).plain.trim();
}

interface Clusters {
  readonly plain: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function foldClusters(text: string): Clusters {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = "";
  for (let start = 0, next = 0; start < text.length; start = next) {
    next = start + 1;
    if (isInvisibleAt(text, start)) continue;
    const end = endOfCluster(text, start);
    next = end;
    const cluster = withoutInvisible(text.slice(start, end));
    if (!SPACES.test(cluster)) {
      const folded = foldCluster(cluster);
      for (const unit of folded.split("")) {
        characters.push(unit);
        starts.push(start);
        ends.push(end);
      }
      last = folded;
      continue;
    }
    // A tab parts the cells of a table; behind `1.` or `Số lượng:` it is a space.
    const isBreak = /[\n\r\u2028\u2029]/.test(cluster) || (cluster === "\t" && !/[.):\n ]/.test(last));
    if (last === " " || last === "\n") {
      ends[ends.length - 1] = end;
      if (isBreak) characters[characters.length - 1] = "\n";
    } else {
      characters.push(isBreak ? "\n" : " ");
      starts.push(start);
      ends.push(end);
    }
    last = characters.at(-1) ?? "";
  }
  const wasLower = (index: number): boolean => /\p{Ll}/u.test(text.charAt(starts[index] ?? text.length));
  return { plain: mendBreaks(characters.join(""), wasLower), starts, ends };
}

/** A letter with its combining marks is one cluster, so that NFD folds as NFC does, also around what nobody sees. */
function endOfCluster(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length; at += 1) {
    if (isInvisibleAt(text, at)) continue;
    if (text.charCodeAt(at) < 0x300 || !/\p{M}/u.test(text.charAt(at))) break;
    end = at + 1;
  }
  return end;
}

const foldedOnce = new Map<string, string>();
const MOST_KEPT = 2000;

function foldCluster(cluster: string): string {
  const known = foldedOnce.get(cluster);
  if (known !== undefined) return known;
  const lower = cluster.normalize("NFC").toLowerCase().replace(/[ðɖ]/g, "đ");
  const folded = lower.replace(/[\uFF01-\uFF5E]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0).toLowerCase(),
  );
  if (foldedOnce.size < MOST_KEPT) foldedOnce.set(cluster, folded);
  return folded;
}

/**
 * A break is soft where the line stops short of any mark and goes on with a word that opens no paragraph: one of a few, or, behind a
 * line as long as those of a page, any in small letters. @param wasLower whether the text as given has a small letter there
 */
function mendBreaks(plain: string, wasLower: (index: number) => boolean): string {
  return plain.replace(
    /([\p{L}\d,()]) ?\n ?(?=([^\n]{0,6}))/gu,
    (whole: string, before: string, after: string, at: number) => {
      // What begins with a capital is a paragraph of its own: `… NĂM 2026`, `Trẻ em dưới 6 tuổi …`.
      if (!wasLower(at + whole.length)) return whole;
      const isWrapped = at - plain.lastIndexOf("\n", at) >= LONG_LINE;
      return isWrapped || (before !== ")" && SOFT_AFTER.test(after)) ? whole.replace("\n", " ") : whole;
    },
  );
}

/** Characters of a line that a page breaks, not its writer. */
const LONG_LINE = 30;

/** The currency behind a broken number, or a word that cannot open a paragraph. */
const SOFT_AFTER = /^(?:đồng|vnđ|triệu|nghìn|ngàn|tỷ|em |trẻ |cháu |và |của |cho |là |dối )/;
