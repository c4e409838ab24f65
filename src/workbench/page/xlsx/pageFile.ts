import type { PageSetup } from "exceljs";
import { absoluteText, parseAddress, sheetPrefix } from "../../host/areaText";
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

/** Print area and repeated rows, which a file keeps as names. ExcelJS would write wrong ones for a sheet with an apostrophe. */
export function printNames(layout: PageLayout, sheetName: string, sheet: number): readonly FileName[] {
  const name = { sheet, hidden: false, comment: "" };
  const prefix = sheetPrefix(sheetName);
  const rows = layout.titleRows;
  return [
    ...(layout.printArea === null
      ? []
      : [{ ...name, name: printArea, formula: `${prefix}${absoluteText(layout.printArea)}` }]),
    ...(rows === null ? [] : [{ ...name, name: printTitles, formula: `${prefix}$${rows.from + 1}:$${rows.to + 1}` }]),
  ];
}

/** Whether the name was one of those; then it is taken over into `layout`. */
export function takePrintName({ name, formula }: FileName, layout: PageLayout): boolean {
  if (name === printArea) layout.printArea = parseAddress(formula)?.area ?? null;
  else if (name === printTitles) layout.titleRows = titleRowsOf(formula);
  return name.startsWith("_xlnm.");
}

function titleRowsOf(formula: string): PageLayout["titleRows"] {
  const rows = /!\$?(\d+):\$?(\d+)$/.exec(formula);
  return rows === null ? null : { from: Number(rows[1]) - 1, to: Number(rows[2]) - 1 };
}
