import { askWorker, TOO_SLOW } from "../../taskpane/device/askWorker";
import { startWorker } from "../device/startWorker";
import type { BookOutcome, BookTask } from "./bookTask";

/** Has an untrusted .xlsx opened, or one saved, in a worker of its own, which is ended if it takes too long. */
export async function askBookWorker<T extends BookTask["task"]>(
  task: Extract<BookTask, { task: T }>,
): Promise<BookOutcome<T>> {
  const worker = startWorker("book");
  try {
    return (await askWorker<BookOutcome<T>>(worker, task)) ?? { kind: "refused", message: TOO_SLOW };
  } finally {
    worker.terminate();
  }
}
