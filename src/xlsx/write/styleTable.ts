import type { PlanStyle } from "../../core/layout/sheetPlan";
import { attributes, escapedAttribute, XML } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const FIRST_FORMAT = 164;
const NO_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const NO_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
const SIDES = ["left", "right", "top", "bottom"];
const THIN = `<border>${SIDES.map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join("")}<diagonal/></border>`;
/** Text in a number cell: as `excel/writeSheet` tints it. */
export const TINT = '<dxf><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf>';

/** The looks of all cells of a book, each kept once. */
export interface StyleTable {
  /** @param isQuoted whether the text stays text when somebody edits it. */
  indexOf(style: PlanStyle, isQuoted: boolean): number;
  /** The part, once all styles are known. */
  xml(): string;
  /** What was added to those that a file has, by the list in which it belongs. */
  added(): Readonly<Record<"numFmts" | "fonts" | "fills" | "borders" | "cellXfs", readonly string[]>>;
}

/** How many styles a file has already; a number format is called by a number of its own. */
export interface StyleBase {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cells: number;
  readonly firstFormat: number;
}

/** @param base what the styles are put behind; absent for a new file */
export function createStyleTable(base?: StyleBase): StyleTable {
  const fonts = new Interned(base === undefined ? [NO_FONT] : [], base?.fonts);
  const fills = new Interned(base === undefined ? NO_FILLS : [], base?.fills);
  const borders = new Interned(base === undefined ? [NO_BORDER] : [], base?.borders);
  const formats = new Interned([], base?.firstFormat ?? FIRST_FORMAT);
  const plain = cellXml({}, false, { font: 0, fill: 0, border: 0, format: 0 });
  const cells = new Interned(base === undefined ? [plain] : [], base?.cells);
  const known = new Map<string, number>();
  return {
    indexOf(style, isQuoted) {
      const key = JSON.stringify([style, isQuoted]);
      const index =
        known.get(key) ??
        cells.indexOf(
          cellXml(style, isQuoted, {
            font: fonts.indexOf(fontXml(style)),
            fill: fills.indexOf(fillXml(style)),
            border: borders.indexOf(style.border === undefined ? NO_BORDER : THIN),
            format: style.numberFormat === undefined ? 0 : formats.indexOf(style.numberFormat),
          }),
        );
      known.set(key, index);
      return index;
    },
    added: () => ({
      numFmts: formatsOf(formats),
      fonts: fonts.items,
      fills: fills.items,
      borders: borders.items,
      cellXfs: cells.items,
    }),
    xml: () =>
      `${XML}<styleSheet xmlns="${MAIN}">${formats.items.length === 0 ? "" : list("numFmts", formatsOf(formats))}${list("fonts", fonts.items)}${list("fills", fills.items)}` +
      `${list("borders", borders.items)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `${list("cellXfs", cells.items)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
      `${list("dxfs", [TINT])}</styleSheet>`,
  };
}

class Interned {
  private readonly known: Map<string, number>;
  constructor(
    first: readonly string[],
    readonly offset = 0,
  ) {
    this.known = new Map(first.map((item, index) => [item, offset + index]));
  }
  get items(): readonly string[] {
    return [...this.known.keys()];
  }
  indexOf(item: string): number {
    const index = this.known.get(item) ?? this.offset + this.known.size;
    this.known.set(item, index);
    return index;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function formatsOf({ items, offset }: Interned): readonly string[] {
  return items.map((code, index) => `<numFmt numFmtId="${offset + index}" formatCode="${escapedAttribute(code)}"/>`);
}

function fontXml({ fontName, fontSize, bold, italic, color }: PlanStyle): string {
  const isPlain = bold !== true && italic !== true && color === undefined;
  if (fontName === undefined && fontSize === undefined && isPlain) return NO_FONT;
  const flags = `${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}`;
  const tone = color === undefined ? "" : `<color rgb="FF${color.slice(1).toUpperCase()}"/>`;
  return `<font>${flags}<sz val="${fontSize ?? 11}"/>${tone}<name val="${escapedAttribute(fontName ?? "Calibri")}"/></font>`;
}

function fillXml({ fill }: PlanStyle): string {
  if (fill === undefined) return NO_FILLS[0] ?? "";
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1).toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function cellXml(
  { horizontal, vertical, wrap }: PlanStyle,
  isQuoted: boolean,
  ids: { readonly font: number; readonly fill: number; readonly border: number; readonly format: number },
): string {
  const alignment = attributes({
    horizontal: horizontal?.toLowerCase(),
    vertical: vertical?.toLowerCase(),
    wrapText: wrap,
  });
  const flags = attributes({
    quotePrefix: isQuoted,
    applyNumberFormat: ids.format > 0,
    applyFont: ids.font > 0,
    applyFill: ids.fill > 0,
    applyBorder: ids.border > 0,
    applyAlignment: alignment !== "",
  });
  const open = `<xf numFmtId="${ids.format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"${flags}`;
  return alignment === "" ? `${open}/>` : `${open}><alignment${alignment}/></xf>`;
}
