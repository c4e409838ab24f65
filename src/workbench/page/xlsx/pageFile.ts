import type { PageSetup } from "exceljs";
import { absoluteText, columnName, parseAddress, sheetPrefix } from "../../host/areaText";
import type { PageLayout } from "../../host/hostWorkbook";
import type { FileName } from "./packageParts";

const papers = [
  ["Letter", 1],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
] as const;
const pointsPerInch = 72;

/** Page layout as ExcelJS writes it (margins in inches). */
export function filePage(layout: PageLayout): Partial<PageSetup> {
  const { zoom, margins } = layout;
  const fit = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: papers.find(([name]) => name === layout.paperSize)?.[1] ?? 9,
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    margins: {
      top: margins.top / pointsPerInch,
      bottom: margins.bottom / pointsPerInch,
      left: margins.left / pointsPerInch,
      right: margins.right / pointsPerInch,
      header: margins.header / pointsPerInch,
      footer: margins.footer / pointsPerInch,
    },
    ...(fit
      ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : { fitToPage: false, scale: zoom.scale ?? 100 }),
  } as Partial<PageSetup>;
}

/** Takes what a file says over into `layout`. */
export function readPage(setup: Partial<PageSetup>, layout: PageLayout): void {
  layout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = papers.find(([, code]) => code === setup.paperSize)?.[0] ?? "A4";
  layout.centerHorizontally = setup.horizontalCentered ?? false;
  layout.centerVertically = setup.verticalCentered ?? false;
  for (const [side, inches] of Object.entries(setup.margins ?? {})) {
    layout.margins[side as keyof PageLayout["margins"]] = Math.round(Number(inches) * pointsPerInch * 100) / 100;
  }
  layout.zoom = setup.fitToPage
    ? {
        ...(setup.fitToWidth === 0 ? {} : { horizontalFitToPages: setup.fitToWidth ?? 1 }),
        ...(setup.fitToHeight === 0 ? {} : { verticalFitToPages: setup.fitToHeight ?? 1 }),
      }
    : { scale: setup.scale ?? 100 };
}

const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

/** Print area, repeated rows and columns, which a file keeps as names. ExcelJS would write wrong ones for a sheet with an apostrophe. */
export function printNames(layout: PageLayout, sheetName: string, sheet: number): readonly FileName[] {
  const name = { sheet, hidden: false, comment: "" };
  const prefix = sheetPrefix(sheetName);
  const titles = [
    ...(layout.titleCols === null
      ? []
      : [`${prefix}$${columnName(layout.titleCols.from)}:$${columnName(layout.titleCols.to)}`]),
    ...(layout.titleRows === null ? [] : [`${prefix}$${layout.titleRows.from + 1}:$${layout.titleRows.to + 1}`]),
  ];
  return [
    ...(layout.printArea === null
      ? []
      : [{ ...name, name: printArea, formula: `${prefix}${absoluteText(layout.printArea)}` }]),
    ...(titles.length === 0 ? [] : [{ ...name, name: printTitles, formula: titles.join() }]),
  ];
}

/** Whether the name was one of those; then it is taken over into `layout`. */
export function takePrintName({ name, formula }: FileName, layout: PageLayout): boolean {
  if (name === printArea) layout.printArea = parseAddress(formula)?.area ?? null;
  else if (name === printTitles) Object.assign(layout, titlesOf(formula));
  return name.startsWith("_xlnm.");
}

function titlesOf(formula: string): Pick<PageLayout, "titleRows" | "titleCols"> {
  const [, top, bottom] = /!\$?(\d+):\$?(\d+)(?=,|$)/.exec(formula) ?? [];
  const [, left, right] = /!\$?([A-Z]+):\$?([A-Z]+)(?=,|$)/.exec(formula) ?? [];
  const [first, last] = [left, right].map((letters) => parseAddress(`${letters}1`)?.area.col);
  return {
    titleRows: top === undefined ? null : { from: Number(top) - 1, to: Number(bottom) - 1 },
    titleCols: left === undefined || first === undefined || last === undefined ? null : { from: first, to: last },
  };
}
