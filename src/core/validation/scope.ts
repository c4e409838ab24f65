import { appendixCells, cellInfo, cellTitle } from "../edition/cellInfo";
import type { EditionForm } from "../edition/edition";
import { periodRange, rowsOn } from "../edition/period";
import type { CellKey } from "../model/cellKey";
import { isForColumns, isForRows } from "../model/cellPattern";
import type { CollatedSums } from "../model/collatedUnits";
import type { FigureSet } from "../model/figureSet";
import type { Level } from "../model/level";
import type { IsoDate, ReportContext } from "../model/reportContext";
import type { Justification } from "../model/justification";
import { readFigure, type Reading } from "./reading";

/** Everything a rule may look at. */
export interface Scope extends FormCells {
  readonly edition: EditionForm;
  readonly context: ReportContext;
  read(key: CellKey): Reading;
  label(key: CellKey): string;
  /** The number or the text as typed; null for a blank and for what is neither. */
  content(key: CellKey): number | string | null;
  isFormula(key: CellKey): boolean;
  /** Figures of the same form, one period earlier; null if not known. */
  readonly prior: FigureSet | null;
  readPrior(key: CellKey): Reading;
  /** Of the units that the office received; null where it received none. */
  readonly units: CollatedSums | null;
  /** The report's particulars; null for a file that has none. */
  readonly particulars: ReportContext | null;
}

/** What a check may use besides the figures. */
export interface CheckOptions {
  readonly prior?: FigureSet | null;
  readonly units?: CollatedSums | null;
  readonly justifications?: readonly Justification[];
  /** The context was made up from level and period only: rules about particulars are skipped. */
  readonly withoutParticulars?: boolean;
}

/** Where the rows of the period stand, and which of them are the unit's. */
export interface FormCells {
  /** Cells of the form in form order, for the period's rows. */
  readonly cells: readonly CellKey[];
  /** The same, a row after the other. */
  readonly rows: readonly (readonly CellKey[])[];
  /** Cells of the rows that the unit itself reports. */
  readonly own: ReadonlySet<CellKey>;
  /** Cells of rows that the unit's level fills with what other units did. */
  readonly unitsOnly: readonly CellKey[];
  /** `pl1.*.x` → one key for each row that the level may fill, `pl1.@set.x` for each of that set, `pl1.xa.*` for each column of the row; any other key → itself. */
  expand(pattern: string): readonly CellKey[];
}

const known = new WeakMap<EditionForm, Map<string, FormCells>>();
/** Levels and periods of a form; files may name any year. */
const MOST = 100;

/** Worked out once for each form, level and end of a period. */
export function formCells(edition: EditionForm, { periodId, year, level }: ReportContext): FormCells {
  const { to } = periodRange(edition, periodId, year);
  const ofForm = known.get(edition) ?? new Map<string, FormCells>();
  known.set(edition, ofForm);
  const key = `${level} ${to}`;
  const found = ofForm.get(key);
  if (found !== undefined) return found;
  const made = laidOut(edition, level, to);
  if (ofForm.size >= MOST) ofForm.clear();
  ofForm.set(key, made);
  return made;
}

function laidOut(edition: EditionForm, level: Level, to: IsoDate): FormCells {
  const cells: CellKey[] = [];
  const rows = new Map<string, CellKey[]>();
  const own = new Set<CellKey>();
  const open = new Set<CellKey>();
  for (const appendix of edition.appendices) {
    const ofPeriod = new Set(rowsOn(appendix, to));
    for (const [key, { row }] of appendixCells(appendix)) {
      if (!ofPeriod.has(row)) continue;
      cells.push(key);
      const name = key.slice(0, key.lastIndexOf("."));
      rows.set(name, [...(rows.get(name) ?? []), key]);
      if (row.reportedBy.includes(level)) own.add(key);
      if (own.has(key) || row.allowedFor.includes(level)) open.add(key);
    }
  }
  const expanded = new Map<string, readonly CellKey[]>();
  return {
    cells,
    rows: [...rows.values()],
    own,
    unitsOnly: cells.filter((key) => open.has(key) && !own.has(key)),
    expand(pattern) {
      const keys = expanded.get(pattern) ?? cellsOf(edition, cells, open, pattern);
      expanded.set(pattern, keys);
      return keys;
    },
  };
}

/** @param open own cells and those that the level may fill besides */
function cellsOf(
  edition: EditionForm,
  cells: readonly CellKey[],
  open: ReadonlySet<CellKey>,
  pattern: string,
): readonly CellKey[] {
  if (isForColumns(pattern)) {
    const row = pattern.slice(0, -1);
    return cells.filter((key) => open.has(key) && key.startsWith(row));
  }
  if (!isForRows(pattern)) return [pattern];
  const [appendix, rows = "", column] = pattern.split(".");
  return cells.filter((key) => {
    if (!open.has(key) || !key.startsWith(`${appendix}.`) || !key.endsWith(`.${column}`)) return false;
    return rows === "*" || cellInfo(edition, key)?.row.set === rows.slice(1);
  });
}

/** @param readings of the same figures, as far as they are known; completed as rules ask. */
export function makeScope(
  edition: EditionForm,
  figures: FigureSet,
  context: ReportContext,
  { prior = null, units = null, withoutParticulars = false }: CheckOptions = {},
  readings: Map<CellKey, Reading> = new Map(),
): Scope {
  return {
    ...formCells(edition, context),
    edition,
    context,
    read(key) {
      const known = readings.get(key) ?? readFigure(edition, figures, key);
      readings.set(key, known);
      return known;
    },
    content(key) {
      const value = figures.get(key)?.value;
      if (value?.kind === "number") return value.value;
      return value?.kind === "text" ? value.text : null;
    },
    isFormula: (key) => (figures.get(key)?.formula ?? null) !== null,
    prior,
    readPrior: (key) => (prior === null ? { kind: "absent" } : readFigure(edition, prior, key)),
    units,
    particulars: withoutParticulars ? null : context,
    label: (key) => cellTitle(edition, key),
  };
}
