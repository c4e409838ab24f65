import { LONGEST_BLOCK } from "../../core/narrative/reportDraft";
import { textOutcome } from "../../docx/textOutcome";
import { editions } from "../../editions";
import { readPrior } from "../../xlsx/readPrior";
import { readTables } from "../../xlsx/readTables";
import type { FileTask } from "./fileTask";

/** Reads a file beside the pane, so that a large or hostile one never freezes it. */
self.addEventListener("message", ({ data: { task, name, bytes } }: MessageEvent<FileTask>) => {
  self.postMessage(answer(task, name, bytes));
});

function answer(task: FileTask["task"], name: string, bytes: Uint8Array) {
  switch (task) {
    case "prior":
      return readPrior(name, bytes, editions);
    case "tables":
      return readTables(bytes);
    case "text":
      return textOutcome(bytes, LONGEST_BLOCK);
  }
}
