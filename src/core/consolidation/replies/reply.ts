import * as z from "zod";
import type { Finding } from "../../model/finding";
import type { IsoDate } from "../../model/reportContext";
import { readPart, type UnreadPart } from "../../model/storedPart";
import { contentOf } from "../returns/differences";
import type { ReturnedReport } from "../returns/return";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const short = z.string().max(500);
const LONGEST_WORDS = 2000;

/** One thing that is asked. */
export const itemSchema = z.strictObject({
  /** The figure it is about; null for the report as a whole. */
  cell: short.nullable(),
  /** Figures that it concerns besides: a change of one of these answers it too. */
  related: z.array(short).max(200).default([]),
  /** Where it stood in the file replied to. */
  place: z.strictObject({ sheet: short, address: short }).nullable(),
  /** The finding that is passed on, by its id and the code that officers see; null for words of one's own. */
  finding: z.strictObject({ id: short, code: short }).nullable(),
  words: z.string().min(1).max(LONGEST_WORDS),
});

/** What an office answers to one return. It travels in the sender's own file: data, never trusted before it is parsed. */
export const replySchema = z.strictObject({
  version: z.literal(1),
  /** As the office's list names it. */
  unit: short,
  editionId: short,
  periodId: short,
  year: z.number().int().min(2000).max(2100),
  /** Fingerprint of the figures replied to, spelled in groups. */
  mark: short,
  writtenOn: isoDate.nullable(),
  /** "Trước ngày": by when the report is to be sent again. */
  deadline: isoDate.nullable(),
  items: z.array(itemSchema).min(1).max(1000),
  /** What stood in each figure that was not blank, by kind and content. */
  figures: z.record(short, z.string().max(LONGEST_WORDS)),
  /** Reasons that the file gave already, by finding. */
  reasons: z.record(short, z.string().max(LONGEST_WORDS)),
});

export type Reply = z.infer<typeof replySchema>;
export type ReplyItem = Reply["items"][number];

/** Reads the untrusted JSON of a reply. */
export function readReply(json: string): { readonly kind: "read"; readonly data: Reply } | UnreadPart {
  return readPart(json, replySchema as z.ZodType<Reply>, 1);
}

/** A reply to a return. @param items at least one */
export function replyTo(
  unit: string,
  report: Pick<ReturnedReport, "editionId" | "periodId" | "year" | "mark" | "figures" | "justifications">,
  items: readonly ReplyItem[],
  dates: { readonly writtenOn: IsoDate | null; readonly deadline: IsoDate | null },
): Reply {
  const { editionId, periodId, year, mark, figures, justifications } = report;
  const content = [...figures].flatMap(([key, { value }]) => {
    const text = contentOf(value).slice(0, LONGEST_WORDS);
    return text === "" ? [] : [[key, text] as const];
  });
  return {
    version: 1,
    unit,
    editionId,
    periodId,
    year,
    mark,
    ...dates,
    items: [...items],
    figures: Object.fromEntries(content),
    reasons: Object.fromEntries(justifications.map(({ findingId, text }) => [findingId, text])),
  };
}

/** A finding as an item, to be kept or reworded. */
export function itemOfFinding(
  { id, code, cells, message }: Finding,
  { places }: Pick<ReturnedReport, "places">,
): ReplyItem {
  const [cell, ...related] = cells;
  return { ...itemOfWords(cell ?? null, message, { places }), related, finding: { id, code } };
}

/** Words of one's own about a figure, or about the report as a whole. */
export function itemOfWords(cell: string | null, words: string, { places }: Pick<ReturnedReport, "places">): ReplyItem {
  return {
    cell,
    related: [],
    place: (cell === null ? undefined : places.get(cell)) ?? null,
    finding: null,
    words: words.trim().slice(0, LONGEST_WORDS),
  };
}
