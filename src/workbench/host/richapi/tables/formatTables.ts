import { maxCols, maxRows } from "../../areaText";
import type { Area, BorderLine, CellFormat, HostSheet } from "../../hostWorkbook";
import { ApiError } from "../apiError";
import {
  apiObject,
  reading,
  writing,
  type ApiHost,
  type ApiProperty,
  type ApiTable,
  type BorderTarget,
  type RangeTarget,
} from "../apiTable";
import { guards } from "./guards";
import { plainFormat } from "./rangeTable";

/** More cells than this are not compared one by one: the first ones speak for whole rows and columns. */
const sampled = 4096;

function check(target: RangeTarget, host: ApiHost): void {
  guards.range(host, target);
}

/** A property of the cells; null when they differ. */
function cellProperty<K extends keyof typeof plainFormat>(
  key: K,
  read: (value: unknown) => (typeof plainFormat)[K],
): ApiProperty<RangeTarget> {
  return {
    get: ({ sheet, area }) => common(area, (row, col) => sheet.format(row, col)[key] ?? plainFormat[key]),
    set: ({ sheet, area }, value, host) => {
      guards.sheet(host, sheet);
      sheet.setFormat(area, { [key]: read(value) } as CellFormat);
    },
  };
}

function common<T>(area: Area, read: (row: number, col: number) => T): T | null {
  let first: T | undefined;
  let seen = 0;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let col = area.col; col < area.col + area.cols && seen < sampled; col += 1, seen += 1) {
      const value = read(row, col);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
    if (seen >= sampled) break;
  }
  return first ?? null;
}

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const rangeFormat: ApiTable<RangeTarget> = {
  check,
  properties: {
    HorizontalAlignment: cellProperty("horizontal", (value) => guards.oneOf(value, horizontal)),
    VerticalAlignment: cellProperty("vertical", (value) => guards.oneOf(value, vertical)),
    WrapText: cellProperty("wrap", guards.flag),
    IndentLevel: cellProperty("indent", guards.whole),
    ColumnWidth: {
      get: ({ sheet, area }) => common({ ...area, row: 0, rows: 1 }, (_, col) => sheet.columnWidth(col)),
      set: ({ sheet, area }, value, host) => {
        guards.sheet(host, sheet);
        const { col, cols } = reach(sheet, area);
        sheet.setColumnWidth(col, cols, guards.number(value));
      },
    },
    RowHeight: {
      get: ({ sheet, area }) => common({ ...area, col: 0, cols: 1 }, (row) => sheet.rowHeight(row)),
      set: ({ sheet, area }, value, host) => {
        guards.sheet(host, sheet);
        const { row, rows } = reach(sheet, area);
        const height = guards.number(value);
        if (height < 0 || height > 409.5) throw new ApiError("InvalidArgument");
        sheet.setRowHeight(row, rows, height);
      },
    },
  },
  navigations: {
    Font: (target) => apiObject("RangeFont", target),
    Fill: (target) => apiObject("RangeFill", target),
    Borders: (target) => apiObject("RangeBorderCollection", target),
    Protection: (target) => apiObject("FormatProtection", target),
  },
  methods: {
    AutofitColumns: writing(({ sheet, area }, _, host) => {
      guards.sheet(host, sheet);
      const { row, col, rows, cols } = reach(sheet, area);
      for (let at = col; at < col + cols; at += 1) {
        const widths = span(row, rows).map((line) => textWidth(sheet, line, at));
        const widest = Math.max(0, ...widths);
        if (widest > 0) sheet.setColumnWidth(at, 1, widest + 6);
      }
    }),
    AutofitRows: writing(({ sheet, area }, _, host) => {
      guards.sheet(host, sheet);
      const { row, col, rows, cols } = reach(sheet, area);
      for (let at = row; at < row + rows; at += 1) {
        const heights = span(col, cols).map((column) => textHeight(sheet, at, column));
        sheet.setRowHeight(at, 1, Math.min(409, Math.max(15, ...heights)));
      }
    }),
  },
};

function span(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}

/** Whole rows and columns end where the sheet's content ends. */
function reach(sheet: HostSheet, area: Area): Area {
  const used = sheet.usedArea() ?? { row: 0, col: 0, rows: 1, cols: 1 };
  return {
    ...area,
    rows: area.rows === maxRows ? Math.max(1, used.row + used.rows) : area.rows,
    cols: area.cols === maxCols ? Math.max(1, used.col + used.cols) : area.cols,
  };
}

/** Points, by a mean letter width: fonts cannot be measured here. */
function textWidth(sheet: HostSheet, row: number, col: number): number {
  const size = sheet.format(row, col).fontSize ?? plainFormat.fontSize;
  const lines = sheet.text(row, col).split("\n");
  return Math.max(...lines.map((line) => line.length)) * size * 0.5;
}

function textHeight(sheet: HostSheet, row: number, col: number): number {
  const { fontSize = plainFormat.fontSize, wrap = false } = sheet.format(row, col);
  const merged = sheet.merges.find((area) => area.row === row && area.col === col);
  const width = span(col, merged?.cols ?? 1).reduce((sum, column) => sum + sheet.columnWidth(column), 0);
  const lines = sheet.text(row, col).split("\n");
  const perLine = (line: string): number => (wrap ? Math.max(1, Math.ceil((line.length * fontSize * 0.5) / width)) : 1);
  // Excel gives merged cells no room of their own.
  if (merged !== undefined) return fontSize * 1.35;
  return lines.reduce((sum, line) => sum + perLine(line), 0) * fontSize * 1.35;
}

const rangeFont: ApiTable<RangeTarget> = {
  check,
  properties: {
    Name: cellProperty("fontName", guards.text),
    Size: cellProperty("fontSize", guards.number),
    Bold: cellProperty("bold", guards.flag),
    Italic: cellProperty("italic", guards.flag),
    Underline: cellProperty("underline", (value) => guards.oneOf(value, underlines)),
    Color: cellProperty("fontColor", guards.color),
  },
  navigations: {},
  methods: {},
};

const rangeFill: ApiTable<RangeTarget> = {
  check,
  properties: {
    Color: {
      get: ({ sheet, area }) => common(area, (row, col) => sheet.format(row, col).fill ?? "#FFFFFF"),
      set: ({ sheet, area }, value, host) => {
        guards.sheet(host, sheet);
        sheet.setFormat(area, { fill: guards.color(value) });
      },
    },
  },
  navigations: {},
  methods: {
    Clear: writing(({ sheet, area }, _, host) => {
      guards.sheet(host, sheet);
      sheet.setFormat(area, { fill: undefined });
    }),
  },
};

const formatProtection: ApiTable<RangeTarget> = {
  check,
  properties: { Locked: cellProperty("locked", guards.flag) },
  navigations: {},
  methods: {},
};

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

const rangeBorderCollection: ApiTable<RangeTarget> = {
  check,
  properties: {},
  navigations: {},
  items: (range) => sides.map((side) => apiObject("RangeBorder", { range, side })),
  methods: {
    GetItem: reading((range, [side]) => apiObject("RangeBorder", { range, side: guards.oneOf(side, sides) })),
    GetItemAt: reading((range, [index]) => {
      const side = sides[guards.whole(index)];
      if (side === undefined) throw new ApiError("InvalidArgument");
      return apiObject("RangeBorder", { range, side });
    }),
  },
};

const noLine: BorderLine = { style: "None", color: "#000000", weight: "Thin" };

/** The cells that carry a side of the range, and on which of their own edges. */
function edges(area: Area, side: string): readonly { readonly area: Area; readonly edge: Side }[] {
  const bottom = area.row + area.rows - 1;
  const right = area.col + area.cols - 1;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: side }];
    case "EdgeBottom":
      return [{ area: { ...area, row: bottom, rows: 1 }, edge: side }];
    case "EdgeLeft":
      return [{ area: { ...area, cols: 1 }, edge: side }];
    case "EdgeRight":
      return [{ area: { ...area, col: right, cols: 1 }, edge: side }];
    case "InsideHorizontal":
      return area.rows < 2
        ? []
        : [
            { area: { ...area, rows: area.rows - 1 }, edge: "EdgeBottom" },
            { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, edge: "EdgeTop" },
          ];
    default:
      return area.cols < 2
        ? []
        : [
            { area: { ...area, cols: area.cols - 1 }, edge: "EdgeRight" },
            { area: { ...area, col: area.col + 1, cols: area.cols - 1 }, edge: "EdgeLeft" },
          ];
  }
}

function borderProperty(key: keyof BorderLine, read: (value: unknown) => string): ApiProperty<BorderTarget> {
  const lineAt = (sheet: HostSheet, row: number, col: number, edge: Side): BorderLine =>
    sheet.format(row, col).borders?.[edge] ?? noLine;
  return {
    get: ({ range: { sheet, area }, side }) => {
      const values = edges(area, side).map(({ area: part, edge }) =>
        common(part, (row, col) => lineAt(sheet, row, col, edge)[key]),
      );
      return values.every((value) => value === values[0]) ? (values[0] ?? noLine[key]) : null;
    },
    set: ({ range: { sheet, area }, side }, value, host) => {
      guards.sheet(host, sheet);
      const wanted = read(value);
      for (const { area: part, edge } of edges(area, side)) {
        // A colour or weight alone draws a line, as in Excel.
        const before = lineAt(sheet, part.row, part.col, edge);
        const style = key === "style" ? wanted : before.style === "None" ? "Continuous" : before.style;
        sheet.setFormat(part, { borders: { [edge]: { ...before, style, [key]: wanted } } });
      }
    },
  };
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

const rangeBorder: ApiTable<BorderTarget> = {
  identity: ({ side }) => ({ _Id: side }),
  check: ({ range }, host) => guards.range(host, range),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: borderProperty("style", (value) => guards.oneOf(value, lineStyles)),
    Weight: borderProperty("weight", (value) => guards.oneOf(value, weights)),
    Color: borderProperty("color", guards.color),
  },
  navigations: {},
  methods: {},
};

/** How cells look. */
export const formatTables = {
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
};
