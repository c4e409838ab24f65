import * as z from "zod";
import { cellPattern as cell } from "../model/cellPattern";

const given = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const example = z.strictObject({
  given,
  level: z.enum(["tinh", "huyen", "xa"]).optional(),
  /** Figures of the same form, one period earlier. */
  prior: given.optional(),
  /** Sums of the units that the office received. */
  units: given.optional(),
  /** Particulars that differ from those of a punctual report of a commune. */
  context: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
});

const common = {
  id: z.string().regex(/^[A-Z]\d{2}(-[a-z]+)*$/),
  code: z.string().regex(/^[A-Z]\d{2}$/),
  severity: z.enum(["blocking", "explain", "note"]),
  /** What the rule asks of a cell, in a few words: `Là số nguyên, từ 0 trở lên`. */
  title: z.string().min(1),
  /** MessageFormat 2; each kind states its placeholders. */
  message: z.string().min(1),
  /** Where all breaches have one cause and are mended together: the sentence for several (`$count`). */
  messageForMany: z.string().min(1).optional(),
  basis: z.string().min(1),
  examples: z.strictObject({
    valid: z.array(example).min(1),
    /** `at` = the cell blamed first; null where the report as a whole is. */
    invalid: z.array(example.extend({ at: z.string().nullable() })).min(1),
  }),
};

/** Whether a blank counts as zero's equal for failing, or leaves the judgement open. */
const missing = z.enum(["blank-then-fails", "blank-then-skips"]);

/**
 * A rule is data, its own documentation and its own test. `*` as row stands for each row of the form.
 * Which cells a rule without cell parameters reads is said by its kind.
 */
export const ruleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("whole-number") }),
  z.strictObject({ ...common, kind: z.literal("clean-number") }),
  z.strictObject({ ...common, kind: z.literal("required") }),
  z.strictObject({ ...common, kind: z.literal("foreign-row") }),
  z.strictObject({ ...common, kind: z.literal("personal-data") }),
  z.strictObject({
    ...common,
    kind: z.literal("pairing"),
    missing,
    /** Where `if` is above zero, `then` must be too. */
    params: z.strictObject({ if: cell, then: cell }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("sum"),
    /** Judged only where every figure is known. */
    missing: z.literal("blank-then-skips"),
    /** So much the two sides may differ; 0 for what is counted. */
    tolerance: z.number().int().nonnegative(),
    /** The parts add up to the total, to no more or to no less. Patterns over several rows are judged row by row. */
    params: z.strictObject({
      parts: z.array(cell).min(1),
      relation: z.enum(["equals", "at-most", "at-least"]),
      total: cell,
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("some-activity"),
    missing,
    /** Where any of `ifAny` is above zero, not all of `thenSome` may be zero. */
    params: z.strictObject({ ifAny: z.array(cell).min(1), thenSome: z.array(cell).min(1) }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("unit-slip"),
    /** A sum of money above zero and below `below` đồng, or `factor` times the last period's, was meant in another unit. */
    params: z.strictObject({ below: z.number().int().positive(), factor: z.number().int().min(2) }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("column-shift"),
    /** From this value on a count or a number of children looks like a sum of money. Plausibility. */
    params: z.strictObject({ moneyLike: z.number().int().positive() }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("ratio"),
    /** `numerator` divided by `denominator` lies within `min` … `max`; judged only where both are above zero. */
    params: z.strictObject({
      numerator: cell,
      denominator: cell,
      min: z.number().positive(),
      max: z.number().positive(),
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("range"),
    /** Each of these that is known lies within `min` … `max`; without `max` nothing is too much. */
    params: z.strictObject({ cells: z.array(cell).min(1), min: z.number(), max: z.number().optional() }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("share"),
    /**
     * A percentage is what `part` is of `whole`, rounded or cut; where no figure holds the part, what some whole number is of it.
     * `*` in `part` and `whole` is the row or column of the rate.
     */
    params: z.strictObject({
      shares: z.array(z.strictObject({ rate: cell, part: cell.optional(), whole: cell })).min(1),
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("unit-children"),
    /** None of these is more than the children of the unit. */
    params: z.strictObject({ cells: z.array(cell).min(1) }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("change"),
    /** Against the last period: below `small` (both) a difference up to `absolute` passes, above it a ratio up to `ratio`. */
    params: z.strictObject({
      small: z.number().int().positive(),
      absolute: z.number().int().positive(),
      ratio: z.number().min(1),
      /** Sums of money are small below this. */
      smallMoney: z.number().int().positive(),
      absoluteMoney: z.number().int().positive(),
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("stale-copy"),
    /** So many figures above zero must be equal to the last period's, and all others too. */
    params: z.strictObject({ atLeast: z.number().int().positive() }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("units-sum"),
    /** A receiving office's rows of its units alone, which are their sum, or its own, which hold no less. */
    params: z.strictObject({ rows: z.enum(["units-only", "with-own"]) }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("timeliness"),
    /** Whether a report dated before its period ends is early; some are asked for before that. */
    params: z.strictObject({ early: z.boolean() }).default({ early: true }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("defunct-body"),
    /** Offices named in the particulars that ended on `until`. `words` are compared without case. */
    params: z.strictObject({
      bodies: z.array(z.strictObject({ words: z.array(z.string()).min(1), until: isoDate, now: z.string() })).min(1),
    }),
  }),
]);

export const rulesSchema = z.array(ruleSchema);

export type Rule = z.infer<typeof ruleSchema>;
export type RuleOf<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;
