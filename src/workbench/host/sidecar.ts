import { sheetPrefix } from "./areaText";
import type { HostChart, HostConditionalFormat, HostName, HostValidation, PageLayout } from "./hostWorkbook";
import { mapReferences } from "./mapReferences";
import { shiftArea, shiftFormula, type Shift } from "./shiftArea";

/** What belongs to one sheet beside its cells, the same for every implementation. Arrays are replaced or spliced in place. */
export interface Sidecar {
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  readonly names: HostName[];
  readonly validations: HostValidation[];
  readonly conditionalFormats: HostConditionalFormat[];
  readonly charts: HostChart[];
  readonly pageLayout: PageLayout;
}

/** A new sheet as Excel makes it: A4 portrait, normal margins (points), nothing else. */
export function sidecar(): Sidecar {
  return {
    visibility: "Visible",
    isProtected: false,
    names: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    pageLayout: {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: { scale: 100 },
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      centerHorizontally: false,
      centerVertically: false,
      printArea: null,
      titleRows: null,
      titleCols: null,
    },
  };
}

/** Moves what lies on the shifted sheet itself: prompts, colour rules, charts, print areas. Names are moved by shiftNames. */
export function shiftSidecar(own: Sidecar, sheetName: string, shift: Shift): void {
  const validations = own.validations.flatMap((entry) => {
    const area = shiftArea(entry.area, shift);
    return area === null ? [] : [{ ...entry, area }];
  });
  own.validations.splice(0, Infinity, ...validations);
  const formats = own.conditionalFormats.flatMap((entry) => {
    const area = shiftArea(entry.area, shift);
    return area === null ? [] : [{ ...entry, area, formula: shiftFormula(entry.formula, sheetName, true, shift) }];
  });
  own.conditionalFormats.splice(0, Infinity, ...formats);
  for (const chart of own.charts) {
    if (chart.source.sheet === sheetName)
      chart.source = { ...chart.source, area: shiftArea(chart.source.area, shift) ?? chart.source.area };
    if (chart.at !== null) chart.at = shiftArea(chart.at, shift) ?? chart.at;
    if (chart.title.formula !== null) chart.title.formula = shiftFormula(chart.title.formula, sheetName, false, shift);
  }
  const layout = own.pageLayout;
  if (layout.printArea !== null) layout.printArea = shiftArea(layout.printArea, shift);
  if (layout.titleRows !== null && shift.axis === "row") {
    const { from, to } = layout.titleRows;
    const rows = shiftArea({ row: from, col: 0, rows: to - from + 1, cols: 1 }, shift);
    layout.titleRows = rows === null ? null : { from: rows.row, to: rows.row + rows.rows - 1 };
  }
  if (layout.titleCols !== null && shift.axis === "col") {
    const { from, to } = layout.titleCols;
    const cols = shiftArea({ row: 0, col: from, rows: 1, cols: to - from + 1 }, shift);
    layout.titleCols = cols === null ? null : { from: cols.col, to: cols.col + cols.cols - 1 };
  }
}

/** Moves names after a shift on the sheet `sheetName`. Names state their sheet, so all names of the workbook are given. */
export function shiftNames(names: readonly HostName[], sheetName: string, shift: Shift): void {
  for (const name of names) name.formula = shiftFormula(name.formula, sheetName, false, shift);
}

/** References into the sheet `from` point into `to`; into nothing when `to` is null (the sheet is gone). */
export function retargeted(formula: string, from: string, to: string | null): string {
  return mapReferences(formula, ({ sheet, area }) => {
    if (sheet === null || sheet.toLowerCase() !== from.toLowerCase()) return { area };
    return to === null ? null : { area, prefix: sheetPrefix(to) };
  });
}

/** The sidecar of a copy of a sheet: names and colour rules point into the copy. */
export function copySidecar(own: Sidecar, from: string, to: string): Sidecar {
  const { names, validations, conditionalFormats, charts, pageLayout, isProtected } = own;
  return {
    visibility: "Visible",
    isProtected,
    names: names.map((name) => ({ ...name, formula: retargeted(name.formula, from, to) })),
    validations: structuredClone(validations),
    conditionalFormats: conditionalFormats.map((entry) => ({ ...entry, formula: retargeted(entry.formula, from, to) })),
    charts: charts.map((each) => {
      const chart = structuredClone(each);
      if (chart.source.sheet === from) chart.source.sheet = to;
      if (chart.title.formula !== null) chart.title.formula = retargeted(chart.title.formula, from, to);
      return chart;
    }),
    pageLayout: structuredClone(pageLayout),
  };
}
