import { editions } from "../../editions";
import { readPrior } from "../../xlsx/readPrior";
import { readTables } from "../../xlsx/readTables";
import type { FileTask } from "./fileTask";

/** Reads a file beside the pane, so that a large or hostile one never freezes it. */
self.addEventListener("message", ({ data: { task, name, bytes } }: MessageEvent<FileTask>) => {
  self.postMessage(task === "prior" ? readPrior(name, bytes, editions) : readTables(bytes));
});
