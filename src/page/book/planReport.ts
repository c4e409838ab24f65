import type { PlanStyle, SheetPlan } from "../../core/layout/sheetPlan";
import type { ReportDocument } from "../../core/narrative/reportDocument";
import { reportLines } from "../../core/narrative/reportLines";
import { lookOfLine, REPORT_MARK } from "../../core/narrative/reportSheetLook";

/** Characters of the default font in a column of 480 points. */
const WIDTH = 90;

/** The report as a sheet of one column, a paragraph a row. */
export function planReport(sheetName: string, report: ReportDocument): SheetPlan {
  const lines = reportLines(report);
  const looks = lines.map(lookOfLine);
  const area = { row: 0, col: 0, rows: Math.max(1, lines.length), cols: 1 };
  const base: PlanStyle = { fontName: "Times New Roman", fontSize: 13, wrap: true };
  return {
    editionId: "",
    appendixKey: "",
    sheetName,
    rows: area.rows,
    cols: 1,
    texts: lines.map(({ text }, row) => ({ row, col: 0, text })),
    formulas: [],
    merges: [],
    styles: [
      { area, style: base },
      ...looks.map(({ isBold, horizontal }, row) => ({
        area: { row, col: 0, rows: 1, cols: 1 },
        style: { bold: isBold, horizontal: horizontal === "Center" ? ("Center" as const) : ("Left" as const) },
      })),
    ],
    columnWidths: [WIDTH],
    rowHeights: looks.map(({ height }) => height),
    inputs: [],
    firstInput: { row: 0, col: 0 },
    names: [{ name: REPORT_MARK, kind: "constant", text: "report" }],
    print: {
      orientation: "portrait",
      area,
      titleRows: { from: 0, to: 0 },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
    },
  };
}
