import type { Decision } from "../../core/consolidation/ledger/decision";
import type { LedgerLine } from "../../core/consolidation/exports/ledgerLines";

export interface SheetDecisions {
  readonly added: readonly Decision[];
  readonly withdrawn: readonly Decision[];
  /** What column `Tính` holds now, of the units where it was changed. */
  readonly counts: Readonly<Record<string, 0 | 1>>;
}

/**
 * What the officer changed in column `Tính`, as decisions. A row is known by its number and its name, else by its name alone: the sheet may
 * have been sorted. A unit without figures cannot count, whatever is written there.
 * @param said number, name, `Tính` of each row @param written what stood there when the sheet was written
 */
export function sheetDecisions(
  said: readonly (readonly unknown[])[],
  lines: readonly LedgerLine[],
  written: Readonly<Record<string, 0 | 1>>,
): SheetDecisions {
  const changed = said.flatMap((cells): readonly [LedgerLine, 0 | 1][] => {
    const line = lineSaid(cells, lines);
    const [, , value] = cells;
    const before = line === null ? undefined : written[line.id];
    if (line === null || before === undefined || (value !== 0 && value !== 1) || value === before) return [];
    return [[line, value]];
  });
  const leftOut = ({ id }: LedgerLine): Decision => ({ kind: "leave-out", unit: id });
  const taken = ({ current }: LedgerLine): readonly Decision[] =>
    current === null ? [] : [{ kind: "take", digest: current.digest }];
  return {
    added: changed.flatMap(([line, value]) => {
      if (value === 0) return line.isTakenIn || line.isLeftOut ? [] : [leftOut(line)];
      return line.counting === "no" && !line.isLeftOut ? taken(line) : [];
    }),
    withdrawn: changed.flatMap(([line, value]) => {
      if (value === 1) return line.isLeftOut ? [leftOut(line)] : [];
      return line.isTakenIn ? taken(line) : [];
    }),
    counts: Object.fromEntries(changed.map(([line, value]) => [line.id, value])),
  };
}

/** Of whom a row speaks. @param said number, name */
export function lineSaid([number, name]: readonly unknown[], lines: readonly LedgerLine[]): LedgerLine | null {
  const numbered = typeof number === "number" ? lines[number - 1] : undefined;
  if (numbered !== undefined && numbered.name === name) return numbered;
  const named = typeof name === "string" && name !== "" ? lines.filter((line) => line.name === name) : [];
  return named.length === 1 ? (named[0] ?? null) : null;
}
