/** The worker that reads chosen files. The page that is one file has another way to its source: see webpack.config.js. */
export function startFileWorker(): Worker {
  return new Worker(new URL("./fileWorker.ts", import.meta.url));
}
