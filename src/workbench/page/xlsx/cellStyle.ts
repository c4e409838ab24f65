import type { Alignment, Border, Borders, Fill, Font, Style } from "exceljs";
import type { BorderLine, CellFormat } from "../../host/hostWorkbook";

type FileBorder = NonNullable<Border["style"]>;
const edges = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
] as const;

/** The file's name of a border and Excel's style and weight for it. */
const borderKinds: readonly (readonly [FileBorder, string, string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];
const horizontals: readonly (readonly [NonNullable<Alignment["horizontal"]>, string])[] = [
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
];
const verticals: readonly (readonly [NonNullable<Alignment["vertical"]>, string])[] = [
  ["top", "Top"],
  ["middle", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
];

/** A cell's look as ExcelJS writes it. */
export function fileStyle(format: CellFormat): Partial<Style> {
  const style: Partial<Style> = { font: fileFont(format) as Font };
  if (format.numberFormat !== undefined && format.numberFormat !== "General") style.numFmt = format.numberFormat;
  if (format.fill !== undefined)
    style.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(format.fill) } } satisfies Fill;
  const alignment: Partial<Alignment> = {};
  const horizontal = horizontals.find(([, name]) => name === format.horizontal);
  const vertical = verticals.find(([, name]) => name === format.vertical);
  if (horizontal) alignment.horizontal = horizontal[0];
  if (vertical) alignment.vertical = vertical[0];
  if (format.wrap) alignment.wrapText = true;
  if (format.indent) alignment.indent = format.indent;
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  const borders = fileBorders(format.borders);
  if (borders !== null) style.border = borders;
  if (format.locked !== undefined) style.protection = { locked: format.locked };
  return style;
}

/** The look of a cell of a file; what has Excel's default stays away. */
export function hostFormat(style: Partial<Style>): CellFormat {
  const { font, alignment, numFmt } = style;
  const horizontal = horizontals.find(([name]) => name === alignment?.horizontal)?.[1];
  const vertical = verticals.find(([name]) => name === alignment?.vertical)?.[1];
  const fontColor = hexOf(font?.color);
  const fill = style.fill?.type === "pattern" && style.fill.pattern === "solid" ? hexOf(style.fill.fgColor) : undefined;
  const borders = hostBorders(style.border);
  return {
    ...(numFmt && numFmt !== "General" ? { numberFormat: numFmt } : {}),
    ...(font?.name ? { fontName: font.name } : {}),
    ...(font?.size ? { fontSize: font.size } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: font.underline === "double" ? "Double" : "Single" } : {}),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fill === undefined ? {} : { fill }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(style.protection?.locked === false ? { locked: false } : {}),
    ...(borders === null ? {} : { borders }),
  };
}

/** `#RRGGBB` as the file writes it. */
export function argb(hex: string): string {
  return `FF${hex.replace("#", "").toUpperCase()}`;
}

export function hexOf(color: { readonly argb?: string } | undefined): string | undefined {
  return color?.argb === undefined ? undefined : `#${color.argb.slice(-6).toUpperCase()}`;
}

function fileFont(format: CellFormat): Partial<Font> {
  return {
    name: format.fontName ?? "Calibri",
    size: format.fontSize ?? 11,
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.underline && format.underline !== "None"
      ? { underline: format.underline.startsWith("Double") ? ("double" as const) : true }
      : {}),
    ...(format.fontColor === undefined ? {} : { color: { argb: argb(format.fontColor) } }),
  };
}

function fileBorders(borders: CellFormat["borders"]): Partial<Borders> | null {
  const result: Partial<Borders> = {};
  for (const [edge, side] of edges) {
    const line = borders?.[edge];
    if (line === undefined || line.style === "None") continue;
    const kind =
      borderKinds.find(([, style, weight]) => style === line.style && weight === line.weight) ??
      borderKinds.find(([, style]) => style === line.style);
    result[side] = { style: kind?.[0] ?? "thin", color: { argb: argb(line.color) } };
  }
  return Object.keys(result).length === 0 ? null : result;
}

function hostBorders(borders: Partial<Borders> | undefined): Record<string, BorderLine> | null {
  const result: Record<string, BorderLine> = {};
  for (const [edge, side] of edges) {
    const line = borders?.[side];
    const kind = borderKinds.find(([name]) => name === line?.style);
    if (!line?.style || kind === undefined) continue;
    result[edge] = { style: kind[1], weight: kind[2], color: hexOf(line.color) ?? "#000000" };
  }
  return Object.keys(result).length === 0 ? null : result;
}
