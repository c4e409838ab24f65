import { askWorker, TOO_SLOW } from "../../taskpane/device/askWorker";
import { startWorker } from "../device/startWorker";
import type { BookTask, OpenOutcome } from "./bookTask";

/** Opens an untrusted .xlsx in a worker of its own, which is ended if it takes too long. */
export async function openBeside(bytes: Uint8Array): Promise<OpenOutcome> {
  const worker = startWorker("book");
  try {
    const task: BookTask = { task: "open", bytes };
    return (await askWorker<OpenOutcome>(worker, task)) ?? { kind: "refused", message: TOO_SLOW };
  } finally {
    worker.terminate();
  }
}
