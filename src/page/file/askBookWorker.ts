import { askWorker, TOO_SLOW } from "../../taskpane/device/askWorker";
import { startWorker } from "../device/startWorker";
import { createBookCollector } from "./bookParts";
import type { BookOutcome, BookTask } from "./bookTask";

/** Opens an untrusted .xlsx beside the page. */
export async function openBeside(bytes: Uint8Array): Promise<BookOutcome<"open">> {
  const collector = createBookCollector();
  const outcome = await ask<"open">({ task: "open", bytes }, collector.take);
  return outcome.kind === "done" ? { kind: "done", value: collector.whole(outcome.value) } : outcome;
}

/** Makes the file of a workbook beside the page. */
export function saveBeside(task: Omit<Extract<BookTask, { task: "save" }>, "task">): Promise<BookOutcome<"save">> {
  return ask<"save">({ task: "save", ...task });
}

/** In a worker of its own, which is ended if it takes too long. */
async function ask<T extends BookTask["task"]>(
  task: BookTask,
  onPart?: (data: unknown) => boolean,
): Promise<BookOutcome<T>> {
  const worker = startWorker("book");
  try {
    const outcome = await askWorker<BookOutcome<T>>(worker, task, onPart === undefined ? {} : { onPart });
    return outcome ?? { kind: "refused", message: TOO_SLOW };
  } finally {
    worker.terminate();
  }
}
