import { editions, general } from "../../editions";
import { createReportSession } from "../../session/createReportSession";
import type { ReportSession } from "../../session/reportSnapshot";
import type { CollateSession } from "../../session/collate/collateSnapshot";
import { createReception } from "../../taskpane/device/createReception";
import { deviceMemory } from "../../taskpane/device/deviceMemory";
import { digestOf } from "../../taskpane/device/digestOf";
import { createTabStore, type TabStore } from "../../taskpane/device/tabStore";
import { createBookStore, type BookStore } from "../book/createBookStore";
import { createMemoryPort } from "../createMemoryPort";
import { watchOtherWindows } from "../device/otherWindows";
import { hasSheets } from "../file/saveBook";
import { createTableEditor, type TableEditor } from "../table/createTableEditor";
import { createKeeper } from "./createKeeper";
import { createSaver, type Saver } from "./createSaver";
import { receivedTitle } from "./reportNames";
import { unsavedOf } from "./unsavedOf";
import type { WorkSource } from "./workSource";
import { createWorkState, type WorkStateStore } from "./workState";

/** One workbook under work: its cells, its session, its file. */
export interface Work extends Pick<Saver, "save">, Pick<WorkStateStore, "state" | "subscribe"> {
  readonly store: BookStore;
  readonly editor: TableEditor;
  readonly session: ReportSession;
  readonly collate: CollateSession;
  readonly tabs: TabStore;
  /** Reads what the workbook holds. */
  start(): Promise<void>;
  dispose(): Promise<void>;
}

export function createWork(source: WorkSource): Work {
  const store = createBookStore(source.book, source.front ?? source.book.sheets.find(isSeen)?.id ?? null);
  const port = createMemoryPort(store);
  const session = createReportSession({
    port,
    editions,
    general,
    memory: deviceMemory,
    now: () => Date.now(),
    sha256: digestOf,
  });
  const collate = createReception(session, port, editions);
  const received = (): string | null => receivedTitle(collate.snapshot());
  const status = stateOf(source, store);
  const { since } = status.state();
  const windows = watchOtherWindows(source.id, since, (elsewhere) => status.publish({ elsewhere }));
  const tellFile = (bytes: Uint8Array): void => void digestOf(bytes).then(windows.addKey);
  if (source.opened !== null) tellFile(source.opened.bytes);
  const saver = createSaver(source, {
    store,
    session,
    received,
    status,
    onSaved(bytes) {
      tellFile(bytes);
      void keeper.now();
    },
  });
  const keeper = createKeeper(source, { store, session, received, status, saved: saver.saved });

  const stop = store.subscribe((cause) => {
    if (cause === "selection" || cause === "front") return;
    const { book } = store.view();
    status.publish({ unsaved: unsavedOf(saver.saved(), book), canSave: hasSheets(book), trouble: null });
    keeper.soon();
  });
  const look = (): void => void saver.lookAtDisk();
  window.addEventListener("focus", look);

  return {
    store,
    editor: createTableEditor(store),
    session,
    collate,
    tabs: createTabStore(),
    async start() {
      await session.start();
      await collate.open();
    },
    state: status.state,
    subscribe: status.subscribe,
    save: saver.save,
    async dispose() {
      window.removeEventListener("focus", look);
      stop();
      await keeper.now();
      windows.close();
      await session.dispose();
    },
  };
}

function stateOf({ fileName, saved }: WorkSource, store: BookStore): WorkStateStore {
  const { book } = store.view();
  return createWorkState({
    fileName,
    unsaved: unsavedOf(saved, book),
    since: Date.now(),
    savedAt: null,
    isSaving: false,
    isKept: true,
    elsewhere: null,
    isChangedOnDisk: false,
    trouble: null,
    canSave: hasSheets(book),
  });
}

function isSeen({ hidden }: WorkSource["book"]["sheets"][number]): boolean {
  return !hidden.isSheet;
}
