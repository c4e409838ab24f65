import type { ICellData, IRange, IStyleData, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { intersect, maxCols, maxRows } from "../host/areaText";
import type {
  Area,
  CellFormat,
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostName,
  HostSheet,
  HostValidation,
  Locale,
  PageLayout,
  SheetView,
} from "../host/hostWorkbook";
import { readContent } from "../host/readInput";
import { renderText } from "../host/renderText";
import type { Sidecar } from "../host/sidecar";
import { areaOf, cellDataOf, cellOfInput, hasContent, hostCellOf, pixelsOf, pointsOf, rangeOf } from "./univerCells";
import { formatOf, styleOf } from "./univerStyle";
import { UniverView } from "./univerView";

/** What a sheet needs of its workbook: how commands run, how text is shown. */
export interface SheetOwner {
  readonly unitId: string;
  readonly workbook: Workbook;
  readonly locale: Locale;
  run(id: string, params: object): void;
  formulaText(sheetId: string, row: number, col: number): string | null;
}

const directions = { before: { row: 0, col: 3 }, after: { row: 2, col: 1 } } as const;
const lastFormattedRow = 200;

/** One of Univer's sheets as the wire sees it. Values, formats, merges and sizes are Univer's own; the rest is `extras`. */
export class UniverSheet implements HostSheet {
  readonly view: SheetView;

  constructor(
    private readonly owner: SheetOwner,
    readonly id: string,
    readonly extras: Sidecar,
  ) {
    this.view = new UniverView(
      () => this.sheet,
      (command, params) => this.run(command, params),
    );
  }

  private get sheet(): Worksheet {
    const sheet = this.owner.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`The sheet ${this.id} was deleted.`);
    return sheet;
  }
  get name(): string {
    return this.sheet.getName();
  }
  get visibility(): HostSheet["visibility"] {
    return this.extras.visibility;
  }
  set visibility(value: HostSheet["visibility"]) {
    this.extras.visibility = value;
    this.run("sheet.mutation.set-worksheet-hidden", { hidden: value === "Visible" ? 0 : 1 });
  }
  get isProtected(): boolean {
    return this.extras.isProtected;
  }
  get names(): HostName[] {
    return this.extras.names;
  }
  get validations(): HostValidation[] {
    return this.extras.validations;
  }
  get conditionalFormats(): HostConditionalFormat[] {
    return this.extras.conditionalFormats;
  }
  get charts(): HostChart[] {
    return this.extras.charts;
  }
  get pageLayout(): PageLayout {
    return this.extras.pageLayout;
  }

  cell(row: number, col: number): HostCell {
    const raw = this.sheet.getCellRaw(row, col);
    // A filled-down formula is stored once; its other cells only name it.
    const shared = raw?.si && !raw.f ? this.owner.formulaText(this.id, row, col) : null;
    return hostCellOf(shared ? { ...raw, f: shared } : raw);
  }
  text(row: number, col: number): string {
    return renderText(this.cell(row, col).value, this.pattern(row, col), this.owner.locale);
  }
  write(area: Area, contents: readonly (readonly (string | number | boolean | null)[])[]): void {
    this.put(area, (down, right) => {
      const content = contents[down]?.[right];
      if (content === undefined || content === null) return undefined;
      return cellOfInput(readContent(content, "en-US", this.pattern(area.row + down, area.col + right)));
    });
  }

  format(row: number, col: number): CellFormat {
    const raw = this.sheet.getCellRaw(row, col);
    const locked = (raw?.custom as { locked?: boolean } | undefined)?.locked;
    return formatOf(this.style(raw), locked);
  }
  setFormat(area: Area, format: CellFormat): void {
    const locked = format.locked === undefined ? {} : { custom: { locked: format.locked } };
    const within = this.reach(area);
    // Univer makes texts of numbers that are formatted as text; Excel leaves what was there.
    const numbers = format.numberFormat === "@" ? this.numbersIn(within) : [];
    this.put(within, (down, right) => {
      const raw = this.sheet.getCellRaw(within.row + down, within.col + right);
      // Univer lets go of the formula of a cell that is dressed without it.
      const formula = raw?.f || raw?.si ? { f: raw.f ?? null, si: raw.si ?? null } : {};
      return { s: styleOf(format), ...formula, ...locked };
    });
    for (const { row, col, value } of numbers) this.put({ row, col, rows: 1, cols: 1 }, () => cellDataOf({ value }));
  }
  /** Empties cells; their format stays. */
  clearContents(area: Area): void {
    this.put(this.reach(area), () => cellDataOf({ value: "" }));
  }

  get merges(): readonly Area[] {
    return this.sheet.getMergeData().map(areaOf);
  }
  merge(area: Area): void {
    this.unmerge(area);
    this.put(area, (down, right) => {
      const raw = this.sheet.getCellRaw(area.row + down, area.col + right);
      return (down > 0 || right > 0) && raw && hasContent(raw) ? cellDataOf({ value: "" }) : undefined;
    });
    this.run("sheet.mutation.add-worksheet-merge", { ranges: [rangeOf(area)] });
  }
  unmerge(area: Area): void {
    const ranges = this.sheet.getMergeData().filter((range) => intersect(areaOf(range), area) !== null);
    if (ranges.length > 0) this.run("sheet.mutation.remove-worksheet-merge", { ranges });
  }

  columnWidth(col: number): number {
    return pointsOf(this.sheet.getColumnWidth(col));
  }
  setColumnWidth(col: number, count: number, points: number): void {
    this.ensure(0, col + count - 1);
    const ranges = [this.lines("col", col, count)];
    this.run("sheet.mutation.set-worksheet-col-width", { ranges, colWidth: pixelsOf(points) });
  }
  rowHeight(row: number): number {
    return pointsOf(this.sheet.getRowHeight(row));
  }
  setRowHeight(row: number, count: number, points: number): void {
    this.ensure(row + count - 1, 0);
    const ranges = [this.lines("row", row, count)];
    this.run("sheet.mutation.set-worksheet-row-height", { ranges, rowHeight: pixelsOf(points) });
    this.run("sheet.mutation.set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 0 });
  }

  isHidden(axis: "row" | "col", at: number): boolean {
    return axis === "row" ? !this.sheet.getRowVisible(at) : !this.sheet.getColVisible(at);
  }
  setHidden(axis: "row" | "col", at: number, count: number, on: boolean): void {
    this.ensure(axis === "row" ? at + count - 1 : 0, axis === "col" ? at + count - 1 : 0);
    this.run(`sheet.mutation.set-${axis}-${on ? "hidden" : "visible"}`, { ranges: [this.lines(axis, at, count)] });
  }

  /** The smallest area with everything that has content. */
  usedArea(): Area | null {
    let [top, bottom, first, last] = [Infinity, -1, Infinity, -1];
    this.sheet.getCellMatrix().forValue((row, col, cell) => {
      if (!cell || !hasContent(cell)) return;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [first, last] = [Math.min(first, col), Math.max(last, col)];
    });
    return bottom < 0 ? null : { row: top, col: first, rows: bottom - top + 1, cols: last - first + 1 };
  }

  hasFormulas(): boolean {
    let found = false;
    this.sheet.getCellMatrix().forValue((_row, _col, cell) => {
      if (cell?.f || cell?.si) found = true;
      return found ? false : undefined;
    });
    return found;
  }

  insertRows(at: number, count: number): void {
    const direction = at > 0 ? directions.after.row : directions.before.row;
    this.run("sheet.command.insert-row-by-range", { direction, range: this.lines("row", at, count) });
  }
  deleteRows(at: number, count: number): void {
    this.run("sheet.command.remove-row-by-range", { range: this.lines("row", at, count) });
  }
  insertColumns(at: number, count: number): void {
    const direction = at > 0 ? directions.after.col : directions.before.col;
    this.run("sheet.command.insert-col-by-range", { direction, range: this.lines("col", at, count) });
  }
  deleteColumns(at: number, count: number): void {
    this.run("sheet.command.remove-col-by-range", { range: this.lines("col", at, count) });
  }

  /** Makes room, as Excel's sheet is larger than Univer's first one. */
  ensure(row: number, col: number): void {
    if (row >= this.sheet.getRowCount()) this.run("sheet.mutation.set-worksheet-row-count", { rowCount: row + 50 });
    if (col >= this.sheet.getColumnCount())
      this.run("sheet.mutation.set-worksheet-column-count", { columnCount: col + 10 });
  }

  /** What of an area, whole rows and columns too, exists in Univer's sheet. */
  reach(area: Area): Area {
    const used = this.usedArea();
    const rows = Math.max(lastFormattedRow, used === null ? 0 : used.row + used.rows);
    const cols = Math.max(this.sheet.getColumnCount(), used === null ? 0 : used.col + used.cols);
    return { ...area, rows: area.rows >= maxRows ? rows : area.rows, cols: area.cols >= maxCols ? cols : area.cols };
  }

  private numbersIn(area: Area): readonly { readonly row: number; readonly col: number; readonly value: number }[] {
    return Array.from({ length: area.rows * area.cols }, (_item, at) => {
      const [row, col] = [area.row + Math.floor(at / area.cols), area.col + (at % area.cols)];
      const { value, formula } = this.cell(row, col);
      return typeof value === "number" && formula === null ? [{ row, col, value }] : [];
    }).flat();
  }

  /** Number format of a cell. */
  pattern(row: number, col: number): string {
    return this.style(this.sheet.getCellRaw(row, col))?.n?.pattern ?? "General";
  }

  private style(raw: Nullable<ICellData>): Nullable<IStyleData> {
    return this.owner.workbook.getStyles().getStyleByCell(raw);
  }

  private lines(axis: "row" | "col", at: number, count: number): IRange {
    const [rows, cols] = [this.sheet.getRowCount(), this.sheet.getColumnCount()];
    return axis === "row"
      ? rangeOf({ row: at, rows: count, col: 0, cols })
      : rangeOf({ row: 0, rows, col: at, cols: count });
  }

  private run(id: string, params: object): void {
    this.owner.run(id, { unitId: this.owner.unitId, subUnitId: this.id, ...params });
  }

  /** One mutation for the whole area, however large. */
  private put(area: Area, cellOf: (down: number, right: number) => ICellData | undefined): void {
    this.ensure(area.row + area.rows - 1, area.col + area.cols - 1);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let any = false;
    for (let down = 0; down < area.rows; down += 1) {
      const line: Record<number, ICellData> = {};
      for (let right = 0; right < area.cols; right += 1) {
        const data = cellOf(down, right);
        if (data === undefined) continue;
        line[area.col + right] = data;
        any = true;
      }
      cellValue[area.row + down] = line;
    }
    if (any) this.run("sheet.mutation.set-range-values", { cellValue });
  }
}
