import * as z from "zod";

const text = z.string().min(1);

/** An indicator of Thông tư 13/2021/TT-BLĐTBXH. Its two appendices use the same codes: the two together are its id. */
export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^I{1,2}\.\d{4}$/),
  appendix: z.enum(["I", "II"]),
  code: z.string().regex(/^\d{4}$/),
  /** Code of the national indicator that it answers to. */
  national: text.optional(),
  group: text,
  name: text,
  /** How its rates are worked out; none for a mere number. */
  formulas: z.array(z.strictObject({ numerator: text, denominator: text, multiplier: z.number().int().positive() })),
  breakdowns: z.array(text),
  /** What to bear in mind where a form counts something narrower. */
  note: text.optional(),
  basis: text,
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Formula = Indicator["formulas"][number];
