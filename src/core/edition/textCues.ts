import * as z from "zod";
import { cellPattern as cell } from "../model/cellPattern";

const words = z.array(z.string().min(1));

/** What a sentence can speak of, with the figures that belong to it. */
const topicSchema = z.strictObject({
  id: z.string().min(1),
  /** Words that name the topic: a number near them is one of its figures. */
  cues: words.min(1),
  /** Words that name it only where nothing better stands near. */
  weakCues: words.default([]),
  figures: z
    .array(
      z.strictObject({
        cell: cell.optional(),
        /** Instead of one cell: a total of several, with its name inside a sentence. */
        sum: z.strictObject({ of: z.array(cell).min(2), name: z.string().min(1) }).optional(),
        /** Words that name this very figure, so that even a bare number behind them is it. */
        cues: words.default([]),
        /** Units in which the figure is counted; any of its type where none is listed. */
        units: words.default([]),
        /** Units that may count parts or another measure of it: less than the figure proves nothing. */
        looseUnits: words.default([]),
      }),
    )
    .min(1),
  /** N02: the text says that it took place. */
  claim: z
    .strictObject({
      cell,
      /** Say so on their own. */
      deeds: words.default([]),
      /** Say so beside a word of `doing` or a number. */
      words: words.default([]),
    })
    .optional(),
});

/** Words and sentences by which a report's text is compared with its tables. Words are compared without regard to case. */
export const textCuesSchema = z.strictObject({
  topics: z.array(topicSchema),
  /** Under which rule a wrong percentage is told. */
  shareCode: z.enum(["N01", "B03"]).default("N01"),
  /** Shares that the text states: a figure's percentage of a sum. The first base is the usual one. */
  shares: z.array(
    z.strictObject({
      part: cell,
      /** Only where the text names the base or says that it is a share is another percentage wrong. */
      onlyNamed: z.boolean().default(false),
      of: z.array(z.strictObject({ name: z.string().min(1), cells: z.array(cell).min(1) })).min(1),
    }),
  ),
  /** Whose figures a place word speaks of, by row of the form. */
  places: z.record(z.string(), words),
  /** Topics and expressions that no table holds: a number nearest to them is theirs. */
  others: words,
  doing: words,
  negations: words,
  /** Behind these a negation said before no longer holds. */
  resets: words,
  plans: words,
  /** Those that make a plan of what is said right before them. */
  plansBehind: words,
  /** Wishes and purposes: they reach as far as the next comma. */
  purposes: words,
  /** Orders where they open a clause: what follows is asked of others. */
  orders: words,
  /** What is still to come where they open a clause; as with wishes, what is counted is told all the same. */
  later: words,
  /**
   * What is wished, cared for, directed or prepared: up to the next comma nothing is said to have taken place, unless it is counted. Unlike
   * those of `plans` the numbers behind them are held against the tables.
   */
  wishes: words,
  /** Other people: what is done for them is not done for children, unless these are named beside them. */
  adults: words,
  children: words,
  /** Bodies of grown-ups: their contests and meetings are not children's, unless these are named beside them. */
  adultBodies: words,
  /** Works and things that are not made for children, unless these are named beside them. */
  elsewhere: words,
  /** Beginnings of headings under which everything is a plan or a wish. */
  planHeadings: words,
  /** Beginnings of headings under which nothing is said to have taken place. */
  silentHeadings: words,
  /** Behind these and a number of the same figure, a smaller number is a part of it. */
  parts: words,
  /** What alone makes a smaller number a part: before it, as `riêng`. */
  apart: words,
  /** The same right behind it: `05 hộ nghèo là đồng bào dân tộc thiểu số`. */
  narrowing: words,
  /** Who or where: a smaller number is a part where the text has others of the same figure. */
  actors: words,
  /** A price for one: `mỗi suất`. */
  each: words,
  /** Before a number of an earlier year. */
  priors: words,
  /** Before a difference. */
  changes: words,
  /** Between the earlier number and the present one: `từ 580 lên 700`. */
  arrivals: words,
  messages: z.strictObject({
    agrees: z.string().min(1),
    sumAgrees: z.string().min(1),
    differs: z.string().min(1),
    sumDiffers: z.string().min(1),
    shareDiffers: z.string().min(1),
    approximate: z.string().min(1),
    morePackages: z.string().min(1),
    zero: z.string().min(1),
    blank: z.string().min(1),
    unrelated: z.string().min(1),
    ownSum: z.string().min(1),
    rateDiffers: z.string().min(1),
  }),
});

export type TextCues = z.infer<typeof textCuesSchema>;
export type Topic = TextCues["topics"][number];
