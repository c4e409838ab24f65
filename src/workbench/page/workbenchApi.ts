import { areaText, parseAddress, sheetPrefix } from "../host/areaText";
import type { Area, HostSheet, HostWorkbook } from "../host/hostWorkbook";
import { HAPPENINGS, happeningNames, type HappeningName } from "../host/happenings";
import type { ApiErrorCode } from "../host/richapi/apiError";
import type { FaultName, Faults } from "../host/richapi/faults";
import type { RequestCounts } from "../host/richapi/requestCounts";

export interface WorkbenchCell {
  readonly value: string | number | boolean;
  readonly text: string;
  readonly formula: string | null;
}

/**
 * `window.workbench`: the workbook for scripts. Addresses are `C10` on the sheet in front or `'Phụ lục 01'!C10`.
 * What stands for the officer's hand does what the hand would: events, undo steps, reading by locale.
 * Every call resolves once formulas are calculated; a wrong address or sheet rejects with a sentence.
 */
export interface WorkbenchApi {
  /** Resolves when grid and pane answer. */
  readonly ready: Promise<void>;
  /** Requests of the add-in so far, by kind. */
  readonly requests: RequestCounts;
  readonly sheets: readonly string[];
  /** Address of the selection, e.g. `'Phụ lục 01'!B10`. */
  readonly selected: string;
  type(address: string, text: string): Promise<void>;
  /** Rows of texts from `address` on. */
  paste(address: string, texts: readonly (readonly string[])[]): Promise<void>;
  clear(address: string): Promise<void>;
  undo(): Promise<void>;
  read(address: string): Promise<WorkbenchCell>;
  select(address: string): Promise<void>;
  /** `row` counts from 1; the new rows stand above it. */
  insertRows(sheet: string, row: number, count?: number): Promise<void>;
  deleteRows(sheet: string, row: number, count?: number): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  /** Resolves to the copy's name. */
  copySheet(sheet: string): Promise<string>;
  deleteSheet(sheet: string): Promise<void>;
  protectSheet(sheet: string, on: boolean): Promise<void>;
  openXlsx(bytes: Uint8Array | ArrayBuffer): Promise<void>;
  saveXlsx(): Promise<Uint8Array>;
  fault(name: FaultName, on: boolean): void;
  /** Refuses the nth action, from 0, of the next request that writes. */
  failAt(nth: number): void;
  /** Refuses the next request with this error of Excel's. */
  refuseNext(code: ApiErrorCode): void;
  /** Lets happen what no officer types, to the selection where it is of cells. */
  happen(name: HappeningName): Promise<void>;
  /** As which Excel the workbench shows itself, by the values of its lists; the pane begins anew except for `undo`. */
  mode(name: ModeName, value: string): Promise<void>;
}

export const modeNames = ["version", "locale", "platform", "undo", "theme"] as const;
export type ModeName = (typeof modeNames)[number];

export interface WorkbenchParts {
  readonly book: HostWorkbook;
  readonly ready: Promise<void>;
  readonly requests: RequestCounts;
  openXlsx(bytes: Uint8Array): Promise<void>;
  saveXlsx(): Promise<Uint8Array>;
  readonly faults: Faults;
  fault(name: FaultName, on: boolean): void;
  mode(name: ModeName, value: string): Promise<void>;
}

export function createWorkbenchApi({ book, ...parts }: WorkbenchParts): WorkbenchApi {
  const sheetNamed = (name: string): HostSheet => {
    const wanted = name.normalize("NFC").toLowerCase();
    const found = book.sheets.find((sheet) => sheet.name.normalize("NFC").toLowerCase() === wanted);
    if (found === undefined) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  const at = (address: string): { readonly sheet: HostSheet; readonly area: Area } => {
    const parsed = parseAddress(address);
    if (parsed === null) throw new Error(`${address} is no address such as C10 or 'Phụ lục 01'!C10.`);
    const front = book.sheets.find(({ id }) => id === book.activeSheetId);
    const sheet = parsed.sheet === null ? front : sheetNamed(parsed.sheet);
    if (sheet === undefined) throw new Error("No sheet is in front.");
    return { sheet, area: parsed.area };
  };
  const done = async <T>(work: () => T): Promise<T> => {
    const result = work();
    await book.settle();
    return result;
  };
  return {
    ready: parts.ready,
    requests: parts.requests,
    get sheets() {
      return book.sheets.map(({ name }) => name);
    },
    get selected() {
      const { sheetId, area } = book.selection;
      const sheet = book.sheets.find(({ id }) => id === sheetId);
      return sheetPrefix(sheet?.name ?? "") + areaText(area);
    },
    type: async (address, text) => {
      const { sheet, area } = at(address);
      await done(() => book.type(sheet.id, area.row, area.col, text));
    },
    paste: async (address, texts) => {
      const { sheet, area } = at(address);
      await done(() => book.paste(sheet.id, area.row, area.col, texts));
    },
    clear: async (address) => {
      const { sheet, area } = at(address);
      await done(() => book.clear(sheet.id, area));
    },
    undo: () => done(() => book.undo()),
    read: async (address) => {
      const { sheet, area } = at(address);
      await book.settle();
      const { value, formula } = sheet.cell(area.row, area.col);
      return { value, text: sheet.text(area.row, area.col), formula };
    },
    select: async (address) => {
      const { sheet, area } = at(address);
      book.select(sheet.id, area);
    },
    insertRows: async (sheet, row, count = 1) => done(() => sheetNamed(sheet).insertRows(row - 1, count)),
    deleteRows: async (sheet, row, count = 1) => done(() => sheetNamed(sheet).deleteRows(row - 1, count)),
    renameSheet: async (sheet, name) => done(() => book.renameSheet(sheetNamed(sheet).id, name)),
    copySheet: async (sheet) => done(() => book.copySheet(sheetNamed(sheet).id).name),
    deleteSheet: async (sheet) => done(() => book.deleteSheet(sheetNamed(sheet).id)),
    protectSheet: async (sheet, on) => done(() => book.setProtected(sheetNamed(sheet).id, on)),
    openXlsx: (bytes) => parts.openXlsx(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)),
    saveXlsx: () => parts.saveXlsx(),
    fault: (name, on) => parts.fault(name, on),
    failAt: (nth) => {
      parts.faults.failAt = nth;
    },
    refuseNext: (code) => {
      parts.faults.refuseOnce = code;
    },
    happen: async (name) => {
      if (!happeningNames.includes(name))
        throw new Error(`There is no happening ${name}; there are ${happeningNames.join(", ")}.`);
      await done(() => HAPPENINGS[name].happen(book));
    },
    mode: (name, value) => parts.mode(name, value),
  };
}
