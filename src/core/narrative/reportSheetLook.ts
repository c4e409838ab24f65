import type { ReportLine } from "./reportLines";

/** Hidden name that marks a sheet as written by us: only such a sheet is ever written over. */
export const REPORT_MARK = "BCTE_report";

const CENTRED: ReadonlySet<ReportLine["role"]> = new Set(["title", "subject", "salutation"]);
const BOLD: ReadonlySet<ReportLine["role"]> = new Set(["title", "subject", "heading1", "heading2"]);
/** Characters of Times New Roman 13 in one line of the sheet's column, on the safe side. */
const CHARACTERS = 78;
const LINE_POINTS = 18;
/** Excel allows no taller row. */
const TALLEST_ROW = 409;

/** How a line of the report looks on its sheet; the height in points. */
export function lookOfLine({ role, text }: ReportLine): {
  readonly isBold: boolean;
  readonly horizontal: "Center" | "Left" | "Justify";
  readonly height: number;
} {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS)), 0);
  return {
    isBold: BOLD.has(role),
    horizontal: CENTRED.has(role) ? "Center" : role === "recipients" || role === "annex" ? "Left" : "Justify",
    height: Math.min(lines * LINE_POINTS + 4, TALLEST_ROW),
  };
}

/** The first name that no sheet has. @param taken names of the sheets that there are. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(fold));
  let name = wanted;
  for (let number = 2; used.has(fold(name)); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** Excel compares sheet names without case. */
function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
