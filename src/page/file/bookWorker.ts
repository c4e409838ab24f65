import { BookError } from "../../xlsx/bookError";
import type { BookTask, OpenOutcome } from "./bookTask";
import { openBook } from "./openBook";

/** Opens workbooks beside the page, so that a large or hostile one never freezes it. */
self.addEventListener("message", ({ data }: MessageEvent<BookTask>) => self.postMessage(answer(data)));

function answer({ bytes }: BookTask): OpenOutcome {
  try {
    return { kind: "opened", book: openBook(bytes) };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}
