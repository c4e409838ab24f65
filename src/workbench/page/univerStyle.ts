import type { IStyleData, Nullable } from "@univerjs/core";
import type { BorderLine, CellFormat } from "../host/hostWorkbook";

type EdgeName = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

const edges: readonly (readonly [EdgeName, "t" | "b" | "l" | "r"])[] = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
];
const horizontals = ["General", "Left", "Center", "Right", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const verticals = ["", "Top", "Center", "Bottom"] as const;
/** One indent step of Excel is about nine pixels at the default font. */
const indentPixels = 9;
const wrapOverflow = 1;
const wrapText = 3;

/** Univer's numeric border styles for Excel's style and weight, most specific first. */
const borderKinds: readonly { readonly code: number; readonly style: string; readonly weight: string }[] = [
  { code: 2, style: "Continuous", weight: "Hairline" },
  { code: 1, style: "Continuous", weight: "Thin" },
  { code: 8, style: "Continuous", weight: "Medium" },
  { code: 13, style: "Continuous", weight: "Thick" },
  { code: 9, style: "Dash", weight: "Medium" },
  { code: 4, style: "Dash", weight: "Thin" },
  { code: 10, style: "DashDot", weight: "Medium" },
  { code: 5, style: "DashDot", weight: "Thin" },
  { code: 11, style: "DashDotDot", weight: "Medium" },
  { code: 6, style: "DashDotDot", weight: "Thin" },
  { code: 3, style: "Dot", weight: "Thin" },
  { code: 7, style: "Double", weight: "Thick" },
  { code: 12, style: "SlantDashDot", weight: "Medium" },
];

function borderToUniver(line: BorderLine): unknown {
  if (line.style === "None") return null;
  const kind =
    borderKinds.find((entry) => entry.style === line.style && entry.weight === line.weight) ??
    borderKinds.find((entry) => entry.style === line.style);
  return { s: kind?.code ?? 1, cl: { rgb: line.color } };
}

/** The part of Univer's style that `format` names; null takes a property away. Borders not named keep their place. */
export function styleOf(format: CellFormat): IStyleData {
  const style: Record<string, unknown> = {};
  if (format.numberFormat !== undefined)
    style["n"] = format.numberFormat === "General" ? null : { pattern: format.numberFormat };
  if (format.fontName !== undefined) style["ff"] = format.fontName;
  if (format.fontSize !== undefined) style["fs"] = format.fontSize;
  if (format.bold !== undefined) style["bl"] = format.bold ? 1 : 0;
  if (format.italic !== undefined) style["it"] = format.italic ? 1 : 0;
  if (format.underline !== undefined) style["ul"] = { s: format.underline === "None" ? 0 : 1 };
  if (format.fontColor !== undefined) style["cl"] = { rgb: format.fontColor };
  if ("fill" in format) style["bg"] = format.fill === undefined ? null : { rgb: format.fill };
  if (format.horizontal !== undefined) style["ht"] = Math.max(0, horizontals.indexOf(format.horizontal as "General"));
  if (format.vertical !== undefined) style["vt"] = Math.max(0, verticals.indexOf(format.vertical as "Top"));
  if (format.wrap !== undefined) style["tb"] = format.wrap ? wrapText : wrapOverflow;
  if (format.indent !== undefined)
    style["pd"] = format.indent === 0 ? null : { l: format.indent * indentPixels + 2, r: 2, t: 0, b: 1 };
  if (format.borders !== undefined) style["bd"] = bordersOf(format.borders);
  return style as IStyleData;
}

function bordersOf(borders: NonNullable<CellFormat["borders"]>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, key] of edges) {
    const line = borders[name];
    if (line !== undefined) result[key] = borderToUniver(line);
  }
  return result;
}

/** Univer's style in the vocabulary of Excel's API; what has Excel's default stays away. */
export function formatOf(style: Nullable<IStyleData>, locked: boolean | undefined): CellFormat {
  const format: Record<string, unknown> = {};
  if (style?.n?.pattern) format["numberFormat"] = style.n.pattern;
  if (style?.ff) format["fontName"] = style.ff;
  if (style?.fs) format["fontSize"] = style.fs;
  if (style?.bl) format["bold"] = true;
  if (style?.it) format["italic"] = true;
  if (style?.ul?.s) format["underline"] = "Single";
  if (style?.cl?.rgb) format["fontColor"] = hexColor(style.cl.rgb);
  if (style?.bg?.rgb) format["fill"] = hexColor(style.bg.rgb);
  if (style?.ht) format["horizontal"] = horizontals[style.ht] ?? "General";
  if (style?.vt) format["vertical"] = verticals[style.vt] ?? "Bottom";
  if (style?.tb === wrapText) format["wrap"] = true;
  const left = style?.pd?.l;
  if (left && left > indentPixels) format["indent"] = Math.round((left - 2) / indentPixels);
  if (locked !== undefined) format["locked"] = locked;
  const borders = bordersFrom(style);
  if (borders !== null) format["borders"] = borders;
  return format as CellFormat;
}

function bordersFrom(style: Nullable<IStyleData>): Record<string, BorderLine> | null {
  const result: Record<string, BorderLine> = {};
  for (const [name, key] of edges) {
    const line = style?.bd?.[key];
    if (!line || !line.s) continue;
    const kind = borderKinds.find((entry) => entry.code === Number(line.s));
    result[name] = {
      style: kind?.style ?? "Continuous",
      weight: kind?.weight ?? "Thin",
      color: hexColor(line.cl?.rgb ?? "#000000"),
    };
  }
  return Object.keys(result).length === 0 ? null : result;
}

function hexColor(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  if (parts === null) return color.toUpperCase();
  return `#${[parts[1], parts[2], parts[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
