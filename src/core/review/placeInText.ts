/** Where something stands in a text without pages, told by the words around. */
export interface PlaceInText {
  /** The headings above, the outermost first: `II. ĐÁNH GIÁ CHUNG › 3. Kiến nghị`; empty before the first. */
  readonly section: string;
  /** Its words with those before and behind on the same line. */
  readonly around: string;
}

const HEADING = /^[\s\-+*•]*(?:([IVX]{1,5})[.)]|(\d{1,2}(?:\.\d{1,2})+)[.)]?|(\d{1,2})[.)]|([a-zđ])[.)])\s*(?=\S)/u;
const LONGEST_HEADING = 80;
const AROUND = 60;

export function placeInText(text: string, start: number, end: number): PlaceInText {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const [from, to] = [Math.max(lineStart, start - AROUND), Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND)];
  const before = from > lineStart ? "…" : "";
  const behind = to < (lineEnd < 0 ? text.length : lineEnd) ? "…" : "";
  return {
    section: sectionAt(text.slice(0, Math.max(lineStart, start))),
    around: `${before}${wholeWords(text.slice(from, to), before !== "", behind !== "")}${behind}`.replace(/\s+/g, " "),
  };
}

/** The headings that are open where a text ends. */
function sectionAt(before: string): string {
  let open: readonly { readonly rank: number; readonly words: string }[] = [];
  for (const line of before.split("\n")) {
    const numbering = HEADING.exec(line);
    if (numbering === null) continue;
    const rank = rankOf(numbering);
    open = [...open.filter((each) => each.rank < rank), { rank, words: headingOf(line, numbering[0].length) }];
  }
  return open.map(({ words }) => words).join(" › ");
}

function rankOf([, roman, nested, single]: RegExpExecArray): number {
  if (roman !== undefined) return 0;
  if (nested !== undefined) return nested.split(".").length;
  return single === undefined ? 9 : 1;
}

/** `c) Kinh phí` of `c) Kinh phí: tổng kinh phí là …`. */
function headingOf(line: string, numbering: number): string {
  const words = line.slice(numbering).split(/:|\.(?:\s|$)/u)[0] ?? "";
  const head = `${line.slice(0, numbering).trim()} ${words.trim()}`.replace(/\s+/g, " ");
  return head.length <= LONGEST_HEADING ? head : `${wholeWords(head.slice(0, LONGEST_HEADING), false, true)}…`;
}

function wholeWords(piece: string, isCutBefore: boolean, isCutBehind: boolean): string {
  const begun = isCutBefore ? piece.replace(/^\S*\s/, "") : piece;
  return isCutBehind ? begun.replace(/\s\S*$/, "") : begun;
}
