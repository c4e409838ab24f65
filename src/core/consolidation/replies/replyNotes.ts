import type { IsoDate } from "../../model/reportContext";
import { formatShortDate } from "../../text/viDate";
import type { FigurePlace } from "../returns/return";
import type { ReplyItem } from "./reply";

/** A note at a cell of the sender's file. */
export interface ReplyNote extends FigurePlace {
  readonly text: string;
}

/**
 * A reply as notes that every Excel shows: one a cell, each with the deadline. What is about no cell stands at the corner of a sheet of the
 * report. @param places where the report's figures stand
 */
export function replyNotes(
  { items, deadline }: { readonly items: readonly ReplyItem[]; readonly deadline: IsoDate | null },
  places: ReadonlyMap<string, FigurePlace>,
): readonly ReplyNote[] {
  const [first] = [...items.flatMap(({ place }) => place ?? []), ...places.values()];
  const corner = first === undefined ? null : { sheet: first.sheet, address: "A1" };
  const texts = new Map<string, { readonly place: FigurePlace; readonly words: string[] }>();
  for (const { place, words } of items) {
    const at = place ?? corner;
    if (at === null) continue;
    const key = `${at.sheet}!${at.address}`;
    texts.set(key, { place: at, words: [...(texts.get(key)?.words ?? []), words] });
  }
  const by = deadline === null ? [] : [`Gửi lại trước ngày ${formatShortDate(deadline)}.`];
  return [...texts.values()].map(({ place, words }) => ({ ...place, text: [...words, ...by].join("\n") }));
}
