import { areaText, columnName, intersect, maxRows } from "../areaText";
import { mapReferences } from "../mapReferences";
import { evaluateFormula, isErrorValue, type FormulaScope, type Scalar } from "../formula/evaluateFormula";
import type { Area, HostCell, HostEvent, HostName, HostWorkbook, Locale, UndoMode } from "../hostWorkbook";
import { copyCells, MemorySheet, newSheetState, type SheetOwner, type SheetState } from "./memorySheet";
import { copySidecar, retargeted, shiftNames, shiftSidecar } from "../sidecar";
import { shiftFormula, type Shift } from "../shiftArea";

interface UndoStep {
  readonly sheets: readonly { readonly sheet: MemorySheet; readonly state: SheetState }[];
  readonly names: readonly HostName[];
  readonly list: readonly MemorySheet[];
  /** What to tell when the step is taken back. */
  touched: { readonly sheetId: string; readonly address: string } | null;
}
type ChangeType = Extract<HostEvent, { kind: "changed" }>["changeType"];

/** A whole workbook in memory, calculated on reading: the host of the tests. Starts with one sheet `Sheet1`. */
export class MemoryWorkbook implements HostWorkbook {
  readonly names: HostName[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customXml: { readonly id: string; xml: string }[] = [];
  isEditing = false;
  locale: Locale = "vi-VN";
  private list: MemorySheet[] = [];
  private active: string;
  private selected: { readonly sheetId: string; readonly area: Area };
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly undoSteps: UndoStep[] = [];
  undoMode: UndoMode = "2021";
  private addinDepth = 0;
  /** Whether the running request has its undo step. */
  private isStepKept = false;
  private nextSheet = 1;
  private calculated = new Map<string, HostCell>();
  private readonly calculating = new Set<string>();
  private readonly owner: SheetOwner = {
    evaluate: (sheet, row, col) => this.evaluate(sheet, row, col),
    locale: () => this.locale,
    written: (sheet, area) => this.written(sheet, area),
    beforeChange: () => this.keepUndo(),
    shifted: (sheet, shift) => this.shifted(sheet, shift),
    moved: (sheet, placeOf) => this.moved(sheet, placeOf),
  };

  constructor() {
    const first = this.create("Sheet1");
    this.list.push(first);
    this.active = first.id;
    this.selected = { sheetId: first.id, area: { row: 0, col: 0, rows: 1, cols: 1 } };
  }

  get sheets(): readonly MemorySheet[] {
    return this.list;
  }
  get activeSheetId(): string {
    return this.active;
  }
  get selection(): { readonly sheetId: string; readonly area: Area } {
    return this.selected;
  }

  addSheet(name: string | null): MemorySheet {
    const sheet = this.create(name ?? this.freeName((number) => `Sheet${number}`, 1));
    this.list.push(sheet);
    this.recalculate();
    this.emit({ kind: "sheet-added", sheetId: sheet.id });
    return sheet;
  }

  deleteSheet(id: string): void {
    const sheet = this.sheet(id);
    if (this.list.length === 1) throw new Error("A workbook keeps one sheet.");
    const at = this.list.indexOf(sheet);
    this.list = this.list.filter((other) => other !== sheet);
    this.retarget(sheet.name, null);
    this.undoSteps.length = 0;
    if (this.active === id) this.activate((this.list[at] ?? this.list[at - 1] ?? this.sheet(id)).id);
    this.emit({ kind: "sheet-deleted", sheetId: id });
  }

  renameSheet(id: string, name: string): void {
    const sheet = this.sheet(id);
    this.retarget(sheet.name, name);
    sheet.state.name = name;
    this.recalculate();
  }

  copySheet(id: string): MemorySheet {
    const original = this.sheet(id);
    const name = this.freeName((number) => `${original.name.slice(0, 27)} (${number})`, 2);
    const copy = this.create(name);
    const { cells, merges, columnWidths, rowHeights, hiddenRows, hiddenColumns, extras, view } = original.state;
    copy.state = {
      name,
      cells: copyCells(cells),
      merges: [...merges],
      columnWidths: new Map(columnWidths),
      rowHeights: new Map(rowHeights),
      hiddenRows: new Map(hiddenRows),
      hiddenColumns: new Map(hiddenColumns),
      extras: copySidecar(extras, original.name, name),
      view: { ...view },
    };
    this.mapFormulas(copy, (formula) => retargeted(formula, original.name, name));
    this.list.splice(this.list.indexOf(original) + 1, 0, copy);
    this.recalculate();
    this.emit({ kind: "sheet-added", sheetId: copy.id });
    return copy;
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.sheet(id);
    this.list = this.list.filter((other) => other !== sheet);
    this.list.splice(position, 0, sheet);
  }
  setProtected(id: string, on: boolean): void {
    this.sheet(id).state.extras.isProtected = on;
  }

  activate(id: string): void {
    const before = this.active;
    if (before === this.sheet(id).id) return;
    this.active = id;
    this.selected = { sheetId: id, area: { row: 0, col: 0, rows: 1, cols: 1 } };
    this.emit({ kind: "sheet-deactivated", sheetId: before });
    this.emit({ kind: "sheet-activated", sheetId: id });
  }
  select(id: string, area: Area): void {
    this.activate(id);
    this.selected = { sheetId: id, area };
    this.emit({ kind: "selection", sheetId: id, address: areaText(area) });
  }

  type(sheetId: string, row: number, col: number, text: string): void {
    this.paste(sheetId, row, col, [[text]]);
  }
  paste(sheetId: string, row: number, col: number, texts: readonly (readonly string[])[]): void {
    const area = { row, col, rows: texts.length, cols: Math.max(...texts.map((line) => line.length)) };
    this.sheet(sheetId).enter(area, texts, this.locale);
  }
  clear(sheetId: string, area: Area): void {
    this.sheet(sheetId).clearContents(area);
  }

  undo(): void {
    const step = this.undoSteps.pop();
    if (step === undefined) return;
    for (const { sheet, state } of step.sheets) sheet.state = state;
    this.names.splice(0, Infinity, ...step.names);
    const gone = this.list.filter((sheet) => !step.list.includes(sheet));
    this.list = [...step.list];
    this.recalculate();
    if (gone.some(({ id }) => id === this.active)) this.activate(this.list[0]?.id ?? this.active);
    for (const { id } of gone) this.emit({ kind: "sheet-deleted", sheetId: id });
    if (step.touched !== null) this.changed(step.touched.sheetId, step.touched.address, "RangeEdited");
  }

  beginRequest(): () => void {
    this.isStepKept = false;
    return () => undefined;
  }
  asAddin<T>(work: () => T): T {
    if (this.undoMode === "365" && !this.isStepKept) this.keepUndo();
    this.isStepKept = true;
    this.addinDepth += 1;
    try {
      return work();
    } finally {
      this.addinDepth -= 1;
      if (this.undoMode === "2021") this.undoSteps.length = 0;
    }
  }
  /** Closed and opened again: Excel may give sheets other ids, and nothing can be undone any more. */
  reopen(): void {
    this.undoSteps.length = 0;
    const front = this.list.findIndex(({ id }) => id === this.active);
    this.list = this.list.map(({ state }) => {
      const sheet = this.create(state.name);
      sheet.state = state;
      return sheet;
    });
    this.active = this.list[front]?.id ?? this.active;
    this.selected = { sheetId: this.active, area: { row: 0, col: 0, rows: 1, cols: 1 } };
    this.recalculate();
  }
  settle(): Promise<void> {
    return Promise.resolve();
  }
  subscribe(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private sheet(id: string): MemorySheet {
    const sheet = this.list.find((each) => each.id === id);
    if (sheet === undefined) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  /** Ids look like Excel's: a GUID in braces. */
  private create(name: string): MemorySheet {
    const number = (this.nextSheet++).toString(16).toUpperCase().padStart(8, "0");
    return new MemorySheet(this.owner, `{${number}-0001-0000-0000-000000000000}`, newSheetState(name));
  }

  private freeName(make: (number: number) => string, first: number): string {
    const taken = new Set(this.list.map((sheet) => sheet.name.toLowerCase()));
    let number = first;
    while (taken.has(make(number).toLowerCase())) number += 1;
    return make(number);
  }

  private keepUndo(): void {
    if (this.addinDepth > 0) return;
    const sheets = this.list.map((sheet) => ({ sheet, state: copyState(sheet.state) }));
    this.undoSteps.push({
      sheets,
      names: this.names.map((name) => ({ ...name })),
      list: [...this.list],
      touched: null,
    });
  }

  private written(sheet: MemorySheet, area: Area): void {
    this.changed(sheet.id, areaText(area), "RangeEdited");
  }

  private shifted(sheet: MemorySheet, shift: Shift): void {
    shiftSidecar(sheet.state.extras, sheet.name, shift);
    shiftNames(this.allNames(), sheet.name, shift);
    for (const each of this.list) {
      this.mapFormulas(each, (formula) => shiftFormula(formula, sheet.name, each === sheet, shift));
    }
    const last = shift.at + Math.abs(shift.count) - 1;
    const address =
      shift.axis === "row" ? `${shift.at + 1}:${last + 1}` : `${columnName(shift.at)}:${columnName(last)}`;
    const line = shift.axis === "row" ? "Row" : "Column";
    this.changed(sheet.id, address, `${line}${shift.count > 0 ? "Inserted" : "Deleted"}`);
  }

  /** An area whose first or last row went elsewhere now ends there, as Excel has it. */
  private moved(sheet: MemorySheet, placeOf: (row: number) => number): void {
    const move = (formula: string, isLocal: boolean): string =>
      mapReferences(formula, ({ sheet: named, area }) => {
        const isHere = named === null ? isLocal : named.toLowerCase() === sheet.name.toLowerCase();
        if (!isHere || area.rows >= maxRows) return { area };
        const ends = [placeOf(area.row), placeOf(area.row + area.rows - 1)];
        const row = Math.min(...ends);
        return { area: { ...area, row, rows: Math.max(...ends) - row + 1 } };
      });
    for (const name of this.allNames()) name.formula = move(name.formula, false);
    for (const each of this.list) this.mapFormulas(each, (formula) => move(formula, each === sheet));
    this.changed(sheet.id, areaText(sheet.usedArea() ?? { row: 0, col: 0, rows: 1, cols: 1 }), "RangeEdited");
  }

  private retarget(from: string, to: string | null): void {
    for (const name of this.allNames()) name.formula = retargeted(name.formula, from, to);
    for (const sheet of this.list) this.mapFormulas(sheet, (formula) => retargeted(formula, from, to));
    this.recalculate();
  }

  private allNames(): readonly HostName[] {
    return [...this.names, ...this.list.flatMap((sheet) => sheet.names)];
  }

  private mapFormulas(sheet: MemorySheet, map: (formula: string) => string): void {
    for (const [row, line] of sheet.state.cells) {
      for (const [col, cell] of line) {
        if (cell.content === null || !("formula" in cell.content)) continue;
        sheet.store(row, col, { ...cell, content: { formula: map(cell.content.formula) } });
      }
    }
  }

  private changed(sheetId: string, address: string, changeType: ChangeType): void {
    const step = this.undoSteps[this.undoSteps.length - 1];
    if (step !== undefined && step.touched === null) step.touched = { sheetId, address };
    this.recalculate();
    this.emit({ kind: "changed", sheetId, address, changeType, byAddin: this.addinDepth > 0 });
    for (const sheet of this.list) if (hasFormula(sheet)) this.emit({ kind: "calculated", sheetId: sheet.id });
  }

  private recalculate(): void {
    this.calculated = new Map();
  }

  private evaluate(sheet: MemorySheet, row: number, col: number): HostCell {
    const content = sheet.stored(row, col)?.content ?? null;
    if (content === null) return blank;
    if (!("formula" in content)) return { value: content.value, formula: null, isError: false };
    const key = `${sheet.id} ${row} ${col}`;
    const known = this.calculated.get(key);
    if (known !== undefined) return known;
    // A formula that needs itself is 0, as in Excel.
    if (this.calculating.has(key)) return { value: 0, formula: content.formula, isError: false };
    this.calculating.add(key);
    const value = evaluateFormula(content.formula, this.scopeOf(sheet));
    this.calculating.delete(key);
    const cell: HostCell = isErrorValue(value)
      ? { value: value.error, formula: content.formula, isError: true }
      : { value: value ?? 0, formula: content.formula, isError: false };
    this.calculated.set(key, cell);
    return cell;
  }

  private scopeOf(own: MemorySheet): FormulaScope {
    const sheetOf = (name: string | null): MemorySheet | undefined =>
      name === null ? own : this.list.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return {
      cell: (name, row, col) => {
        const sheet = sheetOf(name);
        return sheet === undefined ? undefined : scalarOf(sheet, row, col);
      },
      clip: (name, area) => {
        const used = sheetOf(name)?.usedArea() ?? null;
        const clipped = used === null ? null : intersect(area, used);
        return clipped ?? { row: area.row, col: area.col, rows: 1, cols: 1 };
      },
      name: (wanted) => {
        const same = (entry: HostName): boolean => entry.name.toLowerCase() === wanted.toLowerCase();
        return (own.names.find(same) ?? this.names.find(same))?.formula ?? null;
      },
    };
  }

  private emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

const blank: HostCell = { value: "", formula: null, isError: false };

function scalarOf(sheet: MemorySheet, row: number, col: number): Scalar {
  if ((sheet.stored(row, col)?.content ?? null) === null) return null;
  const { value, isError } = sheet.cell(row, col);
  return isError ? { error: value as "#REF!" } : value;
}

function hasFormula(sheet: MemorySheet): boolean {
  for (const line of sheet.state.cells.values()) {
    for (const { content } of line.values()) if (content !== null && "formula" in content) return true;
  }
  return false;
}

function copyState(state: SheetState): SheetState {
  const { name, cells, merges, columnWidths, rowHeights, hiddenRows, hiddenColumns, extras, view } = state;
  return {
    name,
    cells: copyCells(cells),
    merges: [...merges],
    columnWidths: new Map(columnWidths),
    rowHeights: new Map(rowHeights),
    hiddenRows: new Map(hiddenRows),
    hiddenColumns: new Map(hiddenColumns),
    extras: { ...structuredClone(extras), names: extras.names.map((entry) => ({ ...entry })) },
    view: { ...view },
  };
}
