import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  Tools,
  UniverInstanceType,
  type ICellData,
  type IWorksheetData,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel, IEditorBridgeService, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { Area, HostEvent, HostName, HostSheet, HostWorkbook, Locale, UndoMode } from "../host/hostWorkbook";
import { readInput } from "../host/readInput";
import { copySidecar, sidecar } from "../host/sidecar";
import { retargetCells } from "./retargetCells";
import type { StartedUniver } from "./startUniver";
import { areaOf, cellOfInput, rangeOf } from "./univerCells";
import { UniverChanges } from "./univerChanges";
import { installDisplay } from "./univerDisplay";
import { installEditing } from "./univerEditing";
import { UniverSheet, type SheetOwner } from "./univerSheet";

/** Longest time that formulas may take before a read goes on without them (ms). */
const calculationLimit = 5000;

/** The workbook in the page: Univer's grid and formula engine, with Excel's remaining parts kept beside it. */
export class UniverWorkbook implements HostWorkbook, SheetOwner {
  readonly names: HostName[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customXml: { readonly id: string; xml: string }[] = [];
  readonly unitId: string;
  readonly workbook: Workbook;
  private currentLocale: Locale = "vi-VN";
  private readonly wrappers = new Map<string, UniverSheet>();
  private readonly commands: ICommandService;
  private readonly changes: UniverChanges;
  private addinDepth = 0;
  private addinWrote = false;
  undoMode: UndoMode = "2021";

  constructor(private readonly started: StartedUniver) {
    const { injector, unitId } = started;
    this.unitId = unitId;
    this.commands = injector.get(ICommandService);
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("Univer did not create the workbook.");
    this.workbook = workbook;
    this.changes = new UniverChanges(injector, {
      unitId,
      sheet: (id) => this.wrap(id),
      forget: (id) => this.wrappers.delete(id),
      sheets: () => this.sheets,
      names: () => [...this.names, ...[...this.wrappers.values()].flatMap((sheet) => sheet.names)],
      active: () => this.activeSheetId,
      selection: () => this.selection,
      byAddin: () => this.addinDepth > 0,
      copied: (original, copy) => this.afterUserCopy(original, copy),
    });
    installEditing(injector, () => this.currentLocale);
    installDisplay(injector, this);
    this.locale = "vi-VN";
  }

  get sheets(): readonly UniverSheet[] {
    return this.workbook.getSheets().map((sheet) => this.wrap(sheet.getSheetId()));
  }
  get activeSheetId(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }
  get selection(): { readonly sheetId: string; readonly area: Area } {
    const selections = this.started.injector.get(SheetsSelectionsService).getCurrentSelections();
    const range = selections[selections.length - 1]?.range;
    return { sheetId: this.activeSheetId, area: range ? areaOf(range) : { row: 0, col: 0, rows: 1, cols: 1 } };
  }
  get isEditing(): boolean {
    return this.started.injector.get(IEditorBridgeService).isVisible().visible;
  }
  get locale(): Locale {
    return this.currentLocale;
  }
  set locale(locale: Locale) {
    this.currentLocale = locale;
    this.started.api.getActiveWorkbook()?.setNumfmtLocal(locale === "vi-VN" ? "vi" : "en");
  }

  addSheet(name: string | null): UniverSheet {
    return this.insertSheet(name ?? this.freeName((number) => `Sheet${number}`, 1), this.sheets.length, {});
  }
  deleteSheet(id: string): void {
    this.run("sheet.command.remove-sheet", { unitId: this.unitId, subUnitId: id });
  }
  renameSheet(id: string, name: string): void {
    if (this.wrap(id).name !== name)
      this.run("sheet.command.set-worksheet-name", { unitId: this.unitId, subUnitId: id, name });
  }
  copySheet(id: string): HostSheet {
    const original = this.wrap(id);
    const data = Tools.deepClone(this.workbook.getSheetBySheetId(id)?.getSnapshot() ?? {}) as Partial<IWorksheetData>;
    const name = this.freeName((number) => `${original.name.slice(0, 27)} (${number})`, 2);
    retargetCells(data, original.name, name);
    const copy = this.insertSheet(name, this.sheets.indexOf(original) + 1, data);
    this.copyExtras(original, copy);
    return copy;
  }
  moveSheet(id: string, position: number): void {
    this.run("sheet.command.set-worksheet-order", { unitId: this.unitId, subUnitId: id, order: position });
  }
  setProtected(id: string, on: boolean): void {
    this.wrap(id).extras.isProtected = on;
  }
  activate(id: string): void {
    if (id !== this.activeSheetId)
      this.run("sheet.operation.set-worksheet-active", { unitId: this.unitId, subUnitId: id });
  }
  select(id: string, area: Area): void {
    this.activate(id);
    const { row, col, rows, cols } = this.wrap(id).reach(area);
    this.wrap(id).ensure(row + rows - 1, col + cols - 1);
    const sheet = this.started.api.getActiveWorkbook()?.getSheetBySheetId(id);
    sheet?.getRange(row, col, rows, cols).activate();
    sheet?.scrollToCell(Math.max(0, row - 6), Math.max(0, col - 3));
  }

  type(sheetId: string, row: number, col: number, text: string): void {
    this.paste(sheetId, row, col, [[text]]);
  }
  paste(sheetId: string, row: number, col: number, texts: readonly (readonly string[])[]): void {
    const sheet = this.wrap(sheetId);
    const value: Record<number, Record<number, ICellData>> = {};
    texts.forEach((line, down) => {
      const cells: Record<number, ICellData> = {};
      line.forEach((text, right) => {
        const pattern = sheet.pattern(row + down, col + right);
        cells[col + right] = cellOfInput(readInput(text, this.currentLocale, pattern));
      });
      value[row + down] = cells;
    });
    sheet.ensure(row + texts.length - 1, col + Math.max(...texts.map((line) => line.length)) - 1);
    this.run("sheet.command.set-range-values", { unitId: this.unitId, subUnitId: sheetId, value });
  }
  clear(sheetId: string, area: Area): void {
    const ranges = [rangeOf(this.wrap(sheetId).reach(area))];
    this.run("sheet.command.clear-selection-content", { unitId: this.unitId, subUnitId: sheetId, ranges });
  }
  undo(): void {
    this.commands.syncExecuteCommand("univer.command.undo");
  }
  beginRequest(): () => void {
    if (this.undoMode === "2021") return () => undefined;
    const batching = this.started.injector.get(IUndoRedoService).__tempBatchingUndoRedo(this.unitId);
    return () => batching.dispose();
  }
  asAddin<T>(work: () => T): T {
    this.addinDepth += 1;
    this.addinWrote = false;
    try {
      return work();
    } finally {
      this.addinDepth -= 1;
      // Reading leaves the user's undo steps alone, writing takes them, as in Excel.
      if (this.addinWrote && this.undoMode === "2021")
        this.started.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
    }
  }
  async settle(): Promise<void> {
    if (!this.changes.takeUncalculated() || !this.changes.hasFormulas()) return;
    await this.started.api.getFormula().onCalculationResultApplied(calculationLimit);
  }
  subscribe(listener: (event: HostEvent) => void): () => void {
    return this.changes.subscribe(listener);
  }

  run(id: string, params: object): void {
    if (!id.startsWith("sheet.operation.")) this.addinWrote = true;
    if (this.commands.syncExecuteCommand(id, params) === false) throw new Error(`Univer refused ${id}.`);
  }

  formulaText(sheetId: string, row: number, col: number): string | null {
    return this.started.injector.get(FormulaDataModel).getFormulaStringByCell(row, col, sheetId, this.unitId) ?? null;
  }

  private wrap(id: string): UniverSheet {
    const known = this.wrappers.get(id);
    if (known !== undefined) return known;
    const sheet = new UniverSheet(this, id, sidecar());
    this.wrappers.set(id, sheet);
    return sheet;
  }

  private insertSheet(name: string, index: number, data: Partial<IWorksheetData>): UniverSheet {
    const before = this.activeSheetId;
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const sheet = {
      rowCount: 1000,
      columnCount: 26,
      cellData: {},
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
      ...data,
    };
    this.run("sheet.command.insert-sheet", { unitId: this.unitId, index, sheet: { ...sheet, id, name, hidden: 0 } });
    if (this.activeSheetId !== before) this.activate(before);
    return this.wrap(id);
  }

  private freeName(make: (number: number) => string, first: number): string {
    const taken = new Set(this.sheets.map((sheet) => sheet.name.toLowerCase()));
    let number = first;
    while (taken.has(make(number).toLowerCase())) number += 1;
    return make(number);
  }

  private copyExtras(original: UniverSheet, copy: UniverSheet): void {
    const fresh = copySidecar(original.extras, original.name, copy.name);
    copy.extras.isProtected = fresh.isProtected;
    copy.extras.names.splice(0, Infinity, ...fresh.names);
    copy.extras.validations.splice(0, Infinity, ...fresh.validations);
    copy.extras.conditionalFormats.splice(0, Infinity, ...fresh.conditionalFormats);
    copy.extras.charts.splice(0, Infinity, ...fresh.charts);
    Object.assign(copy.extras.pageLayout, fresh.pageLayout);
  }

  /** A copy made from the sheet's tab: Excel's name for it, and everything that Univer does not copy. */
  private afterUserCopy(original: UniverSheet, copy: UniverSheet): void {
    this.renameSheet(
      copy.id,
      this.freeName((number) => `${original.name.slice(0, 27)} (${number})`, 2),
    );
    this.copyExtras(original, copy);
  }
}
