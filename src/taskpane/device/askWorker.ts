/** Longer than any report takes on an old computer. */
const PATIENCE = 30_000;

/** Said of a file that was given up. */
export const TOO_SLOW = "Đọc tệp quá lâu nên đã dừng.";

/**
 * Asks a worker one thing. @param transfer what is handed over and gone here. @param onPart takes what comes before the answer, and
 * says whether it was such a part. @returns null where it took too long: the worker has to be ended
 */
export function askWorker<Answer>(
  worker: Worker,
  task: unknown,
  { transfer = [], onPart }: { readonly transfer?: Transferable[]; onPart?(data: unknown): boolean } = {},
): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(null), PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (onPart?.(data) === true) return;
      clearTimeout(late);
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      clearTimeout(late);
      reject(new Error(`A worker failed: ${message}`));
    };
    worker.postMessage(task, transfer);
  });
}
