import type { Appendix } from "../edition/edition";
import { likeness, wordsOf } from "./likeness";

/** From here on two labels are one. */
const SAME = 0.9;

/** A row of a table that is not labelled as the form labels it. */
export interface StrangeRow {
  readonly rowKey: string;
  /** What stands there; empty for nothing. */
  readonly label: string;
  /** Whether that is how the form labels another of its rows: then the figures are that row's, not this one's. */
  readonly isAnother: boolean;
}

/**
 * Rows whose wording contradicts the place that their name gives them: sorting a sheet moves labels and figures, but no names.
 * @param rows row key → row on the sheet. @param labelsAt texts before the figures of a row.
 */
export function strangeRows(
  appendix: Appendix,
  rows: ReadonlyMap<string, number>,
  labelsAt: (row: number) => readonly string[],
): readonly StrangeRow[] {
  const labelled = appendix.rows.filter(({ label }) => label !== "");
  return labelled.flatMap(({ key, label }) => {
    const row = rows.get(key);
    if (row === undefined) return [];
    const texts = labelsAt(row).filter((text) => text.trim() !== "");
    const isLike = (wanted: string) => texts.some((text) => likeness(wordsOf(wanted), wordsOf(text)) > SAME);
    if (isLike(label)) return [];
    return [{ rowKey: key, label: texts.join(" "), isAnother: labelled.some((other) => isLike(other.label)) }];
  });
}
