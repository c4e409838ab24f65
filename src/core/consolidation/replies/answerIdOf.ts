import type { ReplyItem } from "./reply";

const LONGEST_ID = 500;

/** The finding that an answer to an item is kept under; for words of the office's own one that only they have. */
export function answerIdOf({ finding, cell, words }: ReplyItem): string {
  return finding?.id ?? `asked@${cell ?? ""}: ${words}`.slice(0, LONGEST_ID);
}
