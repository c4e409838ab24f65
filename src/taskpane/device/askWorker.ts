/** Longer than any report takes on an old computer. */
const PATIENCE = 30_000;

/** Said of a file that was given up. */
export const TOO_SLOW = "Đọc tệp quá lâu nên đã dừng.";

/** Asks a worker one thing. @param transfer what is handed over and gone here. @returns null where it took too long: it has to be ended */
export function askWorker<Answer>(
  worker: Worker,
  task: unknown,
  transfer: Transferable[] = [],
): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(null), PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
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
