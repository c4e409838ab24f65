import type { BookDelta } from "../file/bookDelta";

/** A work as the browser keeps it until it is saved to a file. */
export interface KeptWork {
  readonly id: string;
  /** Unit and report; null before there are particulars. */
  readonly title: string | null;
  readonly fileName: string | null;
  /** Whether it was opened from a file, whose bytes are kept beside it (`keptFile`). */
  readonly isFromFile: boolean;
  /** As it was saved or opened last. */
  readonly saved: BookDelta;
  readonly book: BookDelta;
  readonly front: string | null;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  readonly filled: number;
  readonly all: number;
  readonly unsaved: number;
}

const DATABASE = "bao-cao-tre-em";
const VERSION = 2;
const [WORKS, FILES] = ["works", "files"] as const;

/** Keeps a work, in the place of what was kept of it. @returns whether the browser took it */
export function keepWork(work: KeptWork): Promise<boolean> {
  return tried(() => inStore(WORKS, "readwrite", (store) => store.put(work)));
}

/** Keeps the bytes that a work was opened from; once is enough, for they never change. @returns whether the browser took them */
export function keepFile(id: string, bytes: Uint8Array): Promise<boolean> {
  return tried(() => inStore(FILES, "readwrite", (store) => store.put(bytes, id)));
}

/** The bytes that a kept work was opened from; null where the browser lost them. */
export async function keptFile(id: string): Promise<Uint8Array | null> {
  let bytes: Uint8Array | undefined;
  await tried(async () => {
    bytes = (await inStore(FILES, "readonly", (store) => store.get(id))) as Uint8Array | undefined;
  });
  return bytes ?? null;
}

/** Forgets one, and its file. */
export function forgetWork(id: string): Promise<boolean> {
  return tried(async () => {
    for (const name of [WORKS, FILES]) await inStore(name, "readwrite", (store) => store.delete(id));
  });
}

/** All that is kept, the newest first; nothing where the browser keeps nothing. */
export async function keptWorks(): Promise<readonly KeptWork[]> {
  let works: readonly KeptWork[] = [];
  await tried(async () => {
    works = (await inStore(WORKS, "readonly", (store) => store.getAll())) as KeptWork[];
  });
  return [...works].sort((a, b) => b.keptAt - a.keptAt);
}

/** Deletes the database and everything else that the page kept. @returns whether all of it is gone */
export async function forgetAll(): Promise<boolean> {
  const isEmptied = await tried(async () => {
    for (const name of [WORKS, FILES]) await inStore(name, "readwrite", (store) => store.clear());
  });
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

async function inStore(
  name: typeof WORKS | typeof FILES,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
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
    const request = window.indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const { result: database } = request;
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      database.createObjectStore(WORKS, { keyPath: "id" });
      database.createObjectStore(FILES);
    };
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
