/** Raised when a form's rows, columns or layout change so that older sheets could be misread. */
const FORM_VERSION = "1";

/** The hidden names of one appendix on its sheet: see SheetPlan. Rows and columns are keyed by meaning. */
export function formNames(appendixKey: string) {
  const prefix = `BCTE_${appendixKey}`;
  return {
    form: prefix,
    block: `${prefix}_block`,
    row: (key: string) => `${prefix}_row_${key}`,
    column: (key: string) => `${prefix}_col_${key}`,
  };
}

/** Text of the constant that says which form a table is. */
export function formConstant(editionId: string, appendixKey: string): string {
  return `${editionId}/${appendixKey}/${FORM_VERSION}`;
}

/** Reads the constant's formula (`="…"`); null when it is not ours or of another version. */
export function parseFormConstant(
  formula: string,
): { readonly editionId: string; readonly appendixKey: string } | null {
  const match = /^="([a-z][a-z0-9-]*)\/(pl\d+)\/([^/"]+)"$/i.exec(formula);
  const [, editionId, appendixKey, version] = match ?? [];
  return editionId !== undefined && appendixKey !== undefined && version === FORM_VERSION
    ? { editionId, appendixKey }
    : null;
}
