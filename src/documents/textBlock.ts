/** Advance widths of bold Times New Roman by kind of letter, in em: near enough to set rules and breaks. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,]/u, 0.25],
  [/[fijlrstI:;'()/-]/u, 0.34],
  [/[MW]/u, 0.96],
  [/[mw]/u, 0.78],
  [/[GHKOQ]/u, 0.78],
  [/\p{Lu}/u, 0.71],
];
const OTHER = 0.52;

/**
 * How a centred text of `points` breaks in `available` twips so that its lines are about equally long: `width` of the
 * longest line, `indent` to leave at either side (0 for a text that fits on one line).
 */
export function textBlock(text: string, points: number, available: number): TextBlock {
  const words = text.normalize("NFC").split(/\s+/).filter(Boolean);
  const measured = words.map((word) => widthOf(word, points));
  const space = widthOf(" ", points);
  // What nearly fills a line is set on two: it might not fit after all, and leave a single word below.
  const lines = linesIn(measured, space, available * 0.98);
  if (lines.count <= 1) return { width: lines.longest, indent: 0 };
  let narrowest = lines.longest;
  for (let width = available; width > 0; width -= 20) {
    const { count, longest } = linesIn(measured, space, width);
    if (count > lines.count) break;
    narrowest = longest;
  }
  // Some slack, for the widths are estimates: a line more would be worse than a line a little longer.
  const indent = Math.max(0, Math.floor((available - narrowest * 1.05) / 2));
  return { width: Math.min(narrowest, available), indent };
}

export interface TextBlock {
  readonly width: number;
  readonly indent: number;
}

function widthOf(text: string, points: number): number {
  const letters = [...text.normalize("NFD").replace(/\p{M}/gu, "")];
  const em = letters.reduce((sum, letter) => sum + (WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER), 0);
  return Math.round(em * points * 20);
}

function linesIn(words: readonly number[], space: number, width: number): { count: number; longest: number } {
  let count = 0;
  let longest = 0;
  let line = 0;
  for (const word of words) {
    const longer = line + space + word;
    if (count > 0 && longer <= width) line = longer;
    else {
      count += 1;
      line = word;
    }
    longest = Math.max(longest, line);
  }
  return { count, longest };
}
