import { ICommandService, type ICellData, type ICommandInfo, type Injector, type IRange } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import { areaText, columnName, contains } from "../host/areaText";
import type { Area, HostEvent, HostName } from "../host/hostWorkbook";
import { mapReferences } from "../host/mapReferences";
import type { Shift } from "../host/shiftArea";
import { retargeted, shiftNames, shiftSidecar, type Sidecar } from "../host/sidecar";
import { areaOf } from "./univerCells";
import type { UniverSheet } from "./univerSheet";

/** What the watcher sees of the workbook. */
export interface WatchedBook {
  readonly unitId: string;
  sheet(id: string): UniverSheet;
  forget(id: string): void;
  sheets(): readonly UniverSheet[];
  names(): readonly HostName[];
  active(): string;
  selection(): { readonly sheetId: string; readonly area: Area };
  byAddin(): boolean;
  copied(original: UniverSheet, copy: UniverSheet): void;
}

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly name?: string;
}
type ChangeType = Extract<HostEvent, { kind: "changed" }>["changeType"];
interface ShiftKind {
  readonly axis: "row" | "col";
  readonly sign: 1 | -1;
  readonly changeType: ChangeType;
}
/** What a removal took away, so that its undo brings names and prompts back too. */
interface Removed {
  readonly key: string;
  readonly extras: Sidecar;
  readonly names: readonly (readonly [HostName, string])[];
}

const shiftKinds: Readonly<Record<string, ShiftKind>> = {
  "sheet.mutation.insert-row": { axis: "row", sign: 1, changeType: "RowInserted" },
  "sheet.mutation.remove-rows": { axis: "row", sign: -1, changeType: "RowDeleted" },
  "sheet.mutation.insert-col": { axis: "col", sign: 1, changeType: "ColumnInserted" },
  "sheet.mutation.remove-col": { axis: "col", sign: -1, changeType: "ColumnDeleted" },
};

/** Follows all that happens in the grid, by hand, by undo or by request: moves what lies beside the cells, tells listeners. */
export class UniverChanges {
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly removed: Removed[] = [];
  private undoing = false;
  private uncalculated = false;
  private active: string;
  private lastSelection = "";

  constructor(
    injector: Injector,
    private readonly book: WatchedBook,
  ) {
    this.active = book.active();
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => this.before(command));
    commands.onCommandExecuted((command, options) => this.after(command, options?.["fromFormula"] === true));
    injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => this.onSelection());
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether anything changed since the last call. */
  takeUncalculated(): boolean {
    const was = this.uncalculated;
    this.uncalculated = false;
    return was;
  }

  hasFormulas(): boolean {
    return this.book.sheets().some((sheet) => sheet.hasFormulas());
  }

  private before(command: Readonly<ICommandInfo>): void {
    const params = (command.params ?? {}) as MutationParams;
    if (command.id === "univer.command.undo") this.undoing = true;
    const isRename = command.id === "sheet.mutation.set-worksheet-name";
    if ((!isRename && command.id !== "sheet.mutation.remove-sheet") || !params.subUnitId) return;
    const from = this.book.sheet(params.subUnitId).name;
    const to = isRename ? (params.name ?? from) : null;
    if (from === to) return;
    for (const name of this.book.names()) name.formula = retargeted(name.formula, from, to);
  }

  private after(command: Readonly<ICommandInfo>, fromFormula: boolean): void {
    const params = (command.params ?? {}) as MutationParams;
    if (command.id === "univer.command.undo") this.undoing = false;
    if (params.unitId !== undefined && params.unitId !== this.book.unitId) return;
    const kind = shiftKinds[command.id];
    if (kind !== undefined && params.subUnitId && params.range) this.onShift(kind, params.subUnitId, params.range);
    switch (command.id) {
      case "sheet.mutation.set-range-values":
        return this.onValues(params, fromFormula);
      case "sheet.mutation.move-range":
        return this.onMove(params);
      case "sheet.mutation.insert-sheet":
        return this.emit({ kind: "sheet-added", sheetId: params.sheet?.id ?? "" });
      case "sheet.mutation.remove-sheet":
        this.book.forget(params.subUnitId ?? "");
        return this.emit({ kind: "sheet-deleted", sheetId: params.subUnitId ?? "" });
      case "sheet.command.copy-sheet":
        return this.onCopied(params.subUnitId ?? this.active);
      case "sheet.operation.set-worksheet-active":
        return this.onActivated();
      default:
    }
  }

  private emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private changed(sheetId: string, address: string, changeType: ChangeType): void {
    this.uncalculated = true;
    this.emit({ kind: "changed", sheetId, address, changeType, byAddin: this.book.byAddin() });
  }

  private onValues(params: MutationParams, fromFormula: boolean): void {
    const sheetId = params.subUnitId ?? "";
    if (fromFormula) return this.emit({ kind: "calculated", sheetId });
    const area = changedArea(params.cellValue);
    if (area !== null) this.changed(sheetId, areaText(area), "RangeEdited");
  }

  private onShift(kind: ShiftKind, sheetId: string, range: IRange): void {
    const [from, to] = kind.axis === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const shift: Shift = { axis: kind.axis, at: from, count: kind.sign * (to - from + 1) };
    const sheet = this.book.sheet(sheetId);
    const key = `${sheetId} ${kind.axis} ${from} ${to}`;
    if (kind.sign < 0) this.removed.push(this.snapshot(key, sheet));
    const last = this.removed[this.removed.length - 1];
    if (kind.sign > 0 && this.undoing && last?.key === key) {
      this.removed.pop();
      restore(sheet.extras, last);
    } else {
      shiftSidecar(sheet.extras, sheet.name, shift);
      shiftNames(this.book.names(), sheet.name, shift);
    }
    const address = kind.axis === "row" ? `${from + 1}:${to + 1}` : `${columnName(from)}:${columnName(to)}`;
    this.changed(sheetId, address, kind.changeType);
  }

  private snapshot(key: string, { extras }: UniverSheet): Removed {
    const names = this.book.names().map((name) => [name, name.formula] as const);
    return { key, names, extras: structuredClone(extras) };
  }

  /** Cut and paste, or dragging: what lay wholly inside moves along. */
  private onMove({ fromRange, toRange, from, to }: MutationParams): void {
    if (!fromRange || !toRange || !from || !to) return;
    if (from.subUnitId === to.subUnitId) {
      const [down, right] = [toRange.startRow - fromRange.startRow, toRange.startColumn - fromRange.startColumn];
      const moved = (area: Area): Area =>
        contains(areaOf(fromRange), area) ? { ...area, row: area.row + down, col: area.col + right } : area;
      const sheet = this.book.sheet(from.subUnitId);
      for (const name of this.book.names()) {
        name.formula = mapReferences(name.formula, (found) => ({
          area: found.sheet?.toLowerCase() === sheet.name.toLowerCase() ? moved(found.area) : found.area,
        }));
      }
      const validations = sheet.validations.map((entry) => ({ ...entry, area: moved(entry.area) }));
      sheet.validations.splice(0, Infinity, ...validations);
    }
    this.changed(from.subUnitId, areaText(areaOf(fromRange)), "RangeEdited");
    this.changed(to.subUnitId, areaText(areaOf(toRange)), "RangeEdited");
  }

  private onCopied(originalId: string): void {
    const sheets = this.book.sheets();
    const index = sheets.findIndex((sheet) => sheet.id === originalId);
    const [original, copy] = [sheets[index], sheets[index + 1]];
    if (original === undefined || copy === undefined) return;
    this.book.copied(original, copy);
    this.changed(copy.id, "A1", "RangeEdited");
  }

  private onActivated(): void {
    const now = this.book.active();
    if (now === this.active) return;
    this.emit({ kind: "sheet-deactivated", sheetId: this.active });
    this.active = now;
    this.emit({ kind: "sheet-activated", sheetId: now });
  }

  private onSelection(): void {
    const { sheetId, area } = this.book.selection();
    const address = areaText(area);
    if (`${sheetId} ${address}` === this.lastSelection) return;
    this.lastSelection = `${sheetId} ${address}`;
    this.emit({ kind: "selection", sheetId, address });
  }
}

function restore(extras: Sidecar, saved: Removed): void {
  extras.validations.splice(0, Infinity, ...saved.extras.validations);
  extras.conditionalFormats.splice(0, Infinity, ...saved.extras.conditionalFormats);
  extras.charts.splice(0, Infinity, ...saved.extras.charts);
  Object.assign(extras.pageLayout, saved.extras.pageLayout);
  for (const [name, formula] of saved.names) name.formula = formula;
}

/** The smallest area whose values (not only looks) the mutation sets; null when none. */
function changedArea(cellValue: MutationParams["cellValue"]): Area | null {
  let [top, bottom, first, last] = [Infinity, -1, Infinity, -1];
  for (const [rowKey, line] of Object.entries(cellValue ?? {})) {
    for (const [colKey, cell] of Object.entries(line ?? {})) {
      if (cell !== null && !("v" in cell) && !("f" in cell) && !("p" in cell)) continue;
      [top, bottom] = [Math.min(top, Number(rowKey)), Math.max(bottom, Number(rowKey))];
      [first, last] = [Math.min(first, Number(colKey)), Math.max(last, Number(colKey))];
    }
  }
  return bottom < 0 ? null : { row: top, col: first, rows: bottom - top + 1, cols: last - first + 1 };
}
