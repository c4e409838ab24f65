import * as z from "zod";
import type { IsoDate } from "../../model/reportContext";
import { LONGEST_JUSTIFICATION, type Justification } from "../../model/justification";
import type { LedgerRow } from "../ledger/ledger";
import { itemSchema, replySchema, type Reply, type ReplyItem } from "./reply";

/** What is about to be asked of a unit. */
export interface ReplyDraft {
  /** The file that it is about, by its bytes; null where none can be read. */
  readonly digest: string | null;
  readonly items: readonly ReplyItem[];
  readonly deadline: IsoDate | null;
}

/** What was asked of a unit last: the file downloaded, or the message copied. */
export interface AskedReply {
  readonly reply: Reply;
  /** The file that it is about; null where none could be read. */
  readonly digest: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by: "file" | "text";
  /** The unit's files that were there already: what else comes from it is an answer. */
  readonly known: readonly string[];
  /** Reasons of that file, with their values. */
  readonly justifications: readonly Justification[];
}

/** A unit's part in the workbook. */
export interface KeptReply {
  readonly draft: ReplyDraft | null;
  readonly asked: AskedReply | null;
}

const short = z.string().max(500);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const MOST = 1000;

const justificationSchema = z.strictObject({
  findingId: short,
  text: z.string().max(LONGEST_JUSTIFICATION),
  values: z.record(z.string(), z.number().nullable()),
  message: z.string().max(2000),
});

export const keptReplySchema = z.strictObject({
  draft: z
    .strictObject({
      digest: short.nullable(),
      items: z.array(itemSchema).max(MOST),
      deadline: isoDate.nullable(),
    })
    .nullable(),
  asked: z
    .strictObject({
      reply: replySchema,
      digest: short.nullable(),
      at: z.number().nonnegative(),
      by: z.enum(["file", "text"]),
      known: z.array(short).max(MOST),
      justifications: z.array(justificationSchema).max(MOST),
    })
    .nullable(),
});

/** Bytes of what came from the unit since it was asked, the latest; null where nothing did. */
export function answerTo({ known }: AskedReply, { current, versions }: LedgerRow): string | null {
  const fresh = versions.flatMap(({ digest, standing }) =>
    digest === null || standing === "unreadable" || known.includes(digest) ? [] : [digest],
  );
  const isCurrent = current !== null && fresh.includes(current.digest);
  return isCurrent ? current.digest : (fresh.at(-1) ?? null);
}

/** What is about to be asked: what was asked already is done with once the unit has answered. */
export function draftFor({ draft, asked }: KeptReply, row: LedgerRow): ReplyDraft | null {
  if (draft === null || asked === null || draft.digest !== asked.digest) return draft;
  return answerTo(asked, row) === null ? draft : null;
}

/** Whether all of a draft was asked already. */
export function isAsked(draft: ReplyDraft, asked: AskedReply | null): boolean {
  return (
    asked !== null &&
    asked.digest === draft.digest &&
    asked.reply.deadline === draft.deadline &&
    JSON.stringify(asked.reply.items) === JSON.stringify(draft.items)
  );
}
