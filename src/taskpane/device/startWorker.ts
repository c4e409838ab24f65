/** What is worked out beside the pane: a chosen file, or files that were received. */
export type WorkerName = "file" | "returns";

/** Starts a worker. The page that is one file has another way to its source: see webpack.config.js. */
export function startWorker(name: WorkerName): Worker {
  switch (name) {
    case "file":
      return new Worker(new URL("./fileWorker.ts", import.meta.url));
    case "returns":
      return new Worker(new URL("./returnWorker.ts", import.meta.url));
  }
}
