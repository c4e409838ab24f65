import * as z from "zod";
import { LONGEST_JUSTIFICATION, type Justification } from "./justification";
import type { PriorReport } from "./priorReport";
import type { ReportContext } from "./reportContext";
import type { ReportId } from "./reportId";
import { mergeRecords, readPart, type PartFormat } from "./storedPart";
import { STORE } from "./storeXml";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().max(500);
/** More than any report has findings; the oldest go first. */
const MOST_JUSTIFICATIONS = 1000;

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

const storedReport = z.strictObject({
  context: contextSchema,
  /** Written until the sheet that counts was marked on the sheets themselves: ids of sheets change on reopening. */
  counts: z.unknown().optional(),
  justifications: z
    .array(
      z.strictObject({
        findingId: words,
        text: z.string().min(1).max(LONGEST_JUSTIFICATION),
        values: z.record(z.string(), z.number().nullable()),
        message: z.string().max(2000),
      }),
    )
    .max(MOST_JUSTIFICATIONS)
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

const reportSchema = storedReport.transform(({ counts: _counts, ...report }) => report);

const workbookSchema = z.strictObject({
  version: z.literal(2),
  active: words,
  reports: z.record(words, reportSchema),
});

/** The first version knew one report a workbook. */
const firstSchema = storedReport
  .extend({ version: z.literal(1) })
  .transform(({ version: _version, counts: _counts, ...report }) => workbookOf(report as ReportProperties));

/** What travels with the workbook of one report, besides its cells. */
export interface ReportProperties {
  readonly context: ReportContext;
  readonly justifications: readonly Justification[];
  /** The same period last year, once the officer gave it. */
  readonly prior: PriorReport | null;
}

/** The same of all reports of a workbook. */
export interface WorkbookProperties {
  readonly version: 2;
  /** The report last worked on. */
  readonly active: ReportId;
  readonly reports: Readonly<Record<ReportId, ReportProperties>>;
}

/** A workbook with one report. */
export function workbookOf(report: ReportProperties): WorkbookProperties {
  const { editionId } = report.context;
  return { version: 2, active: editionId, reports: { [editionId]: report } };
}

/** The particulars as a part of the workbook. */
export const propertiesPart: PartFormat<WorkbookProperties> = {
  namespace: STORE.properties,
  parse: (json) => {
    const part = readPart(json, z.union([workbookSchema, firstSchema]), 2);
    return part.kind === "read" ? { kind: "read", data: part.data as WorkbookProperties } : part;
  },
  write: (properties) => JSON.stringify(properties),
  merge: (older, newer) => ({
    ...newer,
    reports: mergeRecords(older.reports, newer.reports, (before, after) => ({
      ...after,
      prior: after.prior ?? before.prior,
      justifications: [
        ...before.justifications.filter(({ findingId }) =>
          after.justifications.every((each) => each.findingId !== findingId),
        ),
        ...after.justifications,
      ].slice(-MOST_JUSTIFICATIONS),
    })),
  }),
};
