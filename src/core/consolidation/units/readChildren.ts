import { normaliseText } from "../../text/normalise";
import { parseFigure } from "../../text/parseFigure";
import { columnsOfList } from "./columnsOfList";
import { matchUnit } from "./matchUnit";
import type { Unit, UnitId } from "./unit";

/** A line that tells no unit's children. Nothing is dropped without one of these. */
export interface ChildrenProblem {
  /** `twice`: the unit stood in an earlier line with another number. */
  readonly kind: "unknown-unit" | "several-units" | "no-number" | "twice";
  /** From 1. */
  readonly row: number;
  readonly text: string;
}

export interface GivenChildren {
  readonly children: Readonly<Record<UnitId, number>>;
  readonly problems: readonly ChildrenProblem[];
}

/** Reads how many children units have: a column of names, and beside it, or under a header that says so, the numbers. */
export function readChildren(rows: readonly (readonly string[])[], units: readonly Unit[]): GivenChildren {
  const columns = columnsOfList(rows);
  const column = columns.children ?? columns.name + 1;
  const children: Record<UnitId, number> = {};
  const problems: ChildrenProblem[] = [];
  rows.slice(columns.first).forEach((cells, index) => {
    const name = normaliseText(cells[columns.name] ?? "");
    const written = normaliseText(cells[column] ?? "");
    if (name === "" && written === "") return;
    const problem = (kind: ChildrenProblem["kind"]): void => {
      problems.push({ kind, row: columns.first + index + 1, text: [name, written].filter(Boolean).join(" · ") });
    };
    const match = matchUnit(name, units);
    const figure = parseFigure(written, "children");
    if (match.kind === "none") problem("unknown-unit");
    else if (match.kind === "several") problem("several-units");
    else if (figure.kind === "refused") problem("no-number");
    else if ((children[match.unit.id] ?? figure.value) !== figure.value) problem("twice");
    else children[match.unit.id] = figure.value;
  });
  return { children, problems };
}
