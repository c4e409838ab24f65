import type { ReportContext } from "../core/model/reportContext";
import type { ReportId } from "../core/model/reportId";
import { propertiesPart, type ReportProperties, type WorkbookProperties } from "../core/model/reportProperties";
import type { UnreadPart } from "../core/model/storedPart";
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
  /** Why some of it could not be read; it stays in the file. */
  readonly trouble: UnreadPart["kind"] | null;
  /** The report last saved. */
  readonly last: ReportId | null;
  readonly ids: readonly ReportId[];
  /** Sets the particulars of a report. */
  save(id: ReportId, context: ReportContext): Promise<void>;
  /** Changes what a report has besides; nothing where it has no particulars. */
  amend(id: ReportId, change: (own: ReportProperties) => Partial<ReportProperties>): Promise<void>;
  /** The last report's particulars, of whatever workbook. */
  remembered(): ReportContext | null;
}

export function createPropertyDesk(store: PartStore<WorkbookProperties>, memory: DeviceMemory): PropertyDesk {
  let book: WorkbookProperties | null = null;
  let trouble: UnreadPart["kind"] | null = null;
  const of = (id: ReportId | null): ReportProperties | null => (id === null ? undefined : book?.reports[id]) ?? null;

  /** @param make given what the workbook holds of the report by now. */
  async function put(id: ReportId, make: (own: ReportProperties | undefined) => ReportProperties): Promise<void> {
    book = await store.change((held) => ({
      version: 2,
      active: id,
      reports: { ...held?.reports, [id]: make(held?.reports[id]) },
    }));
    const report = of(id);
    if (report !== null) memory.save(propertiesPart.write({ version: 2, active: id, reports: { [id]: report } }));
  }

  return {
    async open() {
      const stored = await store.read();
      book = stored.data;
      trouble = stored.trouble;
    },
    get trouble() {
      return trouble;
    },
    of,
    get last() {
      return book?.active ?? null;
    },
    get ids() {
      return Object.keys(book?.reports ?? {});
    },
    save: (id, context) => put(id, (own) => ({ justifications: [], prior: null, ...own, context })),
    async amend(id, change) {
      const known = of(id);
      if (known !== null) await put(id, (own = known) => ({ ...own, ...change(own) }));
    },
    remembered() {
      const text = memory.load();
      const last = text === null ? null : propertiesPart.parse(text);
      return last?.kind === "read" ? (last.data.reports[last.data.active]?.context ?? null) : null;
    },
  };
}
