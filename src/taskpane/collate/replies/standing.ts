import type { LedgerRow } from "../../../core/consolidation/ledger/ledger";
import {
  answerTo,
  draftFor,
  isAsked,
  type AskedReply,
  type KeptReply,
  type ReplyDraft,
} from "../../../core/consolidation/replies/keptReply";
import { isLetter, isSameItem, itemsNow, pointsOf, type Point } from "../../../core/consolidation/replies/points";
import type { ReplyItem } from "../../../core/consolidation/replies/reply";
import { fateOf, type ReplyFate } from "../../../core/consolidation/replies/fateOf";
import type { ReturnedReport } from "../../../core/consolidation/returns/return";
import { formatShortDate } from "../../../core/text/viDate";
import type { HeldFile } from "../../../session/collate/collateSnapshot";
import { dayOf } from "../../../session/collate/deskValues";
import type { Strings } from "../../catalogue/strings";
import type { CollateProps, ReceivedState } from "../collateProps";

/** Where a unit's reply stands. */
export interface Standing {
  readonly row: LedgerRow;
  /** The unit's report that can be asked about; null where there is none. */
  readonly report: ReturnedReport | null;
  readonly points: readonly Point[];
  readonly draft: ReplyDraft | null;
  /** Of the draft, as they stand in the file now; the letter among them. */
  readonly items: readonly ReplyItem[];
  readonly asked: AskedReply | null;
  /** What came since it was asked; null for nothing. */
  readonly answer: { readonly file: HeldFile; readonly report: ReturnedReport; readonly fate: ReplyFate } | null;
}

export function standingOf({ collate, state }: CollateProps, row: LedgerRow): Standing {
  const kept: KeptReply = state.collation?.replies[row.unit.id] ?? { draft: null, asked: null };
  const file = row.current === null ? null : collate.fileOf(row.current.digest);
  const report = file?.report ?? null;
  const points = report === null || file === null || file.judged === null ? [] : pointsOf(report, file.judged);
  const draft = draftFor(kept, row);
  const items = itemsNow(draft?.items ?? [], report, points);
  return {
    row,
    report,
    points,
    draft,
    items,
    asked: kept.asked,
    answer: answerOf({ collate, state }, row, kept.asked),
  };
}

function answerOf(
  { collate, state }: Pick<CollateProps, "collate" | "state">,
  row: LedgerRow,
  asked: AskedReply | null,
): Standing["answer"] {
  const digest = asked === null ? null : answerTo(asked, row);
  const file = digest === null ? null : collate.fileOf(digest);
  const report = file?.report ?? null;
  if (asked === null || file === null || report === null || state.edition === null) return null;
  const fate = fateOf(state.edition, asked.reply, report);
  // Where nothing could be read before, nothing can have changed.
  return { file, report, fate: asked.digest === null ? { ...fate, unasked: [] } : fate };
}

/** Units with something to ask or asked, in the ledger's order. */
export function repliesIn(props: CollateProps & { readonly state: ReceivedState }): readonly Standing[] {
  const kept = props.state.collation?.replies ?? {};
  return props.state.received.ledger.rows
    .filter(({ unit }) => kept[unit.id] !== undefined)
    .map((row) => standingOf(props, row))
    .filter(({ items, asked }) => items.length > 0 || asked !== null);
}

/** Whether something stands there that was not asked yet. */
export function isOpen({ draft, asked, items }: Standing): boolean {
  return draft !== null && items.length > 0 && !isAsked(draft, asked);
}

/** `2 điều · chưa tải` · `1 điều · đã tải 20/7/2026` · `đã gửi lại, trả lời 1/2 điều`. */
export function toldStanding(standing: Standing, words: Strings["collate"]["replies"]): string {
  const { items, asked, answer } = standing;
  if (isOpen(standing) || asked === null) return `${words.items(items.length)} · ${words.notYet}`;
  const all = asked.reply.items.length;
  if (answer !== null) {
    const done = answer.fate.items.filter(({ fate }) => fate === "changed" || fate === "explained").length;
    return words.answered(done, all);
  }
  const day = formatShortDate(dayOf(asked.at));
  return `${words.items(all)} · ${asked.by === "file" ? words.byFile(day) : words.byText(day)}`;
}

/** `Phụ lục 01, C10`; empty for the report as a whole. */
export function placeOf({ place }: ReplyItem): string {
  return place === null ? "" : `${place.sheet}, ${place.address}`;
}

/** With or without one item. */
export function toggled(items: readonly ReplyItem[], item: ReplyItem): readonly ReplyItem[] {
  const others = items.filter((each) => !isSameItem(each, item));
  return others.length < items.length ? others : [...items, item];
}

/** The items proper, and the words on the whole. */
export function parted(items: readonly ReplyItem[]): { readonly asks: readonly ReplyItem[]; readonly letter: string } {
  return {
    asks: items.filter((item) => !isLetter(item)),
    letter: items.find(isLetter)?.words ?? "",
  };
}
