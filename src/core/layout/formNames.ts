import { reportId, type ReportId } from "../model/reportId";

/** Raised when a form's rows, columns or layout change so that older sheets could be misread. */
const FORM_VERSION = "1";

/** The hidden names of one appendix on its sheet: see SheetPlan. Rows and columns are keyed by meaning. */
export function formNames(appendixKey: string) {
  const prefix = `BCTE_${appendixKey}`;
  return {
    form: prefix,
    block: `${prefix}_block`,
    labels: `${prefix}_labels`,
    counts: `${prefix}_counts`,
    row: (key: string) => `${prefix}_row_${key}`,
    column: (key: string) => `${prefix}_col_${key}`,
  };
}

/** What the hidden constant of a table says. */
export interface FormIdentity {
  readonly editionId: string;
  readonly appendixKey: string;
  readonly report: ReportId;
}

/** Text of the constant that says which form a table is, and of which report where the workbook holds several of that form. */
export function formConstant({ editionId, appendixKey, report }: FormIdentity): string {
  return `${editionId}/${appendixKey}/${FORM_VERSION}${report.slice(editionId.length)}`;
}

/** Text of a constant's formula (`="…"`); null for any other formula. */
export function constantOf(formula: string): string | null {
  return /^="((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

/** Reads the constant's formula (`="…"`); null when it is not ours or of another version. */
export function parseFormConstant(formula: string): FormIdentity | null {
  const match = /^="([a-z][a-z0-9-]*)\/(pl\d+)\/([^/"]+)(?:\/([1-9]\d{0,2}))?"$/i.exec(formula);
  const [, editionId, appendixKey, version, number = "1"] = match ?? [];
  if (editionId === undefined || appendixKey === undefined || version !== FORM_VERSION) return null;
  return { editionId, appendixKey, report: reportId(editionId, Number(number)) };
}
