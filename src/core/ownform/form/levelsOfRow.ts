import type { Level } from "../../model/level";
import type { OwnRow } from "./ownForm";

/** From the commune up. */
export const LEVELS: readonly Level[] = ["xa", "huyen", "tinh"];

/** Who writes in a row: the levels that report it, and besides those above them, which add its figures up. */
export function levelsOfRow({ reportedBy }: Pick<OwnRow, "reportedBy">): {
  readonly reportedBy: readonly Level[];
  readonly allowedFor: readonly Level[];
} {
  // A heading is nobody's to fill in, and stands on everybody's sheet.
  if (reportedBy.length === 0) return { reportedBy: LEVELS, allowedFor: [] };
  const highest = Math.max(...reportedBy.map((level) => LEVELS.indexOf(level)));
  return { reportedBy, allowedFor: LEVELS.slice(highest + 1) };
}
