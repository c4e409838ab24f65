import { gatherParts, type PartFormat, type UnreadPart } from "../core/model/storedPart";
import { STORE, wrapStore } from "../core/model/storeXml";
import type { WorkbookPort } from "./workbookPort";

/** One kind of the product's parts in the workbook. */
export interface PartStore<T> {
  /** What the workbook holds; `data` null for nothing. `trouble`: why some of it cannot be read. It stays in the file, aside. */
  read(): Promise<{ readonly data: T | null; readonly trouble: UnreadPart["kind"] | null }>;
  /**
   * Reads again, for another window or officer may have written since, and writes what `make` makes of it as the only part of its
   * kind; what cannot be read is kept aside. Nothing is written where nothing changes. @returns what the workbook holds now.
   */
  change(make: (held: T | null) => T): Promise<T>;
}

export function createStore<T>(port: WorkbookPort, format: PartFormat<T>): PartStore<T> {
  /** What the workbook held last: written again where its part was taken out meanwhile. */
  let last: T | null = null;

  async function gather() {
    const parts = await port.readStore(format.namespace);
    return {
      parts,
      ...gatherParts(
        format,
        parts.map(({ xml }) => xml),
      ),
    };
  }

  return {
    async read() {
      const { data, unread } = await gather();
      last = data;
      return { data, trouble: unread[0]?.kind ?? null };
    },
    async change(make) {
      const { parts, data, revision, unread } = await gather();
      const next = make(data ?? last);
      const text = format.write(next);
      const [only] = parts;
      if (parts.length !== 1 || only?.xml !== wrapStore(format.namespace, text, revision)) {
        for (const { xml } of unread) await port.writeStore(wrapStore(STORE.kept, xml), []);
        await port.writeStore(
          wrapStore(format.namespace, text, revision + 1),
          parts.map(({ id }) => id),
        );
      }
      last = next;
      return next;
    },
  };
}
