import type { Edition } from "../core/edition/edition";
import { decodeCell } from "../core/layout/decodeCell";
import type { CellKey } from "../core/model/cellKey";
import type { FigureCell, FigureSet } from "../core/model/figureSet";
import type { ReportId } from "../core/model/reportId";
import type { CellPlace } from "./reportSnapshot";
import type { TableReading, WorkbookReading } from "./workbookPort";

export interface Copies {
  readonly appendixKey: string;
  /** Id of the sheet that counts now. */
  readonly counts: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** One report as the sheets hold it. */
export interface Assembled {
  /** Null where the workbook holds none. */
  readonly id: ReportId | null;
  readonly edition: Edition | null;
  /** The tables that count, in form order. */
  readonly tables: readonly TableReading[];
  readonly copies: readonly Copies[];
  readonly figures: FigureSet;
  readonly places: ReadonlyMap<CellKey, CellPlace>;
}

const NOTHING: Assembled = {
  id: null,
  edition: null,
  tables: [],
  copies: [],
  figures: new Map(),
  places: new Map(),
};

/**
 * Makes reports of what the sheets hold, in the sheets' order. Where an appendix stands on several sheets, the one that is marked
 * counts, else the first; the others are told as copies.
 */
export function assemble(reading: WorkbookReading, editions: readonly Edition[]): readonly Assembled[] {
  const ids = [...new Set(reading.tables.map(({ report }) => report))];
  return ids.flatMap((id) => {
    const tables = reading.tables.filter(({ report }) => report === id);
    const edition = editions.find((candidate) => candidate.id === tables[0]?.editionId);
    return edition === undefined ? [] : [reportOf(id, edition, tables)];
  });
}

/** The report that the pane shows: that of the sheet in front, else the one shown before, else the first. */
export function inFront(
  reports: readonly Assembled[],
  tables: readonly TableReading[],
  front: string | null,
  before: ReportId | null,
): Assembled {
  const own = tables.find(({ sheetId }) => sheetId === front)?.report;
  const byId = (wanted: ReportId | null | undefined) => reports.find(({ id }) => id === wanted);
  return byId(own) ?? byId(before) ?? reports[0] ?? NOTHING;
}

/** A sheet's copy carries the mark of the original, which names the original. */
function counting(tables: readonly TableReading[]): TableReading | undefined {
  const marked = tables.filter(({ counts }) => counts !== null);
  return marked.find(({ counts, sheetName }) => counts === sheetName) ?? marked[0] ?? tables[0];
}

function reportOf(id: ReportId, edition: Edition, found: readonly TableReading[]): Assembled {
  const tables: TableReading[] = [];
  const copies: Copies[] = [];
  for (const { key } of edition.appendices) {
    const own = found.filter(({ appendixKey }) => appendixKey === key);
    const chosen = counting(own);
    if (!chosen) continue;
    tables.push(chosen);
    if (own.length > 1)
      copies.push({
        appendixKey: key,
        counts: chosen.sheetId,
        sheets: own.map(({ sheetId, sheetName }) => ({ id: sheetId, name: sheetName })),
      });
  }
  const figures = new Map<CellKey, FigureCell>();
  const places = new Map<CellKey, CellPlace>();
  for (const { sheetId, sheetName, cells } of tables) {
    for (const { key, row, col, address, raw } of cells) {
      figures.set(key, decodeCell(raw, { row, col }));
      places.set(key, { sheetId, sheetName, row, col, address });
    }
  }
  return { id, edition, tables, copies, figures, places };
}
