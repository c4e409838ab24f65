import type { PriorReport } from "../core/model/priorReport";

type Outcome =
  { readonly kind: "read"; readonly prior: PriorReport } | { readonly kind: "refused"; readonly message: string };

/** Longer than any report takes on an old computer. */
const PATIENCE = 30_000;

/** Reads a chosen .xlsx in a worker of its own, which is ended if it takes too long. */
export async function readPriorFile(file: File): Promise<Outcome> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL("./priorWorker.ts", import.meta.url));
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      setTimeout(() => resolve({ kind: "refused", message: "Đọc tệp quá lâu nên đã dừng." }), PATIENCE);
      worker.addEventListener("message", ({ data }: MessageEvent<Outcome>) => resolve(data));
      worker.addEventListener("error", ({ message }) => reject(new Error(`The file worker failed: ${message}`)));
      worker.postMessage({ name: file.name, bytes });
    });
  } finally {
    worker.terminate();
  }
}
