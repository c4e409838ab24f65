import { useEffect, useState } from "react";
import { itemOfWords, type ReplyItem } from "../../../core/consolidation/replies/reply";
import { formatShortDate, parseDate } from "../../../core/text/viDate";
import type { CollateSession } from "../../../session/collate/collateSnapshot";
import type { Strings } from "../../catalogue/strings";
import { today } from "../../device/today";
import { parted, type Standing } from "./standing";

/** Milliseconds without a key, after which what was typed is kept: whoever closes the pane leaves no field. */
const PAUSE = 500;
const NOWHERE = { places: new Map<string, never>() };

/** What the officer writes to one unit: words and date as typed, kept with the points in each pause and when the field is left. */
export function useReplyDraft(
  collate: CollateSession,
  { row, draft, items }: Standing,
  words: Strings["collate"]["replies"],
) {
  const { asks, letter } = parted(items);
  const deadline = draft?.deadline ?? null;
  const [text, setText] = useState(letter);
  const [by, setBy] = useState(deadline === null ? "" : formatShortDate(deadline));
  const problem = problemOf(by, words);
  const withWords = (own: readonly ReplyItem[]): readonly ReplyItem[] =>
    text.trim() === "" ? own : [...own, itemOfWords(null, text, NOWHERE)];

  /** Nothing is written where nothing changed. */
  async function keep(own: readonly ReplyItem[] = asks): Promise<void> {
    const next = withWords(own);
    const until = problem === null ? parseDate(by) : deadline;
    if (JSON.stringify([next, until]) === JSON.stringify([items, deadline])) return;
    await collate.setReply(row.unit.id, next, until);
  }

  useEffect(() => {
    const pause = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(pause);
  });

  return { asks, whole: withWords(asks), text, setText, by, setBy, problem, keep };
}

function problemOf(by: string, words: Strings["collate"]["replies"]): string | null {
  if (by.trim() === "") return null;
  const date = parseDate(by);
  if (date === null) return words.badDate;
  return date > today() ? null : words.pastDate;
}
