import type { Level } from "../../model/level";
import { allAtOnce, type Steps } from "../../model/steps";
import { normaliseText } from "../../text/normalise";
import { parseFigure } from "../../text/parseFigure";
import { columnsOfList } from "./columnsOfList";
import { foldName, levelsOfKind, readName, type NameReading } from "./nameReading";
import type { Unit, UnitId } from "./unit";

/** What of a list of units has to be looked at. Nothing is dropped without one of these. */
export interface UnitProblem {
  /**
   * `blank`: an empty line · `no-name`: a line without name · `double`: the same unit again · `two-spellings`: the same unit, written
   * otherwise · `same-name`: a second unit of that name without a code that tells them apart · `code-twice`: a code that another unit has ·
   * `no-number`: what stands for its children is no number.
   */
  readonly kind: "blank" | "no-name" | "double" | "two-spellings" | "same-name" | "code-twice" | "no-number";
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
  /** Children of the units, where the list has a column for them. */
  readonly children: Readonly<Record<UnitId, number>>;
}

interface Line {
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly predecessors: readonly string[];
  /** As written. */
  readonly children: string;
  readonly readings: readonly NameReading[];
}

/**
 * Reads a list of units: name, code (or district), predecessors separated by `;`. A row of headers may stand first and then says which
 * column is which. @param level of the units whose name does not tell it
 */
export function readUnits(rows: readonly (readonly string[])[], level: Level = "xa"): UnitList {
  return allAtOnce(unitSteps(rows, level));
}

/** The same, in steps of a line. */
export function* unitSteps(rows: readonly (readonly string[])[], level: Level): Steps<UnitList> {
  const columns = columnsOfList(rows);
  const { first, name, code, predecessors } = columns;
  const problems: UnitProblem[] = [];
  const kept: Line[] = [];
  const seen: Seen = { byName: new Map(), byCode: new Map() };
  for (const [index, cells] of rows.slice(first).entries()) {
    yield;
    const row = first + index + 1;
    const text = (col: number | null): string => (col === null ? "" : normaliseText(cells[col] ?? ""));
    const line: Line = {
      row,
      name: text(name),
      code: text(code) || null,
      predecessors: namesIn(text(predecessors)),
      children: text(columns.children),
      readings: readName(text(name)),
    };
    const problem = problemOf(line, cells, seen);
    if (problem !== null) problems.push(problem);
    if (problem !== null && !problem.isKept) continue;
    kept.push(line);
    const bare = line.readings[0]?.bare ?? "";
    seen.byName.set(bare, [...(seen.byName.get(bare) ?? []), line]);
    if (line.code !== null && !seen.byCode.has(line.code)) seen.byCode.set(line.code, line);
  }
  const shared = new Set<string>();
  const once = new Set<string>();
  for (const name of kept.map((line) => foldName(line.name))) (once.has(name) ? shared : once).add(name);
  const units = kept.map((line) => unitOfLine(line, shared.has(foldName(line.name)), level));
  const { children, unread } = childrenOf(kept, units);
  return { units, problems: [...problems, ...unread], children };
}

function childrenOf(
  lines: readonly Line[],
  units: readonly Unit[],
): { readonly children: Readonly<Record<UnitId, number>>; readonly unread: readonly UnitProblem[] } {
  const children: Record<UnitId, number> = {};
  const unread: UnitProblem[] = [];
  units.forEach(({ id }, at) => {
    const { row = 0, name = "", children: written = "" } = lines[at] ?? {};
    if (written === "") return;
    const figure = parseFigure(written, "children");
    if (figure.kind === "value") children[id] = figure.value;
    else unread.push({ kind: "no-number", row, of: null, text: `${name} · ${written}`, isKept: true });
  });
  return { children, unread };
}

/** The lines that became units so far, by their names without marks and by their codes. */
interface Seen {
  readonly byName: Map<string, readonly Line[]>;
  readonly byCode: Map<string, Line>;
}

function problemOf(line: Line, cells: readonly string[], seen: Seen): UnitProblem | null {
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
  const alike = (seen.byName.get(line.readings[0]?.bare ?? "") ?? []).filter((other) => isSameName(line, other));
  const same = alike.find((other) => other.code === code);
  if (same !== undefined) return problem(same.name === name ? "double" : "two-spellings", same, false);
  const uncoded = alike.find((other) => other.code === null || code === null);
  if (uncoded !== undefined) return problem("same-name", uncoded, true);
  const coded = code !== null && isNumber(code) ? seen.byCode.get(code) : undefined;
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
function isNumber(code: string): boolean {
  return /\d/.test(code) && !/\p{L}{3}/u.test(code);
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function unitOfLine(line: Line, isShared: boolean, level: Level): Unit {
  const { name, code, predecessors, row } = line;
  const mark = code ?? `dòng ${row}`;
  const kind = line.readings[0]?.kind ?? null;
  const levels = kind === null ? [] : levelsOfKind(kind);
  return {
    id: isShared ? `${name} [${mark}]` : name,
    name,
    code,
    predecessors,
    level: levels.includes(level) ? level : (levels[0] ?? level),
  };
}
