import type { ReportContext } from "../core/model/reportContext";
import type { ReportId } from "../core/model/reportId";
import {
  parseWorkbookProperties,
  type ReportProperties,
  type WorkbookProperties,
} from "../core/model/reportProperties";
import type { PartStore } from "./createStore";

/** Where the last report's particulars are remembered on this computer. */
export interface DeviceMemory {
  load(): string | null;
  save(text: string): void;
}

/** The particulars of the workbook's reports: kept with it, the last ones remembered for the next report. */
export interface PropertyDesk {
  /** Reads what the workbook holds. */
  open(): Promise<void>;
  of(id: ReportId | null): ReportProperties | null;
  /** The report last saved. */
  readonly last: ReportId | null;
  readonly ids: readonly ReportId[];
  save(id: ReportId, context: ReportContext, changes: Partial<ReportProperties>): Promise<void>;
  /** The last report's particulars, of whatever workbook. */
  remembered(): ReportContext | null;
}

export function createPropertyDesk(store: PartStore, memory: DeviceMemory): PropertyDesk {
  let book: WorkbookProperties | null = null;
  const of = (id: ReportId | null): ReportProperties | null => (id === null ? undefined : book?.reports[id]) ?? null;
  return {
    async open() {
      const part = await store.read();
      book = part.kind === "text" ? parseWorkbookProperties(part.text) : null;
      // What cannot be read is never written over: it stays in the file, aside.
      if (book === null && part.kind !== "none") store.keepAside();
    },
    of,
    get last() {
      return book?.active ?? null;
    },
    get ids() {
      return Object.keys(book?.reports ?? {});
    },
    async save(id, context, changes) {
      const { counts = {}, justifications = [], prior = null } = of(id) ?? {};
      const report = { counts, justifications, prior, ...changes, context };
      const next = { version: 2 as const, active: id, reports: { ...book?.reports, [id]: report } };
      await store.write(JSON.stringify(next));
      book = next;
      memory.save(JSON.stringify({ ...next, reports: { [id]: report } }));
    },
    remembered() {
      const text = memory.load();
      const last = text === null ? null : parseWorkbookProperties(text);
      return last?.reports[last.active]?.context ?? null;
    },
  };
}
