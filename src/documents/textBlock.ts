import { boldWidth } from "./boldWidth";
import { staysTogether } from "./staysTogether";

/** By how much the widths of another program or font may pass ours. */
const ERROR = 1.01;
const STEP = 20;
/** More lines are no title, and not worth the search. */
const MOST_LINES = 8;

/**
 * How a centred text of `points` is set in `available` twips: `width` of its longest line, and the `indent` at either
 * side that makes its lines about equally long and parts no term where that can be; 0 for a text that fits on one line.
 */
export function textBlock(text: string, points: number, available: number): TextBlock {
  const words = text.normalize("NFC").split(/\s+/).filter(Boolean);
  const lengths = words.map((word) => boldWidth(word, points));
  const space = boldWidth(" ", points);
  const linesAt = (width: number): Lines => linesIn(words, lengths, space, width);
  // What nearly fills a line is set on two: it might not fit after all, and leave a single word below.
  const natural = linesAt(available / ERROR);
  if (natural.count <= 1 || natural.count > MOST_LINES) return { width: natural.longest, indent: 0 };
  let best = available;
  let fewestParted = Infinity;
  for (let box = available; box >= Math.max(...lengths); box -= STEP) {
    const [tight, loose] = [linesAt(box / ERROR), linesAt(box)];
    if (tight.count > natural.count) break;
    const parted = tight.parted + loose.parted;
    if (parted > fewestParted) continue;
    fewestParted = parted;
    best = box;
  }
  return { width: linesAt(best).longest, indent: Math.floor((available - best) / 2) };
}

interface TextBlock {
  readonly width: number;
  readonly indent: number;
}

interface Lines {
  readonly count: number;
  readonly longest: number;
  /** Lines that end inside a term. */
  readonly parted: number;
}

/** The lines as a word processor fills them, one word after the other. */
function linesIn(words: readonly string[], lengths: readonly number[], space: number, width: number): Lines {
  let [count, longest, parted, line] = [0, 0, 0, 0];
  words.forEach((word, index) => {
    const length = lengths[index] ?? 0;
    if (count > 0 && line + space + length <= width) line += space + length;
    else {
      if (count > 0 && staysTogether(words[index - 1] ?? "", word)) parted += 1;
      count += 1;
      line = length;
    }
    longest = Math.max(longest, line);
  });
  return { count, longest: Math.min(longest, width), parted };
}
