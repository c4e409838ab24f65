import { appendixCells, cellInfo, cellTitle } from "../edition/cellInfo";
import type { EditionForm } from "../edition/edition";
import { periodRange, rowsOn } from "../edition/period";
import type { CellKey } from "../model/cellKey";
import { isForColumns, isForRows } from "../model/cellPattern";
import type { CollatedSums } from "../model/collatedUnits";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import type { Justification } from "../model/justification";
import { readFigure, type Reading } from "./reading";

/** Everything a rule may look at. */
export interface Scope {
  readonly edition: EditionForm;
  readonly context: ReportContext;
  /** Cells of the form in form order, for the period's rows. */
  readonly cells: readonly CellKey[];
  /** Cells of the rows that the unit itself reports. */
  readonly own: ReadonlySet<CellKey>;
  /** Cells of rows that the unit's level fills with what other units did. */
  readonly unitsOnly: readonly CellKey[];
  read(key: CellKey): Reading;
  /** `pl1.*.x` → one key for each row that the level may fill, `pl1.@set.x` for each of that set, `pl1.xa.*` for each column of the row; any other key → itself. */
  expand(pattern: string): readonly CellKey[];
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

/** Where the rows of the period stand, and which of them are the unit's. The same for every reading of one report. */
export interface FormCells {
  readonly cells: readonly CellKey[];
  readonly own: ReadonlySet<CellKey>;
  /** Own cells and those that the level may fill besides. */
  readonly open: ReadonlySet<CellKey>;
}

export function formCells(edition: EditionForm, context: ReportContext): FormCells {
  const { to } = periodRange(edition, context.periodId, context.year);
  const cells: CellKey[] = [];
  const own = new Set<CellKey>();
  const open = new Set<CellKey>();
  for (const appendix of edition.appendices) {
    const rows = new Set(rowsOn(appendix, to));
    for (const [key, { row }] of appendixCells(appendix)) {
      if (!rows.has(row)) continue;
      cells.push(key);
      if (row.reportedBy.includes(context.level)) own.add(key);
      if (own.has(key) || row.allowedFor.includes(context.level)) open.add(key);
    }
  }
  return { cells, own, open };
}

/** @param readings of the same figures, as far as they are known; completed as rules ask. */
export function makeScope(
  edition: EditionForm,
  figures: FigureSet,
  context: ReportContext,
  { prior = null, units = null, withoutParticulars = false }: CheckOptions = {},
  { cells, own, open }: FormCells = formCells(edition, context),
  readings: Map<CellKey, Reading> = new Map(),
): Scope {
  return {
    edition,
    context,
    cells,
    own,
    unitsOnly: cells.filter((key) => open.has(key) && !own.has(key)),
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
    expand(pattern) {
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
    },
    label: (key) => cellTitle(edition, key),
  };
}
