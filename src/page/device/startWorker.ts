import type { WorkerName } from "../../taskpane/device/startWorker";

/** The pane's workers, and the one that opens and saves whole workbooks. */
export type PageWorkerName = WorkerName | "book";

/** The element whose text is the whole program: page and workers alike (see `src/delivery/OnePage.cjs`). */
const PROGRAM = "program";

/** Starts the page's own program once more as a worker; by its name it knows what it is to do (`src/page/index.ts`). */
export function startWorker(name: PageWorkerName): Worker {
  const source = document.getElementById(PROGRAM)?.textContent ?? "";
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(url, { name });
  } finally {
    // The browser fetches it before it does anything else.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
