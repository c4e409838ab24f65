import { DocumentError } from "./documentError";
import { readReportText, type ReportText } from "./readReportText";

export type TextOutcome =
  { readonly kind: "read"; readonly value: ReportText } | { readonly kind: "refused"; readonly message: string };

/** A report's text for the pane, of at most so many characters. */
export function textOutcome(bytes: Uint8Array, longest: number): TextOutcome {
  try {
    const value = readReportText(bytes);
    if (value.text.length > longest) throw new DocumentError("too-big", `${value.text.length} characters`);
    return { kind: "read", value };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: "refused", message: error.message };
    throw error;
  }
}
