import * as z from "zod";
import { levelSchema } from "../../edition/edition";

/** Far above any official form, far below what slows a pane down. Lengths in characters. */
export const MOST = {
  columns: 60,
  rows: 500,
  tables: 10,
  sums: 500,
  rules: 200,
  headerLevels: 8,
  label: 300,
  title: 500,
  short: 60,
} as const;

/**
 * `count` = things, `children` = persons, `money`; `measure` = an amount with decimals that adds up; `rate` = one that does not
 * (percent, averages); `text` = not checked (notes, names).
 */
export const figureTypeSchema = z.enum(["count", "children", "money", "measure", "rate", "text"]);

const columnKey = z.string().regex(/^c\d{1,3}$/);
const rowKey = z.string().regex(/^r\d{1,3}$/);
const label = z.string().max(MOST.label);
const short = z.string().max(MOST.short);

export const ownColumnSchema = z.strictObject({
  key: columnKey,
  /** From the top group down, the column's own words last. */
  header: z.array(label.min(1)).min(1).max(MOST.headerLevels),
  type: figureTypeSchema,
  /** As the form writes it (`đồng`, `triệu đồng`, `trẻ em`); empty where it does not say. */
  unit: short,
});

export const ownRowSchema = z.strictObject({
  key: rowKey,
  /** As numbered on the form: `1`, `I`, `a)`, `1.1`, `-`; empty without one. */
  number: short,
  label,
  /** A heading holds no figures. */
  kind: z.enum(["figure", "heading"]),
  /** Only where the row tells its own unit; it then counts instead of the column's. */
  type: figureTypeSchema.optional(),
  unit: short.optional(),
  /** Levels whose own figures stand here. */
  reportedBy: z.array(levelSchema).max(3),
});

/** `equals`: the parts make up the total; `at-most`: together they cannot exceed it. */
export const ownSumSchema = z.strictObject({
  axis: z.enum(["columns", "rows"]),
  total: z.string().max(8),
  parts: z.array(z.string().max(8)).min(1).max(MOST.rows),
  relation: z.enum(["equals", "at-most"]),
  /** What on the form says so. */
  from: z.enum(["formula", "numbering", "wording"]),
});

export const ownTableSchema = z.strictObject({
  key: z.string().regex(/^pl\d{1,2}$/),
  label: label.min(1),
  title: z.string().max(MOST.title),
  columns: z.array(ownColumnSchema).min(1).max(MOST.columns),
  rows: z.array(ownRowSchema).min(1).max(MOST.rows),
  sums: z.array(ownSumSchema).max(MOST.sums),
});

/** A form that an office took over from its superior's file: data, never trusted before it is parsed. */
export const ownFormSchema = z.strictObject({
  format: z.literal("bieumau"),
  /** 2 where a figure is a `measure` or a `rate` or a header is taller than six rows, which earlier programs do not know. */
  version: z.literal([1, 2]),
  id: z.string().regex(/^rieng-[a-z0-9]{6,20}$/),
  title: z.string().min(1).max(MOST.title),
  issuer: label,
  tables: z.array(ownTableSchema).min(1).max(MOST.tables),
  rules: z.array(z.unknown()).max(MOST.rules),
});

export type FigureType = z.infer<typeof figureTypeSchema>;
export type OwnColumn = z.infer<typeof ownColumnSchema>;
export type OwnRow = z.infer<typeof ownRowSchema>;
export type OwnSum = z.infer<typeof ownSumSchema>;
export type OwnTable = z.infer<typeof ownTableSchema>;
export type OwnForm = z.infer<typeof ownFormSchema>;
