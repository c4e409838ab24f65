import type { Level } from "../../model/level";
import { normaliseText } from "../../text/normalise";
import { columnsOfList } from "./columnsOfList";
import { foldName, levelsOfKind, readName, type NameReading } from "./nameReading";
import type { Unit } from "./unit";

/** What of a list of units has to be looked at. Nothing is dropped without one of these. */
export interface UnitProblem {
  /**
   * `blank`: an empty line · `no-name`: a line without name · `double`: the same unit again · `two-spellings`: the same unit, written
   * otherwise · `same-name`: a second unit of that name without a code that tells them apart · `code-twice`: a code that another unit has.
   */
  readonly kind: "blank" | "no-name" | "double" | "two-spellings" | "same-name" | "code-twice";
  /** In the list as given, from 1. */
  readonly row: number;
  /** The row that it repeats; null for none. */
  readonly of: number | null;
  readonly text: string;
  /** Whether the line became a unit all the same. */
  readonly isKept: boolean;
}

export interface UnitList {
  readonly units: readonly Unit[];
  readonly problems: readonly UnitProblem[];
}

interface Line {
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly predecessors: readonly string[];
  readonly readings: readonly NameReading[];
}

/**
 * Reads a list of units: name, code (or district), predecessors separated by `;`. A row of headers may stand first and then says which
 * column is which. @param level of the units whose name does not tell it
 */
export function readUnits(rows: readonly (readonly string[])[], level: Level = "xa"): UnitList {
  const { first, name, code, predecessors } = columnsOfList(rows);
  const problems: UnitProblem[] = [];
  const kept: Line[] = [];
  rows.slice(first).forEach((cells, index) => {
    const row = first + index + 1;
    const text = (col: number | null): string => (col === null ? "" : normaliseText(cells[col] ?? ""));
    const line: Line = {
      row,
      name: text(name),
      code: text(code) || null,
      predecessors: namesIn(text(predecessors)),
      readings: readName(text(name)),
    };
    const problem = problemOf(line, cells, kept);
    if (problem !== null) problems.push(problem);
    if (problem === null || problem.isKept) kept.push(line);
  });
  const units = kept.map((line) => unitOfLine(line, kept, level));
  return { units, problems };
}

function problemOf(line: Line, cells: readonly string[], kept: readonly Line[]): UnitProblem | null {
  const { row, name, code } = line;
  const problem = (kind: UnitProblem["kind"], of: Line | undefined, isKept: boolean): UnitProblem => ({
    kind,
    row,
    of: of?.row ?? null,
    text: name || cells.map(normaliseText).filter(Boolean).join(" · "),
    isKept,
  });
  if (cells.every((cell) => normaliseText(cell) === "")) return problem("blank", undefined, false);
  if (line.readings.length === 0) return problem("no-name", undefined, false);
  const alike = kept.filter((other) => isSameName(line, other));
  const same = alike.find((other) => other.code === code);
  if (same !== undefined) return problem(same.name === name ? "double" : "two-spellings", same, false);
  const uncoded = alike.find((other) => other.code === null || code === null);
  if (uncoded !== undefined) return problem("same-name", uncoded, true);
  const coded = kept.find((other) => isNumber(code) && other.code === code);
  return coded === undefined ? null : problem("code-twice", coded, true);
}

/** Of one name, and of no other kind. */
function isSameName(a: Line, b: Line): boolean {
  const [one, two] = [a.readings[0], b.readings[0]];
  if (one === undefined || two === undefined || one.bare !== two.bare) return false;
  const isWord = one.core === two.core || one.core === one.bare || two.core === two.bare;
  return isWord && (one.kind === two.kind || one.kind === null || two.kind === null);
}

/** A district may stand beside many units, a number beside one. */
function isNumber(code: string | null): boolean {
  return code !== null && /\d/.test(code) && !/\p{L}{3}/u.test(code);
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function unitOfLine(line: Line, kept: readonly Line[], level: Level): Unit {
  const { name, code, predecessors, row } = line;
  const folded = foldName(name);
  const namesakes = kept.filter((other) => foldName(other.name) === folded);
  const mark = code ?? `dòng ${row}`;
  const kind = line.readings[0]?.kind ?? null;
  const levels = kind === null ? [] : levelsOfKind(kind);
  return {
    id: namesakes.length > 1 ? `${name} [${mark}]` : name,
    name,
    code,
    predecessors,
    level: levels.includes(level) ? level : (levels[0] ?? level),
  };
}
