import type { Appendix } from "../core/edition/edition";
import type { FoundForm, SheetGrid } from "../core/layout/sheetGrid";
import type { SheetPlan } from "../core/layout/sheetPlan";
import type { CellKey } from "../core/model/cellKey";
import type { RawCell } from "../core/model/rawCell";
import type { ReportId } from "../core/model/reportId";
import type { StoreNamespace } from "../core/model/storeXml";
import type { ReportDocument } from "../core/narrative/reportDocument";

/** A figure cell where two of our names cross. Row and column zero-based; address without sheet, e.g. `B10`. */
export interface PlacedCell {
  readonly key: CellKey;
  readonly row: number;
  readonly col: number;
  readonly address: string;
  readonly raw: RawCell;
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
}

export interface WorkbookReading {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Id of the sheet in front. */
  readonly front: string;
  readonly tables: readonly TableReading[];
}

/** A write of one cell. Strings are written as text, never as formula, unless they restore one (`asFormula`). */
export interface CellWrite {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly content: number | string | boolean;
  readonly asFormula?: boolean;
}

export type WorkbookEvent =
  | { readonly kind: "changed" } // figures may differ; our own writes are not reported
  | {
      readonly kind: "selection";
      readonly sheetId: string;
      readonly row: number;
      readonly col: number;
      readonly address: string;
    }
  | { readonly kind: "sheets" } // added, deleted
  /** Another sheet came to the front. */
  | { readonly kind: "front"; readonly sheetId: string };

export interface InsertedSheet {
  readonly appendixKey: string;
  readonly sheetId: string;
  readonly sheetName: string;
}

/** What the session needs of a workbook. Every method may throw HostError; none changes more than it says. */
export interface WorkbookPort {
  /** Adds one new sheet for each plan and selects the first input of the first. Never touches an existing sheet. At most 3 requests. `printTrouble`: print set-up failed, sheets are fine. */
  insert(
    plans: readonly SheetPlan[],
  ): Promise<{ readonly sheets: readonly InsertedSheet[]; readonly printTrouble: boolean }>;
  /** Reads these forms on all sheets: one request when no sheet was added or lost since the last read, two otherwise. */
  read(known: readonly KnownForm[]): Promise<WorkbookReading>;
  /** All sheets' contents, for looking for forms that do not carry our names. */
  readGrids(): Promise<readonly SheetGrid[]>;
  /** Gives sheets the hidden names of forms found there; writes no cell. */
  nameForms(forms: readonly FoundForm[]): Promise<void>;
  /** All or nothing in one request. */
  write(writes: readonly CellWrite[]): Promise<void>;
  select(sheetId: string, row: number, col: number): Promise<void>;
  /** Writes the report to the sheet of that name (made if absent; only ever a sheet that we made is overwritten). Returns the sheet's name. */
  writeReport(sheetName: string, report: ReportDocument): Promise<string>;
  /** One of the product's custom XML parts; null if there is none. */
  readStore(namespace: StoreNamespace): Promise<string | null>;
  writeStore(namespace: StoreNamespace, xml: string): Promise<void>;
  subscribe(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
}
