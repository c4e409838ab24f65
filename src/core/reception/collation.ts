import * as z from "zod";
import { decide, decisionSchema, type Decision } from "../consolidation/ledger/decision";
import type { Ask } from "../consolidation/ledger/ledger";
import { keptReplySchema, type KeptReply } from "../consolidation/replies/keptReply";
import type { Unit } from "../consolidation/units/unit";
import { levelSchema } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { IsoDate } from "../model/reportContext";
import { mergeRecords, readPart, type PartFormat } from "../model/storedPart";
import { STORE } from "../model/storeXml";

/** A decision with the day and hour, and the officer's reason. */
export interface KeptDecision {
  readonly decision: Decision;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Empty where none was given. */
  readonly reason: string;
}

/** The list of units, and where it came from in the officer's words. */
export interface KeptUnits {
  readonly units: readonly Unit[];
  readonly source: string;
}

/** What was summed last: shown when the workbook is opened again, until the files are there again. */
export interface LastSum {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly counted: number;
  readonly provisional: number;
  /** Null without a list. */
  readonly expected: number | null;
  /** Sums by figure; null where no unit has a value. */
  readonly totals: Readonly<Record<CellKey, number | null>>;
}

/** What a receiving office asked for and decided, for one form and period. The files themselves are never kept. */
export interface Collation {
  readonly ask: Ask;
  /** Day of receipt that the officer gave last. */
  readonly received: IsoDate | null;
  readonly decisions: readonly KeptDecision[];
  /** Day of receipt of each file, by its bytes: a file that is read again keeps its day. */
  readonly receipts: Readonly<Record<string, IsoDate>>;
  readonly last: LastSum | null;
  /** What column `Tính` held when the tables were written last, by unit; null before. */
  readonly written: Readonly<Record<string, 0 | 1>> | null;
  /** Units that were reminded, with the day. */
  readonly reminded: Readonly<Record<string, IsoDate>>;
  /** What is asked of units, by unit. */
  readonly replies: Readonly<Record<string, KeptReply>>;
}

/** All of a workbook. */
export interface CollationBook {
  readonly version: 1;
  readonly active: string | null;
  readonly list: KeptUnits | null;
  /** Children of units as the office gave them, by unit. */
  readonly children: Readonly<Record<string, number>>;
  readonly collations: Readonly<Record<string, Collation>>;
}

const words = z.string().max(500);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.number().nonnegative();
const count = z.number().int().nonnegative();
const MOST = 20_000;

const unitSchema = z.strictObject({
  id: words.min(1),
  name: words,
  code: words.nullable(),
  predecessors: z.array(words).max(1000),
  level: levelSchema,
});

const collationSchema = z.strictObject({
  ask: z.strictObject({
    editionId: words,
    periodId: words,
    year: z.number().int().min(2000).max(2100),
    level: levelSchema,
    deadline: isoDate.nullable(),
  }),
  received: isoDate.nullable(),
  decisions: z.array(z.strictObject({ decision: decisionSchema, at: time, reason: z.string().max(2000) })).max(MOST),
  receipts: z.record(words, isoDate),
  last: z
    .strictObject({
      at: time,
      counted: count,
      provisional: count,
      expected: count.nullable(),
      totals: z.record(words, z.number().nullable()),
    })
    .nullable(),
  written: z.record(words, z.union([z.literal(0), z.literal(1)])).nullable(),
  reminded: z.record(words, isoDate),
  // Workbooks from before there were replies have none.
  replies: z.record(words, keptReplySchema).default({}),
});

const bookSchema = z.strictObject({
  version: z.literal(1),
  active: words.nullable(),
  list: z.strictObject({ units: z.array(unitSchema).max(MOST), source: words }).nullable(),
  children: z.record(words, count).default({}),
  collations: z.record(words, collationSchema),
});

/** The name of what is collated among the workbook's. */
export function collationId({ editionId, periodId, year, level }: Ask): string {
  return [editionId, periodId, year, level].join("/");
}

export function newCollation(ask: Ask): Collation {
  return { ask, received: null, decisions: [], receipts: {}, last: null, written: null, reminded: {}, replies: {} };
}

export const emptyCollationBook: CollationBook = { version: 1, active: null, list: null, children: {}, collations: {} };

/** One decision more; what was decided before on the same thing gives way. */
export function decideWith(kept: readonly KeptDecision[], next: KeptDecision): readonly KeptDecision[] {
  const left = decide(
    kept.map(({ decision }) => decision),
    next.decision,
  );
  return [...kept.filter(({ decision }) => left.includes(decision)), next];
}

/** A receiving office's decisions as a part of the workbook. */
export const collationPart: PartFormat<CollationBook> = {
  namespace: STORE.collation,
  parse: (json) => readPart(json, bookSchema as z.ZodType<CollationBook>, 1),
  write: (book) => JSON.stringify(book),
  merge: (older, newer) => ({
    ...newer,
    list: newer.list ?? older.list,
    children: mergeRecords(older.children, newer.children),
    collations: mergeRecords(older.collations, newer.collations, (before, after) => ({
      ...after,
      receipts: { ...before.receipts, ...after.receipts },
      reminded: { ...before.reminded, ...after.reminded },
      replies: mergeRecords(before.replies, after.replies),
      decisions: [...before.decisions, ...after.decisions]
        .sort((a, b) => a.at - b.at)
        .reduce<readonly KeptDecision[]>(decideWith, []),
    })),
  }),
};
