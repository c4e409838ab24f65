import type { PlanStyle } from "../../core/layout/sheetPlan";
import { readXml } from "../readXml";
import { colorOf } from "./colors";

type Attributes = Readonly<Record<string, string>>;
/** What is known while the part is walked through. */
interface Found {
  readonly fonts: PlanStyle[];
  readonly fills: PlanStyle[];
  readonly borders: PlanStyle[];
  readonly formats: Map<number, string>;
  readonly styles: PlanStyle[];
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Formats of numbers that every file has without saying so. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
};
const HORIZONTAL: Readonly<Record<string, PlanStyle["horizontal"]>> = {
  left: "Left",
  center: "Center",
  centerContinuous: "Center",
  right: "Right",
};

/** The look of each cell style of a file, as far as a form is recognised by it. */
export function readStyles(bytes: Uint8Array | undefined, themeColors: readonly string[]): readonly PlanStyle[] {
  const found: Found = { fonts: [], fills: [], borders: [], formats: new Map(), styles: [] };
  if (bytes === undefined) return found.styles;
  const path: string[] = [];
  readXml(bytes, {
    open(name, attributes) {
      read(found, path, name, attributes, themeColors);
      path.push(name);
    },
    close: () => void path.pop(),
  });
  return found.styles;
}

function read(found: Found, path: readonly string[], name: string, own: Attributes, theme: readonly string[]): void {
  const [, list] = path;
  const parent = path.at(-1);
  if (name === "numFmt") found.formats.set(Number(own["numFmtId"]), own["formatCode"] ?? "General");
  else if (list === "fonts") readFont(found.fonts, parent, name, own, theme);
  else if (list === "fills") readFill(found.fills, parent, name, own, theme);
  else if (list === "borders") readBorder(found.borders, parent, name, own);
  else if (list === "cellXfs" && name === "xf") found.styles.push(styleOf(found, own));
  else if (list === "cellXfs" && name === "alignment") Object.assign(lastOf(found.styles), alignmentOf(own));
}

function readFont(
  fonts: PlanStyle[],
  parent: string | undefined,
  name: string,
  own: Attributes,
  theme: readonly string[],
) {
  if (parent === "fonts") return void fonts.push({});
  const font = lastOf(fonts);
  const isOn = own["val"] !== "0" && own["val"] !== "false";
  if (name === "b") font.bold = isOn;
  else if (name === "i") font.italic = isOn;
  else if (name === "sz") font.fontSize = Number(own["val"]);
  else if (name === "name") font.fontName = own["val"] ?? "";
  else if (name === "color") Object.assign(font, defined("color", colorOf(own, theme)));
}

function readFill(
  fills: PlanStyle[],
  parent: string | undefined,
  name: string,
  own: Attributes,
  theme: readonly string[],
) {
  if (parent === "fills") fills.push({});
  // Of a pattern with two colours the ground is shown.
  else if (name === "fgColor") Object.assign(lastOf(fills), defined("fill", colorOf(own, theme)));
}

function readBorder(borders: PlanStyle[], parent: string | undefined, name: string, own: Attributes) {
  if (parent === "borders") borders.push({});
  else if (["left", "right", "top", "bottom"].includes(name) && (own["style"] ?? "none") !== "none")
    lastOf(borders).border = "thin";
}

function styleOf({ fonts, fills, borders, formats }: Found, own: Attributes): PlanStyle {
  const at = (name: string): number => Number(own[name] ?? 0);
  const format = formats.get(at("numFmtId")) ?? BUILT_IN[at("numFmtId")];
  return {
    ...fonts[at("fontId")],
    ...fills[at("fillId")],
    ...borders[at("borderId")],
    ...defined("numberFormat", format),
  };
}

function alignmentOf({ horizontal = "", vertical, wrapText }: Attributes): PlanStyle {
  return {
    ...defined("horizontal", HORIZONTAL[horizontal]),
    ...(vertical === "center" ? { vertical: "Center" } : {}),
    ...(wrapText === "1" || wrapText === "true" ? { wrap: true } : {}),
  };
}

function defined<K extends keyof PlanStyle>(name: K, value: PlanStyle[K] | undefined): PlanStyle {
  return value === undefined ? {} : { [name]: value };
}

/** The one that is being read; a part that names none before its first is mended here. */
function lastOf(styles: PlanStyle[]): Mutable<PlanStyle> {
  return styles.at(-1) ?? (styles[styles.length] = {});
}
