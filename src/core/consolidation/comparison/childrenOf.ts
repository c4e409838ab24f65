import type { Edition } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import { readFigure } from "../../validation/reading";
import type { Counted } from "../sums/counted";
import type { UnitId } from "../units/unit";

/** As the indicators call the figure that stands for all children. */
const ALL_CHILDREN = "Tổng số trẻ em";

/**
 * Children of each unit where they are known: as the office writes them, else as the unit's particulars or its form say.
 * A unit without children is not known.
 */
export function childrenOf(
  edition: Pick<Edition, "appendices" | "bases">,
  counted: readonly Counted[],
  given: Readonly<Record<UnitId, number>>,
): ReadonlyMap<UnitId, number> {
  const cell = edition.bases.find(({ denominator }) => denominator === ALL_CHILDREN)?.cell ?? null;
  return new Map(
    counted.flatMap(({ unit, report }) => {
      const written = Object.hasOwn(given, unit) ? given[unit] : undefined;
      const children = written ?? report.childrenInUnit ?? (cell === null ? null : figureOf(edition, cell, report));
      return children === null || children <= 0 ? [] : [[unit, children] as const];
    }),
  );
}

function figureOf(
  edition: Pick<Edition, "appendices">,
  cell: CellKey,
  { figures }: Pick<Counted["report"], "figures">,
): number | null {
  const reading = readFigure(edition, figures, cell);
  return reading.kind === "number" ? reading.value : null;
}
