import { z } from "zod";

const cell = z.string().regex(/^pl\d+\.([a-z]+|\*)\.[A-Za-z]+$/);
const given = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
const example = z.strictObject({ given, level: z.enum(["tinh", "huyen", "xa"]).optional() });

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
    /** `at` = the cell blamed first. */
    invalid: z.array(example.extend({ at: z.string() })).min(1),
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
  z.strictObject({
    ...common,
    kind: z.literal("pairing"),
    missing,
    /** Where `if` is above zero, `then` must be too. */
    params: z.strictObject({ if: cell, then: cell }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("some-activity"),
    missing,
    /** Where any of `ifAny` is above zero, not all of `thenSome` may be zero. */
    params: z.strictObject({ ifAny: z.array(cell).min(1), thenSome: z.array(cell).min(1) }),
  }),
]);

export const rulesSchema = z.array(ruleSchema);

export type Rule = z.infer<typeof ruleSchema>;
export type RuleOf<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;
