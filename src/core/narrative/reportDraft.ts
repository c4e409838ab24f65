import * as z from "zod";
import { mergeRecords, readPart, type PartFormat } from "../model/storedPart";
import { STORE } from "../model/storeXml";
import { DEFAULT_STYLE, styleSchema, type ReportStyle } from "./reportStyle";
import type { Inline } from "./reportDocument";

/** Longest text of one paragraph: ten thousand words and room. */
export const LONGEST_BLOCK = 120_000;
/** Answers that are kept; the oldest go first. */
export const MOST_CLEARED = 500;

const text = z.string().max(LONGEST_BLOCK);
const short = z.string().max(2000);
const inline = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text }),
  z.strictObject({
    kind: z.literal("number"),
    id: short,
    text: short,
    cells: z.array(short).max(50),
    derivation: short.nullable(),
    verified: z.boolean(),
    now: short.nullable(),
    units: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal("gap"), prompt: short, cell: short.nullable(), settled: short.optional() }),
]);
const draftSchema = z.strictObject({
  style: styleSchema.default(DEFAULT_STYLE),
  /** Words for the gaps, by block and prompt. */
  fills: z.record(short, text),
  /** Blocks that the officer rewrote. */
  rewritten: z.record(short, z.strictObject({ mine: z.array(inline).max(2000), base: text })),
  /** What the officer looked at and let stand: personal data as found, claims by their keys. */
  cleared: z.array(short).max(MOST_CLEARED),
});
const storeSchema = z.strictObject({ version: z.literal(1), drafts: z.record(short, draftSchema) });

/** A block in the officer's words. `base` is the draft that they were written over. */
export interface Rewritten {
  readonly mine: readonly Inline[];
  readonly base: string;
}

/** What the officer made of the draft of one form: everything besides the figures that its text depends on. */
export interface ReportDraft {
  readonly style: ReportStyle;
  readonly fills: Readonly<Record<string, string>>;
  readonly rewritten: Readonly<Record<string, Rewritten>>;
  readonly cleared: readonly string[];
}

export const emptyDraft: ReportDraft = { style: DEFAULT_STYLE, fills: {}, rewritten: {}, cleared: [] };

/** The drafts of a workbook by edition. */
export type DraftStore = Readonly<Record<string, ReportDraft>>;

/** The drafts as a part of the workbook. */
export const draftsPart: PartFormat<DraftStore> = {
  namespace: STORE.drafts,
  parse: (json) => {
    const part = readPart(json, storeSchema, 1);
    return part.kind === "read" ? { kind: "read", data: part.data.drafts } : part;
  },
  write: (drafts) => JSON.stringify({ version: 1, drafts }),
  merge: (older, newer) =>
    mergeRecords(older, newer, (before, after) => ({
      style: after.style,
      fills: mergeRecords(before.fills, after.fills),
      rewritten: mergeRecords(before.rewritten, after.rewritten),
      cleared: [...new Set([...before.cleared, ...after.cleared])].slice(-MOST_CLEARED),
    })),
};
