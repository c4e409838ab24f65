/**
 * The workbook behind the workbench, as the wire sees it. Two implementations under one contract suite:
 * MemoryWorkbook (jest) and UniverWorkbook (the page). Rows and columns are zero-based.
 * Semantics are Excel's; what neither implements must not be answerable at all.
 */
export interface Area {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** `value` is what Range.values gives: "" for blank, a string such as `#DIV/0!` for an error. */
export interface HostCell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly isError: boolean;
}

export interface BorderLine {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** Cell format in the vocabulary of Excel's API. Missing = Excel's default. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly fontColor?: string;
  /** `#RRGGBB`; absent = no fill. */
  readonly fill?: string | undefined;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly borders?: Readonly<Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", BorderLine>>>;
}

/** Data validation of an area, with Excel's own JSON shapes for rule, alert and prompt. */
export interface HostValidation {
  readonly area: Area;
  readonly rule: unknown;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly ignoreBlanks: boolean;
}

/** A conditional format of type Custom. */
export interface HostConditionalFormat {
  readonly id: string;
  readonly area: Area;
  formula: string;
  fill?: string;
  fontColor?: string;
}

/** A chart as far as its looks were asked for. */
export interface HostChart {
  readonly id: string;
  name: string;
  readonly type: string;
  source: { sheet: string; area: Area };
  readonly seriesBy: string;
  /** A formula leads to a cell; the title is then what it says. */
  readonly title: { formula: string | null; text: string; visible: boolean };
  readonly legend: { visible: boolean };
  readonly categoryAxis: { reversePlotOrder: boolean; tickLabelSpacing: number };
  /** The cells that it covers; null where Excel put it. */
  at: Area | null;
}

/** Defined name. `formula` as Excel writes it: `='Phụ lục 01'!$B$10:$G$10` or `="text"`; `=#REF!` when its cells were deleted. */
export interface HostName {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

/** In Excel's vocabulary; margins in points; null area = whole sheet. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printArea: Area | null;
  titleRows: { from: number; to: number } | null;
  titleCols: { from: number; to: number } | null;
}

/** How a sheet is shown. */
export interface SheetView {
  /** `#RRGGBB`; "" = none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  frozenRows: number;
  frozenColumns: number;
}

export interface HostSheet {
  readonly id: string;
  /** Absent where the host cannot show it: then the wire does not answer for it either. */
  readonly view?: SheetView;
  readonly name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  readonly names: HostName[];
  readonly validations: HostValidation[];
  readonly conditionalFormats: HostConditionalFormat[];
  readonly charts: HostChart[];
  readonly pageLayout: PageLayout;
  cell(row: number, col: number): HostCell;
  /** Cell as displayed under its number format and the workbook's locale. */
  text(row: number, col: number): string;
  /** Raw write as Range.values/formulas does: strings starting with `=` become formulas, `'x` text, numeric strings numbers (by en-US for the API). null leaves a cell alone. */
  write(area: Area, contents: readonly (readonly (string | number | boolean | null)[])[]): void;
  format(row: number, col: number): CellFormat;
  setFormat(area: Area, format: CellFormat): void;
  readonly merges: readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  /** Width in points. */
  columnWidth(col: number): number;
  setColumnWidth(col: number, count: number, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, count: number, points: number): void;
  /** Rows and columns that are hidden, by hand or by a filter. */
  isHidden(axis: "row" | "col", at: number): boolean;
  setHidden(axis: "row" | "col", at: number, count: number, on: boolean): void;
  usedArea(): Area | null;
  insertRows(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  insertColumns(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
}

/** What the host tells its listeners; the protocol layer turns these into Excel's events. `byAddin` = caused by a request. */
export type HostEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly address: string;
      readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      readonly byAddin: boolean;
    }
  | { readonly kind: "calculated"; readonly sheetId: string }
  | { readonly kind: "selection"; readonly sheetId: string; readonly address: string }
  | {
      readonly kind: "sheet-added" | "sheet-deleted" | "sheet-activated" | "sheet-deactivated";
      readonly sheetId: string;
    };

export type UndoMode = "2021" | "365";
export type Locale = "vi-VN" | "en-US";

export interface HostWorkbook {
  readonly sheets: readonly HostSheet[];
  readonly names: HostName[];
  readonly settings: Map<string, unknown>;
  readonly customXml: { readonly id: string; xml: string }[];
  readonly activeSheetId: string;
  readonly selection: { readonly sheetId: string; readonly area: Area };
  /** True while the user edits a cell: every request but a delayForCellEdit one is refused. */
  readonly isEditing: boolean;
  /** How typed text is read. */
  locale: Locale;
  addSheet(name: string | null): HostSheet;
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  /** Copy right after the original; sheet-scoped names, formats and validations come along. */
  copySheet(id: string): HostSheet;
  moveSheet(id: string, position: number): void;
  setProtected(id: string, on: boolean): void;
  activate(id: string): void;
  select(id: string, area: Area): void;
  /** Text typed by hand, Enter pressed: read by locale, one undo step, raises `changed`. */
  type(sheetId: string, row: number, col: number, text: string): void;
  paste(sheetId: string, row: number, col: number, texts: readonly (readonly string[])[]): void;
  clear(sheetId: string, area: Area): void;
  undo(): void;
  /** What writes of an add-in do to the undo stack: Excel 2021 clears it, 365 makes each request a step. */
  undoMode: UndoMode;
  /** A request begins: its writes are one step where they can be undone. @returns what to call when it ends. */
  beginRequest(): () => void;
  /** Runs writes of the request as caused by the add-in. */
  asAddin<T>(work: () => T): T;
  /** Resolves when formulas are calculated. */
  settle(): Promise<void>;
  subscribe(listener: (event: HostEvent) => void): () => void;
}
