import * as z from "zod";
import { cellPattern as cell } from "../model/cellPattern";

/** Where a number comes from: a figure, a sum of figures, a figure's share of a sum (percent, two decimals), or its indicator's rate. */
const expressionSchema = z.union([
  cell,
  z.strictObject({ sum: z.array(cell).min(2) }),
  z.strictObject({ share: cell, of: z.array(cell).min(1) }),
  z.strictObject({ rate: cell }),
]);

/**
 * One sentence or clause in MessageFormat 2. Values by name; `:so` counts (zero before a figure below ten), `:dong` money,
 * `:tyle` percent, `:tysuat` rates, `:ten` words of the particulars with a prompt where they are missing, `:ngay` dates likewise.
 * A number selects by `0`, `blank` or `*`. `{#gap prompt=|…|/}` is a place for the officer's own words; `settled=|…|` in it
 * are true words that settle it in one step. `{lastYear}` and `{lastPeriod}` in both are replaced.
 */
const sentenceSchema = z.strictObject({
  text: z.string().min(1),
  /** Said instead in the short variant. */
  short: z.string().min(1).optional(),
  values: z.record(z.string(), expressionSchema).default({}),
  /** Said by units of these levels only; by all where it is absent. */
  levels: z.array(z.enum(["tinh", "huyen", "xa"])).optional(),
  /** Said of these periods only; of all where it is absent. */
  periods: z.array(z.string()).optional(),
  /** With `*` as row: said once for each row the unit reports; `$place` names whose figures they are, `$lead` only beside others. */
  forEachRow: z.boolean().default(false),
  /**
   * Said only of figures that were collated: of `all`, or only where units are of that standing. Then `$counted`, `$expected`,
   * `$senders` (the units' level) are told, of a standing `$count`, `$names`, `$lines` (one a line) and `$size` (`few`, or `many` for more names than a sentence bears).
   */
  units: z.enum(["all", "provisional", "missing", "open", "besides"]).optional(),
  /** Where all values are a written zero, the sentence gives way to this name in one joint `none` clause. */
  noneName: z.string().optional(),
});

export const narrativeSchema = z.strictObject({
  /** How a row's figures are introduced, by level of the unit and row of the form; `{unit}` is the unit's own kind (`xã`, `phường` …). */
  places: z.record(z.string(), z.record(z.string(), z.string())),
  /** Kinds of unit by level, the usual one first. */
  unitKinds: z.record(z.string(), z.array(z.string()).min(1)),
  /** Phrases usual in such reports, by prompt: offered for a gap, written only when the officer takes one. */
  suggestions: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
  blocks: z.array(
    z.strictObject({
      id: z.string().min(1),
      /** An `annex` stands behind the report: its first line is its title, each other one a line of its list; said of many names only. */
      role: z.enum([
        "title",
        "subject",
        "salutation",
        "heading1",
        "heading2",
        "paragraph",
        "note",
        "closing",
        "recipients",
        "annex",
      ]),
      lead: z.string().default(""),
      sentences: z.array(sentenceSchema).min(1),
      /** Sentence for everything that was none, `$items` the joined names. */
      none: z.string().optional(),
      end: z.string().default(""),
      /**
       * Said instead of the sentences once last year's figures are given: for each figure known in both years a clause, which
       * selects by `$direction` (`up`, `down`, `same`, `new` from zero, `gone` to zero, `none` in both) and has `$now`, `$before`, `$difference`, `$rate` (percent of
       * `$before`). `*` as row is the unit's own.
       */
      comparison: z
        .strictObject({
          intro: z.string().min(1),
          items: z
            .array(
              z.strictObject({
                cell,
                text: z.string().min(1),
                short: z.string().min(1).optional(),
                /** In the joint clause of `calm`. */
                name: z.string().min(1).optional(),
              }),
            )
            .min(1),
          /** Changes of less than `below` percent are told by name in one clause (`$items`), the others with the largest first. */
          calm: z.strictObject({ below: z.number().positive(), text: z.string().min(1) }).optional(),
        })
        .optional(),
      /** Prompts after the last sentence, for what no figure can say; left out of the short variant. */
      prompts: z.array(z.string()).default([]),
    }),
  ),
});

export type Narrative = z.infer<typeof narrativeSchema>;
export type NarrativeBlock = Narrative["blocks"][number];
export type NarrativeSentence = NarrativeBlock["sentences"][number];
export type Expression = z.infer<typeof expressionSchema>;
