import type { FileOutcome, FileTask } from "./fileTask";
import { startFileWorker } from "./startFileWorker";

/** Longer than any report takes on an old computer. */
const PATIENCE = 30_000;

/** Reads a chosen file in a worker of its own, which is ended if it takes too long. */
export async function readFile<T extends FileTask["task"]>(task: T, file: File): Promise<FileOutcome<T>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = startFileWorker();
  try {
    return await new Promise<FileOutcome<T>>((resolve, reject) => {
      setTimeout(() => resolve({ kind: "refused", message: "Đọc tệp quá lâu nên đã dừng." }), PATIENCE);
      worker.addEventListener("message", ({ data }: MessageEvent<FileOutcome<T>>) => resolve(data));
      worker.addEventListener("error", ({ message }) => reject(new Error(`The file worker failed: ${message}`)));
      worker.postMessage({ task, name: file.name, bytes } satisfies FileTask);
    });
  } finally {
    worker.terminate();
  }
}
