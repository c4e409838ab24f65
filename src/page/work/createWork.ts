import { reportTitle } from "../../core/edition/period";
import { editions, general } from "../../editions";
import { createReportSession } from "../../session/createReportSession";
import type { ReportSession } from "../../session/reportSnapshot";
import { deviceMemory } from "../../taskpane/device/deviceMemory";
import { download } from "../../taskpane/device/download";
import { createTabStore, type TabStore } from "../../taskpane/device/tabStore";
import { BookError } from "../../xlsx/bookError";
import { createBookStore, type BookStore } from "../book/createBookStore";
import { EMPTY_BOOK, type PageBook } from "../book/pageBook";
import { createMemoryPort } from "../createMemoryPort";
import { forgetWork, keepWork, type KeptWork } from "../device/keptWorks";
import { tellOthers } from "../device/otherWindows";
import { hasSheets, saveBook } from "../file/saveBook";
import { createTableEditor, type TableEditor } from "../table/createTableEditor";
import { isUnsaved, unsavedOf, type Unsaved } from "./unsavedOf";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Soon enough that a crash costs a cell or two, seldom enough that typing stays light. */
const KEEP_AFTER = 400;

/** How the work stands to its file and to the browser. */
export interface WorkState {
  readonly fileName: string | null;
  readonly unsaved: Unsaved;
  /** Milliseconds since the epoch. */
  readonly savedAt: number | null;
  /** Whether the browser keeps a copy; true until it refuses. */
  readonly isKept: boolean;
  /** Since when another window has this work open; null for none. */
  readonly elsewhere: number | null;
  /** Why saving was refused, in the officer's words. */
  readonly trouble: string | null;
  readonly canSave: boolean;
}

/** One workbook under work: its cells, its session, its file. */
export interface Work {
  readonly store: BookStore;
  readonly editor: TableEditor;
  readonly session: ReportSession;
  readonly tabs: TabStore;
  state(): WorkState;
  subscribe(listener: () => void): () => void;
  /** Hands the file to the browser. @param nameOf a name for a file that has none yet */
  save(nameOf: (title: string, unit: string) => string): void;
  dispose(): Promise<void>;
}

export interface WorkSource {
  readonly id: string;
  readonly book: PageBook;
  readonly saved: PageBook;
  readonly fileName: string | null;
  readonly opened: Uint8Array | null;
  readonly front: string | null;
}

/** A work without a file. */
export function newSource(): WorkSource {
  return { id: newId(), book: EMPTY_BOOK, saved: EMPTY_BOOK, fileName: null, opened: null, front: null };
}

/** The work on a file that was just read. */
export function openedSource(fileName: string, opened: Uint8Array, book: PageBook): WorkSource {
  return { id: newId(), book, saved: book, fileName, opened, front: null };
}

export function createWork(source: WorkSource): Work {
  const store = createBookStore(source.book, source.front ?? source.book.sheets.find(isSeen)?.id ?? null);
  const session = createReportSession({
    port: createMemoryPort(store),
    editions,
    general,
    memory: deviceMemory,
    now: () => Date.now(),
    sha256,
  });
  const listeners = new Set<() => void>();
  let { saved } = source;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: WorkState = {
    fileName: source.fileName,
    unsaved: unsavedOf(saved, store.view().book),
    savedAt: null,
    isKept: true,
    elsewhere: null,
    trouble: null,
    canSave: hasSheets(store.view().book),
  };
  const publish = (changes: Partial<WorkState>): void => {
    state = { ...state, ...changes };
    for (const listener of [...listeners]) listener();
  };
  const leave = tellOthers(source.id, Date.now(), (since) => publish({ elsewhere: since }));
  const titles = (): { readonly title: string; readonly unit: string } | null => {
    const snapshot = session.snapshot();
    if (snapshot.status !== "ready" || snapshot.context === null || snapshot.edition === null) return null;
    return { title: reportTitle(snapshot.edition, snapshot.context), unit: snapshot.context.unitName };
  };

  async function keep(): Promise<void> {
    const { book, front } = store.view();
    const unsaved = unsavedOf(saved, book);
    const isKept = isUnsaved(unsaved) ? await keepWork(keptOf(book, front, unsaved)) : await forgetWork(source.id);
    if (isKept !== state.isKept) publish({ isKept });
  }

  function keptOf(book: PageBook, front: string | null, unsaved: Unsaved): KeptWork {
    const snapshot = session.snapshot();
    const result = snapshot.status === "ready" ? snapshot.result : null;
    const named = titles();
    return {
      id: source.id,
      title: named === null ? null : `${named.unit}, ${named.title}`,
      fileName: state.fileName,
      opened: source.opened,
      saved,
      book,
      front,
      keptAt: Date.now(),
      all: result?.required.length ?? 0,
      filled: (result?.required.length ?? 0) - (result?.missing.length ?? 0),
      unsaved: unsaved.cells,
    };
  }

  const stop = store.subscribe((cause) => {
    if (cause === "selection" || cause === "front") return;
    const { book } = store.view();
    publish({ unsaved: unsavedOf(saved, book), canSave: hasSheets(book), trouble: null });
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), KEEP_AFTER);
  });

  return {
    store,
    editor: createTableEditor(store),
    session,
    tabs: createTabStore(),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save(nameOf) {
      const { book } = store.view();
      const named = titles();
      const name = state.fileName ?? fileNameOf(nameOf(named?.title ?? "Báo cáo trẻ em", named?.unit ?? ""));
      try {
        download(name, saveBook(book, source.opened), XLSX);
      } catch (error) {
        if (!(error instanceof BookError)) throw error;
        return publish({ trouble: error.message });
      }
      saved = book;
      publish({ fileName: name, savedAt: Date.now(), unsaved: unsavedOf(saved, book), trouble: null });
      void keep();
    },
    async dispose() {
      clearTimeout(timer);
      await keep();
      stop();
      leave();
      await session.dispose();
    },
  };
}

function isSeen({ hidden }: PageBook["sheets"][number]): boolean {
  return !hidden.isSheet;
}

/** A name that every system takes. */
function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|]+/g, "-").replace(/ -?\s*\.xlsx$/, ".xlsx");
}

function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
