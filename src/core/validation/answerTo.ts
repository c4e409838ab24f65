import type { CellKey } from "../model/cellKey";
import type { Finding } from "../model/finding";
import type { AnsweredBy, Justification } from "../model/justification";
import type { Scope } from "./scope";

/** What a justification is bound to: the values of the finding's cells. */
export function valuesOf(cells: readonly CellKey[], scope: Pick<Scope, "read">): Justification["values"] {
  return Object.fromEntries(
    cells.map((cell) => {
      const reading = scope.read(cell);
      return [cell, reading.kind === "number" ? reading.value : null];
    }),
  );
}

/** What answers the finding, if anything was written for it. */
export function answerTo(
  finding: Finding,
  justifications: readonly Justification[],
  scope: Pick<Scope, "read">,
): AnsweredBy | null {
  const given = justifications.find(({ findingId }) => findingId === finding.id);
  if (given === undefined) return null;
  const now = valuesOf(finding.cells, scope);
  const isSame =
    Object.keys(given.values).length === finding.cells.length &&
    finding.cells.every((cell) => cell in given.values && given.values[cell] === now[cell]);
  const isValid = isSame && (finding.cells.length > 0 || given.message === finding.message);
  return { text: given.text, isValid };
}
