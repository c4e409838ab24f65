import * as z from "zod";

export const styleSchema = z.strictObject({
  /** Counts below ten: `01`, `1`, `một`. */
  smallCounts: z.enum(["zero", "plain", "words"]),
  /** From ten million đồng on: `4.930.000` or, where it is exact, `4,93 triệu`. */
  money: z.enum(["full", "million"]),
  /** `Phụ lục 01` as on the form, or `Phụ lục I` as Nghị định 30/2020 numbers them. */
  appendices: z.enum(["form", "roman"]),
  /** Everything, or the figures with the fewest words around them. */
  variant: z.enum(["long", "short"]),
});

/** How numbers and labels are written in the report. */
export type ReportStyle = Readonly<z.infer<typeof styleSchema>>;

export const DEFAULT_STYLE: ReportStyle = {
  smallCounts: "zero",
  money: "full",
  appendices: "form",
  variant: "long",
};
