import type { Worksheet } from "@univerjs/core";
import type { SheetView } from "../host/hostWorkbook";

/** How one of Univer's sheets is shown. Headings are remembered only: Univer always draws them. */
export class UniverView implements SheetView {
  showHeadings = true;

  constructor(
    private readonly sheet: () => Worksheet,
    private readonly run: (command: string, params: object) => void,
  ) {}

  get tabColor(): string {
    return this.sheet().getTabColor() || "";
  }
  set tabColor(color: string) {
    this.run("sheet.mutation.set-tab-color", { color });
  }
  get showGridlines(): boolean {
    return !this.sheet().hasHiddenGridlines();
  }
  set showGridlines(shown: boolean) {
    this.run("sheet.mutation.toggle-gridlines", { showGridlines: shown ? 1 : 0 });
  }
  get frozenRows(): number {
    return Math.max(0, this.sheet().getFreeze().ySplit);
  }
  set frozenRows(rows: number) {
    this.freeze(rows, this.frozenColumns);
  }
  get frozenColumns(): number {
    return Math.max(0, this.sheet().getFreeze().xSplit);
  }
  set frozenColumns(cols: number) {
    this.freeze(this.frozenRows, cols);
  }

  private freeze(rows: number, cols: number): void {
    const startRow = rows > 0 ? rows : -1;
    const startColumn = cols > 0 ? cols : -1;
    this.run("sheet.mutation.set-frozen", { ySplit: rows, xSplit: cols, startRow, startColumn });
  }
}
