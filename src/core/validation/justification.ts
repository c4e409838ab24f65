import type { CellKey } from "../model/cellKey";
import type { Finding } from "../model/finding";
import type { Scope } from "./scope";

/** Why a figure is right although a rule finds it odd. Bound to the values it was given for. */
export interface Justification {
  /** `<rule id>@<cell>` of the finding that it answers. */
  readonly findingId: string;
  readonly text: string;
  /** Values of the finding's cells when it was given; null = blank or no number. */
  readonly values: Readonly<Record<CellKey, number | null>>;
  /** The sentence that it answered: all there is for a finding about the report as a whole. */
  readonly message: string;
}

/** A justification beside its finding today. Lapsed = a value has changed since; the old text stays for the officer to see. */
export interface AnsweredBy {
  readonly text: string;
  readonly isValid: boolean;
}

export const LONGEST_JUSTIFICATION = 2000;

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
