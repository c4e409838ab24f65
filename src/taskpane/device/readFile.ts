import { askWorker, TOO_SLOW } from "./askWorker";
import type { FileOutcome, FileTask } from "./fileTask";
import { startWorker } from "./startWorker";

/** Reads a chosen file in a worker of its own, which is ended if it takes too long. */
export async function readFile<T extends FileTask["task"]>(task: T, file: File): Promise<FileOutcome<T>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = startWorker("file");
  try {
    const asked = { task, name: file.name, bytes } satisfies FileTask;
    const outcome = await askWorker<FileOutcome<T>>(worker, asked, { transfer: [bytes.buffer] });
    return outcome ?? { kind: "refused", message: TOO_SLOW };
  } finally {
    worker.terminate();
  }
}
