import { cellInfo } from "../../edition/cellInfo";
import type { Column, Edition } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import type { Scope } from "../../validation/scope";
import { foldWords } from "../../text/foldText";

/** A figure, or a total of figures, that a number in the text can speak of. */
export interface Target {
  readonly topic: number;
  readonly figure: number;
  readonly cells: readonly CellKey[];
  readonly type: Column["type"];
  readonly row: string;
  readonly isOwnRow: boolean;
  /** Null while one of its cells is blank or cannot be read. */
  readonly value: number | null;
  readonly isBlank: boolean;
  /** `Phụ lục 01 (số trẻ em tham dự, Cấp xã)` */
  readonly where: string;
  readonly units: ReadonlySet<string>;
  readonly looseUnits: ReadonlySet<string>;
  /** Whether the text may state it as a percentage of another figure. */
  readonly hasShares: boolean;
  /** Whether its topic is something that is done, not a group of people. */
  readonly hasClaim: boolean;
}

/** Everything the edition's cues can point at, for the rows that the unit reports or sums up. */
export function targetsOf(edition: Edition, scope: Scope): readonly Target[] {
  return edition.textCues.topics.flatMap(({ figures, claim }, topic) =>
    figures.flatMap(({ cell, sum, units, looseUnits }, figure) => {
      const patterns = sum?.of ?? (cell === undefined ? [] : [cell]);
      const rows = (patterns[0] ?? "").includes(".*.")
        ? scope.expand(patterns[0] ?? "").map(rowOf)
        : [rowOf(patterns[0] ?? "")];
      return rows.flatMap((row): readonly Target[] => {
        const cells = patterns.map((pattern) => pattern.replace(".*.", `.${row}.`));
        const info = cellInfo(edition, cells[0] ?? "");
        if (!info) return [];
        return [
          {
            topic,
            figure,
            cells,
            type: info.column.type,
            row,
            isOwnRow: scope.own.has(cells[0] ?? ""),
            ...amountOf(cells, scope),
            where: placeOf(edition, cells, sum?.name ?? info.column.name),
            units: new Set(units.map(foldWords)),
            looseUnits: new Set(looseUnits.map(foldWords)),
            hasClaim: claim !== undefined,
            hasShares: edition.textCues.shares.some(({ part }) => part === cell),
          },
        ];
      });
    }),
  );
}

/** `Phụ lục 01 (số trẻ em tham dự, Cấp xã)`: how a sentence names a figure with its place. */
export function placeOf(edition: Edition, cells: readonly CellKey[], name: string): string {
  const info = cellInfo(edition, cells[0] ?? "");
  if (!info) return name;
  return `${info.appendix.label} (${info.row.label === "" ? name : `${name}, ${info.row.label}`})`;
}

function amountOf(cells: readonly CellKey[], scope: Scope): Pick<Target, "value" | "isBlank"> {
  const readings = cells.map((cell) => scope.read(cell));
  const values = readings.flatMap((reading) => (reading.kind === "number" ? [reading.value] : []));
  return {
    value: values.length === readings.length ? values.reduce((a, b) => a + b, 0) : null,
    isBlank: readings.length === 1 && readings[0]?.kind === "blank",
  };
}

function rowOf(key: CellKey): string {
  return key.split(".")[1] ?? "";
}
