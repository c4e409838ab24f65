import type { Outcome } from "./probe";

/** What is sent back: how this Excel is, and nothing of any workbook but the page's own. */
export interface ConformanceReport {
  readonly format: "excel-conformance";
  readonly version: 1;
  readonly excel: {
    readonly platform: string;
    readonly version: string;
    readonly host: string;
    /** The highest ExcelApi that it declares. */
    readonly excelApi: string;
    readonly language: string;
    readonly browser: string;
  };
  readonly outcomes: readonly Outcome[];
}

export function reportOf(outcomes: readonly Outcome[]): ConformanceReport {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    format: "excel-conformance",
    version: 1,
    excel: {
      platform: String(diagnostics.platform),
      version: diagnostics.version,
      host: String(diagnostics.host),
      excelApi: highestApi(),
      language: displayLanguage,
      browser: navigator.userAgent,
    },
    outcomes,
  };
}

function highestApi(): string {
  const declared = Array.from({ length: 40 }, (_, minor) => `1.${minor + 1}`).filter((version) =>
    Office.context.requirements.isSetSupported("ExcelApi", version),
  );
  return declared.at(-1) ?? "";
}
