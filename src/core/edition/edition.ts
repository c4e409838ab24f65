import * as z from "zod";
import { FIGURE_TYPES } from "../model/figureType";
import { cellPattern } from "../model/cellPattern";
import type { Indicator } from "./indicator";
import type { Narrative } from "./narrative";
import type { TextCues } from "./textCues";
import type { Rule } from "./rule";

const text = z.string().min(1);
const key = z.string().regex(/^[a-z][A-Za-z0-9-]*$/);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const levelSchema = z.enum(["tinh", "huyen", "xa"]);

const columnTypeSchema = z.enum(FIGURE_TYPES);

/** A column of figures. */
export const columnSchema = z.strictObject({
  key,
  /** Official column header, letter by letter. */
  label: text,
  type: columnTypeSchema,
  /** Unit word for prompts and messages, e.g. `điểm`, `trẻ em`, `đồng`, `công trình`, `hoạt động`. */
  unit: text,
  /** Full name inside a sentence, lower-case, e.g. `số điểm phát động`, `kinh phí tặng quà`. */
  name: text,
  example: z.number().int().nonnegative(),
  /** Columns of which this one is the sum, in each row where all of them stand. */
  totalOf: z.array(key).min(1).optional(),
  /** Id of the indicator that its figures count, e.g. `I.0301`. */
  indicator: text.optional(),
  /** The column's number as the form prints it; absent where it prints none. */
  number: text.optional(),
});

/** The theme of an Action Month, by its year. */
export const themeSchema = z.strictObject({ year: z.number().int(), text, source: text });

/** One line of an official form's heading: as printed, and with its dots filled in (`{unit}`, `{year}`). */
const lineSchema = z.strictObject({ text: z.string(), filled: text.optional() });

export const appendixSchema = z.strictObject({
  key: z.string().regex(/^pl\d+$/),
  /** e.g. `Phụ lục 01`: sheet name and label on the sheet. */
  label: text,
  shortLabel: text,
  /** Name of the sheet, where the label holds signs that no sheet's name may. */
  sheetName: text.optional(),
  /** Lines over the table as an official form prints them: left, middle, right. They stand for label, title and section. */
  heading: z
    .array(z.tuple([lineSchema, lineSchema, lineSchema]))
    .length(4)
    .optional(),
  /** What is counted, right over the table: `Đơn vị tính: người`. */
  unitLine: text.optional(),
  /** Lines under the table: left and right. */
  footer: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** Slips of the official form that are kept as printed, in a sentence each. */
  slips: z.array(text).default([]),
  /** Official section line, e.g. `2. Hoạt động hỗ trợ trẻ em`. */
  section: text,
  /** Short description for the pane. */
  summary: text,
  /** A group without label has none on the form: its columns reach over both header rows. */
  groups: z
    .array(
      z.strictObject({
        label: z.string(),
        /** Header over several groups side by side: `Công lập`. */
        over: text.optional(),
        columns: z.array(columnSchema).min(1),
      }),
    )
    .min(1),
  /** Header over the row labels; empty where the form has none. */
  corner: z.string().default(""),
  /** Header of a column that states each row's unit; absent where the form has none. */
  unitHeader: text.optional(),
  /** Header of a column with each row's code; absent where the form has none. */
  codeHeader: text.optional(),
  /** What the line of column numbers says under the columns left of the figures: `A`, `B`. Absent where there is no such line. */
  leftNumbers: z.array(z.string()).optional(),
  /** A row without label has none on the form (Phụ lục 02, 03). Whether the form has a label column follows from it. */
  rows: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        label: z.string(),
        /** Id of the indicator that its figures count; null where not even those of a column with one do. */
        indicator: text.nullable().optional(),
        /** As printed in the column of codes. */
        code: text.optional(),
        /** Inside a sentence, where figures are known by their row: `trẻ em khuyết tật`. */
        name: text.optional(),
        /** What the row's figures are, where that is not the same all down a column. */
        type: columnTypeSchema.optional(),
        unit: text.optional(),
        /** Keys of the columns in which the row has a figure; all where it is absent, none for a heading. */
        columns: z.array(key).optional(),
        /** Rows of which this one is the sum. */
        totalOf: z.array(key).min(1).optional(),
        /** Rows that rules name together: `pl1.@group.total`. */
        set: z
          .string()
          .regex(/^[a-z]+$/)
          .optional(),
        /** Levels whose own figures stand here. */
        reportedBy: z.array(levelSchema).min(1),
        /** Levels for which figures here are in order besides their own (A04). */
        allowedFor: z.array(levelSchema),
        /** Last day of a period for which the row exists. */
        until: isoDate.optional(),
      }),
    )
    .min(1),
  /** How its page lies. */
  orientation: z.enum(["landscape", "portrait"]).default("landscape"),
  /** Characters, from column A, the label column included where there is one. */
  columnWidths: z.array(z.number().positive()),
  /** One for each row of headers, the line of column numbers included. */
  headerHeights: z.array(z.number().positive()).min(2).max(4),
});

export const editionSchema = z.strictObject({
  id: key,
  version: text,
  title: text,
  /** Common title over every appendix; `{year}` is the period's year, `{PERIOD}` its name in capitals. */
  sheetTitle: text,
  badge: z.strictObject({ kind: z.enum(["official", "suggested", "own"]), text }),
  legalBase: text,
  whenLabel: text,
  periods: z
    .array(
      z.strictObject({
        id: key,
        label: text,
        from: monthDay,
        to: monthDay,
        /** Inside a sentence: `6 tháng đầu năm {year}`; and what comes after it: `6 tháng cuối năm {year}`, `năm {nextYear}`. */
        name: text.default("năm {year}"),
        next: text.default("năm {nextYear}"),
      }),
    )
    .min(1),
  levels: z.array(z.strictObject({ id: levelSchema, label: text, until: isoDate.optional() })).min(1),
  /**
   * Strictly-before deadlines that hold for every unit, in the year of the period; each applies when the period's end lies within
   * from…until. What one office's letter sets for its units is theirs to write.
   */
  deadlines: z.array(
    z.strictObject({
      level: levelSchema,
      before: monthDay,
      /** Years after that of the period. */
      yearsLater: z.number().int().nonnegative().default(0),
      from: isoDate.optional(),
      until: isoDate.optional(),
      recipient: text,
      basis: text,
    }),
  ),
  /** Which figure is the denominator of which others, in the indicators' own words. */
  bases: z.array(z.strictObject({ denominator: text, of: cellPattern, cell: cellPattern })).default([]),
  /** Figures that other forms hold too, cell by cell: offered to the officer, never taken over unasked. */
  carries: z.array(z.strictObject({ from: key, figures: z.record(cellPattern, cellPattern) })).default([]),
  /** Of the Action Month, where the form reports on it. */
  themes: z.array(themeSchema).default([]),
  /** Decisions that share one number: a citation needs its date. */
  citations: z
    .array(z.strictObject({ number: text, meanings: z.array(z.strictObject({ date: isoDate, about: text })).min(2) }))
    .default([]),
  signerTitles: z.array(text).min(1),
  /** Reasons offered for a justification: our suggestions, to be accepted or replaced. */
  reasons: z.array(text),
  appendices: z.array(appendixSchema).min(1),
});

export type Column = z.infer<typeof columnSchema>;
export type Appendix = z.infer<typeof appendixSchema>;
export type EditionForm = z.infer<typeof editionSchema>;

/** A whole edition: the forms with their rules, their narrative and what a text says of their figures. */
export interface Edition extends EditionForm {
  readonly rules: readonly Rule[];
  /** Themes of all years, by which a text is compared. */
  readonly knownThemes: readonly z.infer<typeof themeSchema>[];
  /** All indicators, of which figures name theirs. */
  readonly indicators: readonly Indicator[];
  readonly narrative: Narrative;
  readonly textCues: TextCues;
}
