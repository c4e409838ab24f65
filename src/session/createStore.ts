import { gatherParts, type PartFormat, type UnreadPart } from "../core/model/storedPart";
import { STORE, wrapStore } from "../core/model/storeXml";
import type { WorkbookPort } from "./workbookPort";

/** One kind of the product's parts in the workbook. */
export interface PartStore<T> {
  /** What the workbook holds; `data` null for nothing. `trouble`: why some of it cannot be read. It stays in the file, aside. */
  read(): Promise<{ readonly data: T | null; readonly trouble: UnreadPart["kind"] | null }>;
  /**
   * Writes what is to be kept as the only part of its kind. What others wrote since it was read is taken in, the rest deleted; what
   * cannot be read is kept aside. Nothing is written where nothing changes. @returns what the workbook holds now.
   */
  write(data: T): Promise<T>;
}

export function createStore<T>(port: WorkbookPort, format: PartFormat<T>): PartStore<T> {
  /** The parts that were taken into what the session holds. */
  let known: ReadonlySet<string> = new Set();
  return {
    async read() {
      const parts = await port.readStore(format.namespace);
      const { data, unread } = gatherParts(
        format,
        parts.map(({ xml }) => xml),
      );
      known = new Set(parts.map(({ xml }) => xml).filter((xml) => unread.every((each) => each.xml !== xml)));
      return { data, trouble: unread[0]?.kind ?? null };
    },
    async write(data) {
      const parts = await port.readStore(format.namespace);
      const { revision, unread } = gatherParts(
        format,
        parts.map(({ xml }) => xml),
      );
      const others = gatherParts(
        format,
        parts.flatMap(({ xml }) => (known.has(xml) ? [] : [xml])),
      );
      const next = others.data === null ? data : format.merge(others.data, data);
      const text = format.write(next);
      const [only] = parts;
      if (parts.length === 1 && only?.xml === wrapStore(format.namespace, text, revision)) return next;
      for (const { xml } of unread) await port.writeStore(wrapStore(STORE.kept, xml), []);
      const xml = wrapStore(format.namespace, text, revision + 1);
      await port.writeStore(
        xml,
        parts.map(({ id }) => id),
      );
      known = new Set([xml]);
      return next;
    },
  };
}
