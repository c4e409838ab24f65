import { z } from "zod";
import { LONGEST_JUSTIFICATION, type Justification } from "../validation/justification";
import type { PriorReport } from "./priorReport";
import type { ReportContext } from "./reportContext";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().max(500);

const contextSchema = z.strictObject({
  editionId: words,
  unitName: words,
  level: z.enum(["tinh", "huyen", "xa"]),
  superior: words,
  periodId: words,
  year: z.number().int().min(2000).max(2100),
  reportDate: isoDate.nullable(),
  dataCutOff: isoDate.nullable(),
  deadline: isoDate.nullable(),
  childrenInUnit: z.number().int().nonnegative().nullable().optional(),
  theme: words.nullable(),
  signerTitle: words,
  signerName: words,
});

const propertiesSchema = z.strictObject({
  version: z.literal(1),
  context: contextSchema,
  /** Appendix key → id of the sheet that counts, where a sheet was copied. */
  counts: z.record(z.string(), z.string()),
  justifications: z
    .array(
      z.strictObject({
        findingId: words,
        text: z.string().min(1).max(LONGEST_JUSTIFICATION),
        values: z.record(z.string(), z.number().nullable()),
        message: z.string().max(2000),
      }),
    )
    .max(200)
    // Workbooks of the first version have none.
    .default([]),
  prior: z
    .strictObject({
      source: words,
      unitName: words.nullable(),
      year: z.number().int().nullable(),
      values: z.record(z.string(), z.number()),
    })
    .nullable()
    .default(null),
});

/** What travels with the workbook besides its cells. */
export interface ReportProperties {
  readonly version: 1;
  readonly context: ReportContext;
  readonly counts: Readonly<Record<string, string>>;
  readonly justifications: readonly Justification[];
  /** The same period last year, once the officer gave it. */
  readonly prior: PriorReport | null;
}

/** Untrusted JSON → properties; null for anything damaged, too long or of another version. */
export function parseReportProperties(json: string): ReportProperties | null {
  try {
    const parsed = propertiesSchema.safeParse(JSON.parse(json));
    return parsed.success ? (parsed.data as ReportProperties) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
