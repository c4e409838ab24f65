import { areaText } from "../areaText";
import type { HostEvent, HostWorkbook } from "../hostWorkbook";
import type { Faults } from "./faults";

/** One event as the client receives it: category, type, target, JSON text, id. */
export type EventEntry = readonly [category: 65536, type: number, targetId: string, message: string, id: number];

const category = 65536;
export const workbookTarget = "Workbook";

/** Numbers of the events by the stem of their register method. */
export const eventTypes: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  /** Of the workbook, not of a sheet. */
  WorkbookActivated: 2203,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
};

/** Keeps who listens, and holds events back while a request runs: they follow its answer. */
export class EventHub {
  private readonly registered = new Map<string, { readonly type: number; readonly target: string; count: number }>();
  private held: EventEntry[] = [];
  private busy = 0;

  constructor(
    workbook: HostWorkbook,
    private readonly faults: Faults,
    private readonly send: (entries: readonly EventEntry[]) => void,
  ) {
    workbook.subscribe((event) => this.take(event, workbook));
  }

  register(type: number, target: string): void {
    const known = this.registered.get(`${type} ${target}`) ?? { type, target, count: 0 };
    known.count += 1;
    this.registered.set(`${type} ${target}`, known);
  }
  unregister(type: number, target: string): void {
    const known = this.registered.get(`${type} ${target}`);
    if (known === undefined) return;
    known.count -= 1;
    if (known.count <= 0) this.registered.delete(`${type} ${target}`);
  }
  /** A page that was loaded anew has no handlers. */
  forget(): void {
    this.registered.clear();
    this.held = [];
  }

  hold(): void {
    this.busy += 1;
  }
  /** Sends what was held once no request is running. */
  release(): void {
    this.busy -= 1;
    if (this.busy > 0 || this.held.length === 0) return;
    const entries = this.held;
    this.held = [];
    this.send(entries);
  }

  private take(event: HostEvent, workbook: HostWorkbook): void {
    if (this.faults.has("events-lost")) return;
    if (event.kind === "selection" && this.faults.has("selection-lost")) return;
    const { type, message } = eventOf(event, workbook);
    const entries = [workbookTarget, event.sheetId]
      .filter((target) => this.registered.has(`${type} ${target}`))
      .map((target): EventEntry => [category, type, target, JSON.stringify(message), 0]);
    if (entries.length === 0) return;
    if (this.faults.has("events-late")) {
      setTimeout(() => this.send(entries), this.faults.lateMs);
      return;
    }
    this.pass(entries);
  }

  /** The window of this workbook comes to the front again. */
  workbookActivated(): void {
    const type = eventTypes["WorkbookActivated"] ?? 0;
    if (this.registered.has(`${type} ${workbookTarget}`)) this.pass([[category, type, workbookTarget, "{}", 0]]);
  }

  private pass(entries: readonly EventEntry[]): void {
    if (this.busy > 0) this.held.push(...entries);
    else this.send(entries);
  }
}

function eventOf(event: HostEvent, workbook: HostWorkbook): { readonly type: number; readonly message: object } {
  const worksheetId = event.sheetId;
  switch (event.kind) {
    case "changed": {
      const { address, changeType, byAddin } = event;
      const triggerSource = byAddin ? "ThisLocalAddin" : "Unknown";
      return { type: 10, message: { address, changeType, source: "Local", triggerSource, worksheetId } };
    }
    case "calculated": {
      const used = workbook.sheets.find(({ id }) => id === worksheetId)?.usedArea();
      return { type: 16, message: { worksheetId, address: used ? areaText(used) : "A1" } };
    }
    case "selection":
      return { type: 14, message: { worksheetId, address: event.address, isInsideTable: false } };
    case "sheet-activated":
      return { type: 11, message: { worksheetId } };
    case "sheet-deactivated":
      return { type: 12, message: { worksheetId } };
    case "sheet-added":
      return { type: 13, message: { worksheetId, source: "Local" } };
    case "sheet-deleted":
      return { type: 15, message: { worksheetId, source: "Local" } };
  }
}
