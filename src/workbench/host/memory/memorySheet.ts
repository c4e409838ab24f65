import { intersect, maxCols, maxRows } from "../areaText";
import type {
  Area,
  CellFormat,
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostName,
  HostSheet,
  HostValidation,
  PageLayout,
  SheetView,
} from "../hostWorkbook";
import { readContent } from "../readInput";
import { renderText } from "../renderText";
import { shiftArea, type Shift } from "../shiftArea";
import { sidecar, type Sidecar } from "../sidecar";

export interface StoredCell {
  readonly content: { readonly value: string | number | boolean } | { readonly formula: string } | null;
  readonly format: CellFormat;
}

/** Everything of one sheet; plain data, so that a copy of it is an undo step. */
export interface SheetState {
  name: string;
  /** row → column → cell. */
  cells: Map<number, Map<number, StoredCell>>;
  merges: Area[];
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  /** Hidden ones, as keys; shifted with the others. */
  hiddenRows: Map<number, true>;
  hiddenColumns: Map<number, true>;
  readonly extras: Sidecar;
  view: SheetView;
}

/** What a sheet needs of its workbook. */
export interface SheetOwner {
  evaluate(sheet: MemorySheet, row: number, col: number): HostCell;
  locale(): "vi-VN" | "en-US";
  /** Cells changed: recalculate and tell. */
  written(sheet: MemorySheet, area: Area): void;
  /** Called before anything changes, to keep an undo step. */
  beforeChange(): void;
  shifted(sheet: MemorySheet, shift: Shift): void;
  /** Rows changed their order. */
  moved(sheet: MemorySheet, placeOf: (row: number) => number): void;
}

const defaultWidth = 48;
const defaultHeight = 15;

export function newSheetState(name: string): SheetState {
  return {
    name,
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Map(),
    hiddenColumns: new Map(),
    extras: sidecar(),
    view: { tabColor: "", showGridlines: true, showHeadings: true, frozenRows: 0, frozenColumns: 0 },
  };
}

/** One sheet of the workbook in memory. */
export class MemorySheet implements HostSheet {
  constructor(
    private readonly owner: SheetOwner,
    readonly id: string,
    public state: SheetState,
  ) {}

  get name(): string {
    return this.state.name;
  }
  get view(): SheetView {
    return this.state.view;
  }
  get visibility(): HostSheet["visibility"] {
    return this.state.extras.visibility;
  }
  set visibility(value: HostSheet["visibility"]) {
    this.state.extras.visibility = value;
  }
  get isProtected(): boolean {
    return this.state.extras.isProtected;
  }
  get names(): HostName[] {
    return this.state.extras.names;
  }
  get validations(): HostValidation[] {
    return this.state.extras.validations;
  }
  get conditionalFormats(): HostConditionalFormat[] {
    return this.state.extras.conditionalFormats;
  }
  get charts(): HostChart[] {
    return this.state.extras.charts;
  }
  get pageLayout(): PageLayout {
    return this.state.extras.pageLayout;
  }
  get merges(): readonly Area[] {
    return this.state.merges;
  }

  cell(row: number, col: number): HostCell {
    return this.owner.evaluate(this, row, col);
  }
  text(row: number, col: number): string {
    return renderText(this.cell(row, col).value, this.format(row, col).numberFormat ?? "General", this.owner.locale());
  }
  format(row: number, col: number): CellFormat {
    return this.stored(row, col)?.format ?? {};
  }
  stored(row: number, col: number): StoredCell | undefined {
    return this.state.cells.get(row)?.get(col);
  }

  write(area: Area, contents: readonly (readonly (string | number | boolean | null)[])[]): void {
    this.enter(area, contents, "en-US");
  }

  /** Writes what was typed, pasted or sent; strings are read by `locale`, null leaves a cell alone. */
  enter(
    area: Area,
    contents: readonly (readonly (string | number | boolean | null)[])[],
    locale: "vi-VN" | "en-US",
  ): void {
    this.owner.beforeChange();
    contents.forEach((line, down) =>
      line.forEach((content, right) => {
        if (content !== null) this.put(area.row + down, area.col + right, content, locale);
      }),
    );
    this.owner.written(this, area);
  }

  private put(row: number, col: number, content: string | number | boolean, locale: "vi-VN" | "en-US"): void {
    const format = this.format(row, col);
    if (content === "") return this.store(row, col, { content: null, format });
    const read = readContent(content, locale, format.numberFormat ?? "General");
    const numberFormat = read.numberFormat === undefined ? {} : { numberFormat: read.numberFormat };
    this.store(row, col, { content: read.content, format: { ...format, ...numberFormat } });
  }

  /** Empties cells; their format stays. */
  clearContents(area: Area): void {
    this.owner.beforeChange();
    this.eachStored(area, (row, col, cell) => this.store(row, col, { ...cell, content: null }));
    this.owner.written(this, area);
  }

  setFormat(area: Area, format: CellFormat): void {
    const within = this.reach(area);
    for (let row = within.row; row < within.row + within.rows; row += 1) {
      for (let col = within.col; col < within.col + within.cols; col += 1) {
        const cell = this.stored(row, col) ?? { content: null, format: {} };
        const borders = format.borders === undefined ? {} : { borders: { ...cell.format.borders, ...format.borders } };
        this.store(row, col, { ...cell, format: { ...cell.format, ...format, ...borders } });
      }
    }
  }

  merge(area: Area): void {
    this.unmerge(area);
    this.state.merges = [...this.state.merges, area];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let col = area.col; col < area.col + area.cols; col += 1) {
        const cell = this.stored(row, col);
        if (cell !== undefined && (row !== area.row || col !== area.col))
          this.store(row, col, { ...cell, content: null });
      }
    }
  }
  unmerge(area: Area): void {
    this.state.merges = this.state.merges.filter((merged) => intersect(merged, area) === null);
  }

  columnWidth(col: number): number {
    return this.state.columnWidths.get(col) ?? defaultWidth;
  }
  setColumnWidth(col: number, count: number, points: number): void {
    for (let at = col; at < col + count; at += 1) this.state.columnWidths.set(at, points);
  }
  rowHeight(row: number): number {
    return this.state.rowHeights.get(row) ?? defaultHeight;
  }
  setRowHeight(row: number, count: number, points: number): void {
    for (let at = row; at < row + count; at += 1) this.state.rowHeights.set(at, points);
  }

  isHidden(axis: "row" | "col", at: number): boolean {
    return this.hidden(axis).has(at);
  }
  setHidden(axis: "row" | "col", at: number, count: number, on: boolean): void {
    for (let each = at; each < at + count; each += 1)
      if (on) this.hidden(axis).set(each, true);
      else this.hidden(axis).delete(each);
  }
  private hidden(axis: "row" | "col"): Map<number, true> {
    return axis === "row" ? this.state.hiddenRows : this.state.hiddenColumns;
  }

  /** The smallest area with everything that has content. */
  usedArea(): Area | null {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (const [row, line] of this.state.cells) {
      for (const [col, cell] of line) {
        if (cell.content === null) continue;
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
        [left, right] = [Math.min(left, col), Math.max(right, col)];
      }
    }
    return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  }

  insertRows(at: number, count: number): void {
    this.shift({ axis: "row", at, count });
  }
  deleteRows(at: number, count: number): void {
    this.shift({ axis: "row", at, count: -count });
  }
  insertColumns(at: number, count: number): void {
    this.shift({ axis: "col", at, count });
  }
  deleteColumns(at: number, count: number): void {
    this.shift({ axis: "col", at, count: -count });
  }

  /** Sorts the rows of an area, formats and all: `order` tells which row comes first, second … Names stay where they are. */
  sortRows(area: Area, order: readonly number[]): void {
    this.owner.beforeChange();
    const before = copyCells(this.state.cells);
    order.forEach((from, down) => {
      for (let col = area.col; col < area.col + area.cols; col += 1) {
        const cell = before.get(area.row + from)?.get(col);
        this.store(area.row + down, col, cell ?? { content: null, format: {} });
      }
    });
    this.owner.written(this, area);
  }

  /** Cuts whole rows out and inserts them elsewhere: whatever refers to them goes along. @param to their first row afterwards. */
  moveRows(from: number, count: number, to: number): void {
    this.owner.beforeChange();
    const placeOf = movedRow(from, count, to);
    const cells: SheetState["cells"] = new Map();
    for (const [row, line] of this.state.cells) cells.set(placeOf(row), line);
    this.state.cells = cells;
    this.owner.moved(this, placeOf);
  }

  store(row: number, col: number, cell: StoredCell): void {
    const line = this.state.cells.get(row) ?? new Map<number, StoredCell>();
    line.set(col, cell);
    this.state.cells.set(row, line);
  }

  private shift(shift: Shift): void {
    this.owner.beforeChange();
    const moved = new Map<number, Map<number, StoredCell>>();
    const put = (row: number, col: number, cell: StoredCell): void => {
      const line = moved.get(row) ?? new Map<number, StoredCell>();
      moved.set(row, line.set(col, cell));
    };
    for (const [row, line] of this.state.cells) {
      for (const [col, cell] of line) {
        const place = shiftArea({ row, col, rows: 1, cols: 1 }, shift);
        if (place !== null) put(place.row, place.col, cell);
      }
    }
    if (shift.count > 0) this.inheritFormats(shift, put);
    this.state.cells = moved;
    this.state.merges = this.state.merges.flatMap((merged) => {
      const area = shiftArea(merged, shift);
      return area === null || area.rows * area.cols === 1 ? [] : [area];
    });
    if (shift.axis === "row") {
      this.state.rowHeights = shifted(this.state.rowHeights, shift);
      this.state.hiddenRows = shifted(this.state.hiddenRows, shift);
    } else {
      this.state.columnWidths = shifted(this.state.columnWidths, shift);
      this.state.hiddenColumns = shifted(this.state.hiddenColumns, shift);
    }
    this.owner.shifted(this, shift);
  }

  /** New rows and columns look like their neighbour before them, as in Excel. */
  private inheritFormats(shift: Shift, put: (row: number, col: number, cell: StoredCell) => void): void {
    for (const [row, line] of this.state.cells) {
      for (const [col, { format }] of line) {
        if ((shift.axis === "row" ? row : col) !== shift.at - 1) continue;
        for (let step = 0; step < shift.count; step += 1) {
          if (shift.axis === "row") put(shift.at + step, col, { content: null, format });
          else put(row, shift.at + step, { content: null, format });
        }
      }
    }
  }

  private eachStored(area: Area, work: (row: number, col: number, cell: StoredCell) => void): void {
    for (const [row, line] of this.state.cells) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [col, cell] of line) if (col >= area.col && col < area.col + area.cols) work(row, col, cell);
    }
  }

  /** Whole rows and columns are formatted as far as cells are used, which is as far as anybody looks. */
  private reach(area: Area): Area {
    const used = this.usedArea();
    const rows = area.rows >= maxRows ? Math.max(200, used === null ? 0 : used.row + used.rows) : area.rows;
    const cols = area.cols >= maxCols ? Math.max(26, used === null ? 0 : used.col + used.cols) : area.cols;
    return { ...area, rows, cols };
  }
}

export function copyCells(cells: SheetState["cells"]): SheetState["cells"] {
  return new Map([...cells].map(([row, line]) => [row, new Map(line)]));
}

/** Where a row stands after `count` rows were moved. */
function movedRow(from: number, count: number, to: number): (row: number) => number {
  return (row) => {
    if (row >= from && row < from + count) return row - from + to;
    if (row >= from + count && row < to + count) return row - count;
    return row >= to && row < from ? row + count : row;
  };
}

function shifted<T>(lines: ReadonlyMap<number, T>, { at, count }: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, value] of lines) {
    if (index < at) moved.set(index, value);
    else if (count > 0 || index >= at - count) moved.set(index + count, value);
  }
  return moved;
}
