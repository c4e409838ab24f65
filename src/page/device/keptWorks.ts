import type { PageBook } from "../book/pageBook";

/** A work as the browser keeps it until it is saved to a file. */
export interface KeptWork {
  readonly id: string;
  /** Unit and report; null before there are particulars. */
  readonly title: string | null;
  readonly fileName: string | null;
  /** Bytes of the file that it was opened from. */
  readonly opened: Uint8Array | null;
  /** As it was saved or opened last. */
  readonly saved: PageBook;
  readonly book: PageBook;
  readonly front: string | null;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  readonly filled: number;
  readonly all: number;
  readonly unsaved: number;
}

const DATABASE = "bao-cao-tre-em";
const STORE = "works";

/** Keeps a work, in the place of what was kept of it. @returns whether the browser took it */
export function keepWork(work: KeptWork): Promise<boolean> {
  return tried(() => inStore("readwrite", (store) => store.put(work)));
}

/** Forgets one. */
export function forgetWork(id: string): Promise<boolean> {
  return tried(() => inStore("readwrite", (store) => store.delete(id)));
}

/** All that is kept, the newest first; nothing where the browser keeps nothing. */
export async function keptWorks(): Promise<readonly KeptWork[]> {
  let works: readonly KeptWork[] = [];
  await tried(async () => {
    works = (await inStore("readonly", (store) => store.getAll())) as KeptWork[];
  });
  return [...works].sort((a, b) => b.keptAt - a.keptAt);
}

/** Deletes the database and everything else that the page kept. @returns whether all of it is gone */
export async function forgetAll(): Promise<boolean> {
  const isEmptied = await tried(() => inStore("readwrite", (store) => store.clear()));
  const isCleared = await tried(async () => {
    for (const key of Object.keys(window.localStorage)) if (key.includes(DATABASE)) window.localStorage.removeItem(key);
  });
  const isDropped = await tried(
    () =>
      new Promise((resolve, reject) => {
        const request = window.indexedDB.deleteDatabase(DATABASE);
        request.onsuccess = resolve;
        request.onerror = reject;
        // Another window holds it open; its contents are gone already.
        request.onblocked = resolve;
      }),
  );
  return isEmptied && isCleared && isDropped;
}

async function inStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error("IndexedDB"));
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
    request.onblocked = () => reject(new Error("IndexedDB is blocked"));
  });
}

/** Browsers refuse storage in many ways, and without it the work goes on. */
async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
