import type { Appendix } from "../core/edition/edition";
import type { FoundForm, SheetGrid } from "../core/layout/sheetGrid";
import type { StrangeRow } from "../core/layout/rowLabels";
import type { Area, SheetPlan } from "../core/layout/sheetPlan";
import type { CellKey } from "../core/model/cellKey";
import type { RawCell } from "../core/model/rawCell";
import type { ReportId } from "../core/model/reportId";
import type { PlannedSheet, SheetKind } from "../core/reception/plannedSheet";
import type { StoreNamespace } from "../core/model/storeXml";
import type { ReportDocument } from "../core/narrative/reportDocument";

/** A figure cell where two of our names cross. Row and column zero-based; address without sheet, e.g. `B10`. */
export interface PlacedCell {
  readonly key: CellKey;
  readonly row: number;
  readonly col: number;
  readonly address: string;
  readonly raw: RawCell;
  /** Whether its row, column or sheet is hidden. */
  readonly isHidden: boolean;
}

/** A form that may stand on a sheet. */
export interface KnownForm {
  readonly editionId: string;
  readonly appendix: Appendix;
}

/** One appendix found by its hidden names. `lost` lists rows and columns whose name no longer points anywhere. */
export interface TableReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly editionId: string;
  readonly appendixKey: string;
  readonly report: ReportId;
  readonly cells: readonly PlacedCell[];
  readonly lost: readonly string[];
  /** Rows that are labelled otherwise than on the form. Figures of rows that carry another row's label are not in `cells`. */
  readonly strange: readonly StrangeRow[];
  /** Name of the sheet that was chosen to count when this one was marked so; null without such a mark. */
  readonly counts: string | null;
}

export interface WorkbookReading {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Whether Excel recalculates by itself. */
  readonly isCalculating: boolean;
  readonly tables: readonly TableReading[];
}

/** What stands in a cell, as it is put there. */
export interface CellContent {
  /** A formula in Excel's English spelling, or the value; "" for blank. */
  readonly content: number | string | boolean;
  /** Whether Excel must not read the string as a formula, a number or a date. */
  readonly isText: boolean;
  /** Whether the cell is formatted as text: Excel makes text of a number that is written there. */
  readonly isTextCell: boolean;
}

export function contentOf({ value, formula, type, numberFormat }: RawCell): CellContent {
  return {
    content: formula ?? value,
    isText: formula === null && typeof value === "string" && type !== "Error",
    isTextCell: numberFormat === "@",
  };
}

export function isSameContent(a: CellContent, b: CellContent): boolean {
  return a.content === b.content && a.isText === b.isText && a.isTextCell === b.isTextCell;
}

/** A write of one cell, for as long as it is the figure `key` and holds `before`. */
export interface CellWrite {
  readonly key: CellKey;
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly before: CellContent;
  readonly after: CellContent;
}

export type WorkbookEvent =
  | { readonly kind: "changed" } // figures may differ; our own writes are not reported
  | { readonly kind: "calculated" } // formulas may differ, whoever caused it
  /** Requests wait, or no longer wait, for the end of an edit. */
  | { readonly kind: "editing"; readonly isWaiting: boolean }
  | {
      readonly kind: "selection";
      readonly sheetId: string;
      readonly row: number;
      readonly col: number;
    }
  | { readonly kind: "sheets" } // added, deleted; or our workbook came to the front again
  /** Another sheet came to the front. */
  | { readonly kind: "front"; readonly sheetId: string };

export interface InsertedSheet {
  readonly appendixKey: string;
  readonly sheetId: string;
  readonly sheetName: string;
}

/** A custom XML part. Excel gives it a new id whenever it is written. */
export interface StoredXml {
  readonly id: string;
  readonly xml: string;
}

/** What the session needs of a workbook. Every method may throw HostError; none changes more than it says. */
export interface WorkbookPort {
  /**
   * Adds one new sheet for each plan and selects the first input of the first. Never touches an existing sheet. All or nothing, but
   * for a `timeout`, after which Excel may still do it, and `half-inserted`. Two requests where nothing is refused. `printTrouble`:
   * print set-up failed, sheets are fine.
   */
  insert(
    plans: readonly SheetPlan[],
  ): Promise<{ readonly sheets: readonly InsertedSheet[]; readonly printTrouble: boolean }>;
  /** Reads these forms on all sheets: one request when no sheet was added since the last read, at most three otherwise. */
  read(known: readonly KnownForm[]): Promise<WorkbookReading>;
  /** All sheets' contents, for looking for forms that do not carry our names. */
  readGrids(): Promise<readonly SheetGrid[]>;
  /** Id of the sheet in front; null where that is no worksheet of ours. */
  front(): Promise<string | null>;
  /** The one area that is selected, whole rows and columns cut to what is used; null where that is no such area. */
  selected(): Promise<{ readonly sheetId: string; readonly area: Area } | null>;
  /** Gives sheets the hidden names of forms found there; writes no cell. */
  nameForms(forms: readonly FoundForm[]): Promise<void>;
  /** From now on this sheet's table counts, and no other of that appendix. @param marked sheets with such a mark. */
  markCounting(appendixKey: string, sheetId: string, marked: readonly string[]): Promise<void>;
  /**
   * One request. Resolves to the figures that were changed, or moved, since they were read: then nothing is written, and what stood in
   * the cells stands there again.
   */
  write(writes: readonly CellWrite[]): Promise<readonly CellKey[]>;
  select(sheetId: string, row: number, col: number): Promise<void>;
  /** Writes the report to the sheet of that name (made if absent; only ever a sheet that we made is overwritten). Returns the sheet's name. */
  writeReport(sheetName: string, report: ReportDocument): Promise<string>;
  /** The product's custom XML parts of one kind: none, one, or several where two windows or two officers wrote at once. */
  readStore(namespace: StoreNamespace): Promise<readonly StoredXml[]>;
  /** Writes a part in place of those with the ids `replaced`; beside what is there where none is named. One request. */
  writeStore(xml: string, replaced: readonly string[]): Promise<void>;
  subscribe(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
}

/** The first columns of one of our sheets. Blank cells are "". */
export interface PlannedReading {
  readonly sheetId: string;
  readonly name: string;
  readonly lines: readonly (readonly unknown[])[];
}

/** A cell of one of our sheets, zero-based, for as long as it holds `before`. */
export interface PlannedWrite {
  readonly row: number;
  readonly col: number;
  readonly before: string | number | boolean;
  readonly after: string | number;
}

/** What whoever receives reports needs of a workbook besides. */
export interface SheetsPort {
  /**
   * Writes sheets of ours beside the appendices, each in place of the one of its kind (only ever a sheet that we made), else as a new
   * one of a free name. Three requests, and one more for each 40.000 cells. @returns the sheets' names by kind
   */
  writeSheets(sheets: readonly PlannedSheet[]): Promise<ReadonlyMap<SheetKind, string>>;
  /** What stands in the first columns of our sheet of that kind, from a row on; null where there is none. */
  readSheet(kind: SheetKind, from: number, cols: number): Promise<PlannedReading | null>;
  /** Writes cells of one of our sheets. @returns those that held something else: there that stands again */
  writeSheetCells(sheetId: string, writes: readonly PlannedWrite[]): Promise<readonly PlannedWrite[]>;
}
