import { ApiError } from "../apiError";
import type {
  BorderLine,
  CellFormat,
  HostConditionalFormat,
  HostSheet,
  HostValidation,
  PageLayout,
} from "../hostWorkbook";
import { parseArea } from "../areaText";
import type { ObjectTable, WireObject } from "./objectTable";
import type { RangeObject } from "./workbookTables";

type OnRange = WireObject & { readonly range: RangeObject };
type SheetOf = (object: { readonly sheetId: string }) => HostSheet;
type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
type Border = OnRange & { readonly side: string };
type Conditional = OnRange & { readonly format: HostConditionalFormat };

/** Formats, validation, conditional formats and page set-up of Excel's API. @param guard refuses writes to a protected sheet. */
export function formatTables(of: SheetOf, guard: SheetOf) {
  const first = ({ range }: OnRange): CellFormat => of(range).format(range.area.row, range.area.col);
  const put = ({ range }: OnRange, format: CellFormat): void => guard(range).setFormat(range.area, format);

  const rangeFormat: ObjectTable<OnRange> = {
    get: {
      WrapText: (object) => first(object).wrap ?? false,
      HorizontalAlignment: (object) => first(object).horizontal ?? "General",
      VerticalAlignment: (object) => first(object).vertical ?? "Bottom",
      ColumnWidth: ({ range }) => of(range).columnWidth(range.area.col),
      RowHeight: ({ range }) => of(range).rowHeight(range.area.row),
    },
    set: {
      WrapText: (object, wrap: boolean) => put(object, { wrap }),
      HorizontalAlignment: (object, horizontal: string) => put(object, { horizontal }),
      VerticalAlignment: (object, vertical: string) => put(object, { vertical }),
      ColumnWidth: ({ range }, points: number) => guard(range).setColumnWidth(range.area.col, range.area.cols, points),
      RowHeight: ({ range }, points: number) => guard(range).setRowHeight(range.area.row, range.area.rows, points),
    },
    nav: {
      Font: ({ range }) => ({ type: "RangeFont", range }) as WireObject,
      Fill: ({ range }) => ({ type: "RangeFill", range }) as WireObject,
      Borders: ({ range }) => ({ type: "RangeBorderCollection", range }) as WireObject,
    },
    call: { AutofitRows: () => null },
  };
  const font: ObjectTable<OnRange> = {
    get: {
      Name: (object) => first(object).fontName ?? "Calibri",
      Size: (object) => first(object).fontSize ?? 11,
      Bold: (object) => first(object).bold ?? false,
      Italic: (object) => first(object).italic ?? false,
      Color: (object) => first(object).fontColor ?? "#000000",
    },
    set: {
      Name: (object, fontName: string) => put(object, { fontName }),
      Size: (object, fontSize: number) => put(object, { fontSize }),
      Bold: (object, bold: boolean) => put(object, { bold }),
      Italic: (object, italic: boolean) => put(object, { italic }),
      Color: (object, fontColor: string) => put(object, { fontColor }),
    },
  };
  const fill: ObjectTable<OnRange> = {
    get: { Color: (object) => first(object).fill ?? "#FFFFFF" },
    set: { Color: (object, color: string) => put(object, { fill: color }) },
    call: { Clear: (object) => put(object, { fill: undefined }) },
  };
  const borders: ObjectTable<OnRange> = {
    get: {},
    call: { GetItem: ({ range }, side: string) => ({ type: "RangeBorder", range, side }) as WireObject },
  };
  const setBorder = (object: Border, change: Partial<BorderLine>): void => {
    const { range, side } = object;
    const { row, col, rows, cols } = range.area;
    const sheet = guard(range);
    for (const { edge, area } of edgesOf(side, row, col, rows, cols)) {
      const before = sheet.format(area.row, area.col).borders?.[edge] ?? {
        style: "None",
        color: "#000000",
        weight: "Thin",
      };
      sheet.setFormat(area, { borders: { [edge]: { ...before, ...change } } });
    }
  };
  const border: ObjectTable<Border> = {
    id: { key: "_Id", of: ({ side }) => side },
    get: {
      Style: ({ range, side }) =>
        of(range).format(range.area.row, range.area.col).borders?.[side as Edge]?.style ?? "None",
    },
    set: {
      Style: (object, style: string) => setBorder(object, { style }),
      Color: (object, color: string) => setBorder(object, { color }),
      Weight: (object, weight: string) => setBorder(object, { weight }),
    },
  };
  const validation: ObjectTable<OnRange> = {
    get: {
      Rule: ({ range }) => validationOn(of(range), range)?.rule ?? {},
      Prompt: ({ range }) => validationOn(of(range), range)?.prompt ?? { showPrompt: true, title: "", message: "" },
      ErrorAlert: ({ range }) =>
        validationOn(of(range), range)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
      IgnoreBlanks: ({ range }) => validationOn(of(range), range)?.ignoreBlanks ?? true,
    },
    set: {
      Rule: ({ range }, rule: unknown) => changeValidation(guard(range), range, { rule }),
      Prompt: ({ range }, prompt: HostValidation["prompt"]) => changeValidation(guard(range), range, { prompt }),
      ErrorAlert: ({ range }, errorAlert: HostValidation["errorAlert"]) =>
        changeValidation(guard(range), range, { errorAlert }),
      IgnoreBlanks: ({ range }, ignoreBlanks: boolean) => changeValidation(guard(range), range, { ignoreBlanks }),
    },
  };
  const conditionals: ObjectTable<OnRange> = {
    get: {},
    items: ({ range }) =>
      of(range).conditionalFormats.map((format) => ({ type: "ConditionalFormat", range, format }) as WireObject),
    call: {
      Add: ({ range }, kind: string) => {
        if (kind !== "Custom")
          throw new ApiError(
            "ApiNotFound",
            `host: conditional format ${kind} is not implemented`,
            "ConditionalFormatCollection.add",
            404,
          );
        const sheet = guard(range);
        const format: HostConditionalFormat = {
          id: `cf-${sheet.conditionalFormats.length + 1}`,
          area: range.area,
          formula: "",
        };
        sheet.conditionalFormats.push(format);
        return { type: "ConditionalFormat", range, format } as WireObject;
      },
    },
  };
  const conditional: ObjectTable<Conditional> = {
    id: { key: "Id", of: ({ format }) => format.id },
    get: { Type: () => "Custom" },
    nav: {
      Custom: (object) => ({ ...object, type: "CustomConditionalFormat" }),
      CustomOrNullObject: (object) => ({ ...object, type: "CustomConditionalFormat" }),
    },
  };
  const custom: ObjectTable<Conditional> = {
    get: {},
    nav: {
      Rule: (object) => ({ ...object, type: "ConditionalFormatRule" }),
      Format: (object) => ({ ...object, type: "ConditionalRangeFormat" }),
    },
  };
  const rule: ObjectTable<Conditional> = {
    get: { Formula: ({ format }) => format.formula },
    set: { Formula: ({ format }, formula: string) => void (format.formula = formula) },
  };
  const conditionalFormat: ObjectTable<Conditional> = {
    get: {},
    nav: {
      Fill: (object) => ({ ...object, type: "ConditionalRangeFill" }),
      Font: (object) => ({ ...object, type: "ConditionalRangeFont" }),
    },
  };
  const conditionalFill: ObjectTable<Conditional> = {
    get: {},
    set: { Color: ({ format }, color: string) => void (format.fill = color) },
  };
  const conditionalFont: ObjectTable<Conditional> = {
    get: {},
    set: { Color: ({ format }, color: string) => void (format.fontColor = color) },
  };
  return {
    RangeFormat: rangeFormat,
    RangeFont: font,
    RangeFill: fill,
    RangeBorderCollection: borders,
    RangeBorder: border,
    DataValidation: validation,
    ConditionalFormatCollection: conditionals,
    ConditionalFormat: conditional,
    CustomConditionalFormat: custom,
    ConditionalFormatRule: rule,
    ConditionalRangeFormat: conditionalFormat,
    ConditionalRangeFill: conditionalFill,
    ConditionalRangeFont: conditionalFont,
    PageLayout: pageLayout(of),
  };
}

function pageLayout(of: SheetOf): ObjectTable<WireObject & { readonly sheetId: string }> {
  const layout = (object: { readonly sheetId: string }): PageLayout => of(object).pageLayout;
  const area = (reference: string | RangeObject) =>
    typeof reference === "string" ? parseArea(reference) : reference.area;
  return {
    get: {
      Orientation: (object) => layout(object).orientation,
      PaperSize: (object) => layout(object).paperSize,
      Zoom: (object) => layout(object).zoom,
    },
    set: {
      Orientation: (object, value: PageLayout["orientation"]) => void (layout(object).orientation = value),
      PaperSize: (object, value: string) => void (layout(object).paperSize = value),
      Zoom: (object, value: PageLayout["zoom"]) => void (layout(object).zoom = value),
      CenterHorizontally: (object, value: boolean) => void (layout(object).centerHorizontally = value),
      TopMargin: (object, value: number) => void (layout(object).margins.top = value),
      BottomMargin: (object, value: number) => void (layout(object).margins.bottom = value),
      LeftMargin: (object, value: number) => void (layout(object).margins.left = value),
      RightMargin: (object, value: number) => void (layout(object).margins.right = value),
    },
    call: {
      SetPrintArea: (object, reference: string | RangeObject) => void (layout(object).printArea = area(reference)),
      SetPrintTitleRows: (object, reference: string | RangeObject) => {
        const rows = typeof reference === "string" ? /^\$?(\d+):\$?(\d+)$/.exec(reference) : null;
        const found = area(reference);
        if (rows) layout(object).titleRows = { from: Number(rows[1]) - 1, to: Number(rows[2]) - 1 };
        else if (found) layout(object).titleRows = { from: found.row, to: found.row + found.rows - 1 };
      },
    },
  };
}

function edgesOf(
  side: string,
  row: number,
  col: number,
  rows: number,
  cols: number,
): readonly { edge: Edge; area: { row: number; col: number; rows: number; cols: number } }[] {
  const all = { row, col, rows, cols };
  switch (side) {
    case "EdgeTop":
      return [{ edge: "EdgeTop", area: { ...all, rows: 1 } }];
    case "EdgeBottom":
      return [{ edge: "EdgeBottom", area: { ...all, row: row + rows - 1, rows: 1 } }];
    case "EdgeLeft":
      return [{ edge: "EdgeLeft", area: { ...all, cols: 1 } }];
    case "EdgeRight":
      return [{ edge: "EdgeRight", area: { ...all, col: col + cols - 1, cols: 1 } }];
    case "InsideHorizontal":
      return rows > 1 ? [{ edge: "EdgeBottom", area: { ...all, rows: rows - 1 } }] : [];
    case "InsideVertical":
      return cols > 1 ? [{ edge: "EdgeRight", area: { ...all, cols: cols - 1 } }] : [];
    default:
      throw new ApiError("InvalidArgument", `host: border ${side}`, "RangeBorderCollection.getItem");
  }
}

function validationOn(sheet: HostSheet, { area }: RangeObject): HostValidation | undefined {
  return sheet.validations.find(
    ({ area: other }) =>
      area.row >= other.row &&
      area.row < other.row + other.rows &&
      area.col >= other.col &&
      area.col < other.col + other.cols,
  );
}

function changeValidation(sheet: HostSheet, range: RangeObject, change: Partial<HostValidation>): void {
  const same = (entry: HostValidation) => JSON.stringify(entry.area) === JSON.stringify(range.area);
  const index = sheet.validations.findIndex(same);
  const before: HostValidation = sheet.validations[index] ?? {
    area: range.area,
    rule: {},
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
  };
  const after = { ...before, ...change };
  if (index < 0) sheet.validations.push(after);
  else sheet.validations[index] = after;
}
