import type { PlanStyle } from "../../layout/sheetPlan";
import type { PlannedContent } from "../plannedSheet";

const FONT: PlanStyle = { fontName: "Times New Roman", fontSize: 11, vertical: "Center" };

/** How our sheets look. */
export const LOOKS = {
  title: { ...FONT, fontSize: 13, bold: true },
  strong: { ...FONT, bold: true },
  plain: FONT,
  header: { ...FONT, bold: true, wrap: true, horizontal: "Center", border: "thin", fill: "#F2F2F2" },
  sums: { ...FONT, bold: true, border: "thin" },
  cell: { ...FONT, border: "thin" },
  /** Text in a number cell: seen, never added. */
  words: { fill: "#FDE7E9", horizontal: "Right" },
  notCounted: { color: "#595959" },
  provisional: { italic: true },
} as const satisfies Readonly<Record<string, PlanStyle>>;

/** A row as long as the sheet is broad. */
export function padded(cols: number, ...first: readonly PlannedContent[]): readonly PlannedContent[] {
  return [...first, ...Array.from({ length: Math.max(0, cols - first.length) }, () => null)];
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
