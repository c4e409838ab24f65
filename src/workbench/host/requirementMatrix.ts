export type ExcelVersion = "2021" | "2024" | "365";

const excelApi: Readonly<Record<ExcelVersion, string>> = { "2021": "1.14", "2024": "1.17", "365": "1.20" };

/**
 * What a version of Excel declares to the client, set by set. Versions are texts: as a number 1.20 would be 1.2.
 * `DelayForCellEdit` lets the client ask to wait for the end of an edit.
 */
export function requirementMatrix(version: ExcelVersion): Readonly<Record<string, string>> {
  return matrixFor(excelApi[version]);
}

/** The same for any version of ExcelApi. */
export function matrixFor(version: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: version,
    DelayForCellEdit: "1.1",
    RibbonApi: "1.2",
    SharedRuntime: "1.1",
    DialogApi: "1.2",
    CustomXmlParts: "1.1",
    Settings: "1.1",
    Selection: "1.1",
    MatrixCoercion: "1.1",
    TextCoercion: "1.1",
    DocumentEvents: "1.1",
  };
}
