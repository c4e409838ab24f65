import { BookError } from "../../xlsx/bookError";
import { EMPTY_BOOK } from "../book/pageBook";
import { bookWith } from "./bookDelta";
import type { BookAnswers, BookOutcome, BookTask } from "./bookTask";
import { openBook } from "./openBook";
import { saveBook } from "./saveBook";

/** Opens and saves workbooks beside the page, so that a large or hostile one never freezes it. */
self.addEventListener("message", ({ data }: MessageEvent<BookTask>) => self.postMessage(outcome(data)));

function outcome(task: BookTask): BookOutcome<BookTask["task"]> {
  try {
    return { kind: "done", value: answer(task) };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}

function answer(task: BookTask): BookAnswers[BookTask["task"]] {
  if (task.task === "open") return openBook(task.bytes);
  const { opened, book } = task;
  const original = opened === null ? EMPTY_BOOK : openBook(opened);
  return saveBook(bookWith(original, book), opened, original);
}
