import { STORE, unwrapStore, wrapStore, type StoreNamespace } from "../core/model/storeXml";
import type { WorkbookPort } from "./workbookPort";

/** What the workbook holds of one part: nothing, its text, or something that is not ours to read. */
export type StoredPart = { readonly kind: "none" | "damaged" } | { readonly kind: "text"; readonly text: string };

/** One of the product's parts in the workbook. */
export interface PartStore {
  read(): Promise<StoredPart>;
  /** The part just read could not be used: it is kept aside, beside the new one, at the next write. */
  keepAside(): void;
  write(text: string): Promise<void>;
}

export function createStore(port: WorkbookPort, namespace: StoreNamespace): PartStore {
  let last: string | null = null;
  let isKept = true;
  return {
    async read() {
      last = await port.readStore(namespace);
      if (last === null) return { kind: "none" };
      const text = unwrapStore(namespace, last);
      return text === null ? { kind: "damaged" } : { kind: "text", text };
    },
    keepAside() {
      isKept = false;
    },
    async write(text) {
      if (!isKept && last !== null) await port.writeStore(STORE.kept, wrapStore(STORE.kept, last));
      isKept = true;
      await port.writeStore(namespace, wrapStore(namespace, text));
    },
  };
}
