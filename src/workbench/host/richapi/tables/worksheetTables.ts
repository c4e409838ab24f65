import { parseArea, sheetPrefix, areaText } from "../../areaText";
import type { Area, HostSheet, SheetView } from "../../hostWorkbook";
import { ApiError } from "../apiError";
import {
  apiObject,
  reading,
  viewing,
  writing,
  type ApiHost,
  type ApiObject,
  type ApiTable,
  type RangeTarget,
} from "../apiTable";
import { guards } from "./guards";
import { resolveRange } from "./resolveRange";

const sheetVisibilities = ["Visible", "Hidden", "VeryHidden"] as const;

const worksheet: ApiTable<HostSheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  check: (sheet, host) => guards.exists(host, sheet),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name, host) => host.workbook.renameSheet(sheet.id, guards.sheetName(host, name, sheet)),
    },
    Position: {
      get: (sheet, host) => host.workbook.sheets.findIndex(({ id }) => id === sheet.id),
      set: (sheet, position, host) => {
        const at = guards.whole(position);
        if (at < 0 || at >= host.workbook.sheets.length) throw new ApiError("InvalidArgument");
        host.workbook.moveSheet(sheet.id, at);
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, host) => {
        const visibility = guards.oneOf(value, sheetVisibilities);
        if (visibility !== "Visible" && isOnlyVisible(host, sheet)) throw new ApiError("InvalidOperation");
        sheet.visibility = visibility;
      },
    },
    TabColor: {
      get: (sheet) => viewOf(sheet).tabColor,
      set: (sheet, value) => {
        viewOf(sheet).tabColor = value === "" ? "" : guards.color(value);
      },
    },
    ShowGridlines: {
      get: (sheet) => viewOf(sheet).showGridlines,
      set: (sheet, value) => {
        viewOf(sheet).showGridlines = guards.flag(value);
      },
    },
    ShowHeadings: {
      get: (sheet) => viewOf(sheet).showHeadings,
      set: (sheet, value) => {
        viewOf(sheet).showHeadings = guards.flag(value);
      },
    },
    StandardHeight: { get: () => 15 },
    StandardWidth: { get: () => 8.43 },
  },
  navigations: {
    Charts: (sheet) => apiObject("ChartCollection", sheet),
    Names: (sheet) => apiObject("NamedItemCollection", sheet),
    PageLayout: (sheet) => apiObject("PageLayout", sheet),
    Protection: (sheet) => apiObject("WorksheetProtection", sheet),
    FreezePanes: (sheet) => apiObject("WorksheetFreezePanes", sheet),
  },
  methods: {
    Activate: viewing((sheet, _, host) => {
      if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation");
      if (host.faults.has("activate-refused") && host.added.has(sheet)) throw new ApiError("GeneralException");
      host.workbook.activate(sheet.id);
    }),
    Delete: writing((sheet, _, host) => {
      if (isOnlyVisible(host, sheet)) throw new ApiError("InvalidOperation");
      host.workbook.deleteSheet(sheet.id);
    }),
    Copy: writing((sheet, [position, relativeTo], host) => copied(sheet, position, relativeTo, host)),
    GetRange: reading((sheet, [address], host) => rangeOn(sheet, address, host)),
    GetCell: reading((sheet, [row, col], host) => host.range(sheet, areaFrom(row, col, 1, 1))),
    GetRangeByIndexes: reading((sheet, [row, col, rows, cols], host) =>
      host.range(sheet, areaFrom(row, col, rows, cols)),
    ),
    GetUsedRange: reading((sheet, [valuesOnly], host) => {
      guards.valuesOnly(valuesOnly);
      return host.range(sheet, sheet.usedArea() ?? areaFrom(0, 0, 1, 1));
    }),
    GetUsedRangeOrNullObject: reading((sheet, [valuesOnly], host) => {
      guards.valuesOnly(valuesOnly);
      const area = sheet.usedArea();
      return area === null ? null : host.range(sheet, area);
    }),
    Calculate: reading(() => undefined),
  },
};

function viewOf(sheet: HostSheet): SheetView {
  if (sheet.view === undefined) throw new ApiError("ApiNotFound");
  return sheet.view;
}

function isOnlyVisible(host: ApiHost, sheet: HostSheet): boolean {
  return !host.workbook.sheets.some(({ id, visibility }) => id !== sheet.id && visibility === "Visible");
}

function copied(sheet: HostSheet, position: unknown, relativeTo: unknown, host: ApiHost): ApiObject {
  const place = guards.oneOf(position ?? "None", ["None", "Before", "After", "Beginning", "End"]);
  const copy = host.workbook.copySheet(sheet.id);
  const others = host.workbook.sheets.filter(({ id }) => id !== copy.id);
  const anchor = others.findIndex(({ id }) => id === sheetArgument(relativeTo)?.id);
  if ((place === "Before" || place === "After") && anchor < 0) throw new ApiError("InvalidArgument");
  const at = { None: others.length, End: others.length, Beginning: 0, Before: anchor, After: anchor + 1 }[place];
  host.workbook.moveSheet(copy.id, at);
  return apiObject("Worksheet", copy);
}

function sheetArgument(value: unknown): HostSheet | null {
  const object = value as ApiObject | null | undefined;
  return object?.type === "Worksheet" ? object.target : null;
}

function rangeOn(sheet: HostSheet, address: unknown, host: ApiHost): ApiObject {
  const found = resolveRange(host, sheet, address);
  if (found === null || found.sheet.id !== sheet.id) throw new ApiError("InvalidArgument");
  return host.range(found.sheet, found.area);
}

function areaFrom(row: unknown, col: unknown, rows: unknown, cols: unknown): Area {
  return { row: guards.whole(row), col: guards.whole(col), rows: guards.whole(rows), cols: guards.whole(cols) };
}

const worksheetProtection: ApiTable<HostSheet> = {
  check: (sheet, host) => guards.exists(host, sheet),
  properties: { Protected: { get: (sheet) => sheet.isProtected } },
  navigations: {},
  methods: {
    Protect: writing((sheet, [, password], host) => {
      if (password !== null && password !== undefined) throw new ApiError("ApiNotFound");
      if (sheet.isProtected) throw new ApiError("AccessDenied");
      host.workbook.setProtected(sheet.id, true);
    }),
    Unprotect: writing((sheet, [password], host) => {
      if (password !== null && password !== undefined) throw new ApiError("ApiNotFound");
      if (host.faults.has("protected")) throw new ApiError("AccessDenied");
      host.workbook.setProtected(sheet.id, false);
    }),
  },
};

const freezePanes: ApiTable<HostSheet> = {
  check: (sheet, host) => guards.exists(host, sheet),
  properties: {},
  navigations: {},
  methods: {
    FreezeRows: writing((sheet, [count]) => freeze(sheet, guards.whole(count ?? 1), 0)),
    FreezeColumns: writing((sheet, [count]) => freeze(sheet, 0, guards.whole(count ?? 1))),
    FreezeAt: writing((sheet, [range], host) => {
      const { area } = areaArgument(sheet, range, host);
      freeze(sheet, area.row + area.rows, area.col + area.cols);
    }),
    Unfreeze: writing((sheet) => freeze(sheet, 0, 0)),
  },
};

function freeze(sheet: HostSheet, rows: number, columns: number): void {
  const view = viewOf(sheet);
  view.frozenRows = rows;
  view.frozenColumns = columns;
}

/** A range given as an object or as an address on `sheet`. */
export function areaArgument(
  sheet: HostSheet,
  value: unknown,
  host: ApiHost,
): { readonly sheet: HostSheet; readonly area: Area } {
  const object = value as ApiObject | null;
  const found =
    typeof value === "string" ? resolveRange(host, sheet, value) : object?.type === "Range" ? object.target : null;
  if (found === null || found.sheet.id !== sheet.id) throw new ApiError("InvalidArgument");
  return found;
}

type MarginName = "top" | "bottom" | "left" | "right" | "header" | "footer";

function margin(name: MarginName) {
  return {
    get: (sheet: HostSheet) => sheet.pageLayout.margins[name],
    set: (sheet: HostSheet, value: unknown) => {
      sheet.pageLayout.margins[name] = guards.number(value);
    },
  };
}

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const pageLayout: ApiTable<HostSheet> = {
  check: (sheet, host) => guards.exists(host, sheet),
  properties: {
    Orientation: {
      get: (sheet) => sheet.pageLayout.orientation,
      set: (sheet, value) => {
        sheet.pageLayout.orientation = guards.oneOf(value, ["Portrait", "Landscape"]);
      },
    },
    PaperSize: {
      get: (sheet) => sheet.pageLayout.paperSize,
      set: (sheet, value) => {
        sheet.pageLayout.paperSize = guards.oneOf(value, ["A3", "A4", "A4Small", "A5", "Letter", "Legal"]);
      },
    },
    Zoom: {
      get: (sheet) => sheet.pageLayout.zoom,
      set: (sheet, value) => {
        sheet.pageLayout.zoom = zoomOf(value);
      },
    },
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: {
      get: (sheet) => sheet.pageLayout.centerHorizontally,
      set: (sheet, value) => {
        sheet.pageLayout.centerHorizontally = guards.flag(value);
      },
    },
    CenterVertically: {
      get: (sheet) => sheet.pageLayout.centerVertically,
      set: (sheet, value) => {
        sheet.pageLayout.centerVertically = guards.flag(value);
      },
    },
  },
  navigations: {},
  methods: {
    SetPrintArea: writing((sheet, [range], host) => {
      sheet.pageLayout.printArea = areaArgument(sheet, range, host).area;
    }),
    SetPrintTitleRows: writing((sheet, [range], host) => {
      const { area } = areaArgument(sheet, range, host);
      sheet.pageLayout.titleRows = { from: area.row, to: area.row + area.rows - 1 };
    }),
    SetPrintTitleColumns: writing((sheet, [range], host) => {
      const { area } = areaArgument(sheet, range, host);
      sheet.pageLayout.titleCols = { from: area.col, to: area.col + area.cols - 1 };
    }),
    SetPrintMargins: writing((sheet, [unit, options]) => {
      const factor = pointsPer[guards.oneOf(unit, ["Points", "Inches", "Centimeters"])];
      for (const [name, value] of Object.entries(options as Record<string, unknown>)) {
        const side = guards.oneOf(name, ["top", "bottom", "left", "right", "header", "footer"]);
        sheet.pageLayout.margins[side] = guards.number(value) * factor;
      }
    }),
    GetPrintTitleRowsOrNullObject: reading((sheet, _, host) => {
      const rows = sheet.pageLayout.titleRows;
      const area = rows === null ? null : parseArea(`${rows.from + 1}:${rows.to + 1}`);
      return area === null ? null : host.range(sheet, area);
    }),
  },
};

function zoomOf(value: unknown): HostSheet["pageLayout"]["zoom"] {
  if (typeof value !== "object" || value === null) throw new ApiError("InvalidArgument");
  const zoom: Record<string, number> = {};
  for (const [name, size] of Object.entries(value)) {
    if (size === null || size === undefined) continue;
    const limits = name === "scale" ? [10, 400] : [1, 32_767];
    const key = guards.oneOf(name, ["scale", "horizontalFitToPages", "verticalFitToPages"]);
    const number = guards.whole(size);
    if (number < (limits[0] ?? 0) || number > (limits[1] ?? 0)) throw new ApiError("InvalidArgument");
    zoom[key] = number;
  }
  return zoom;
}

/** `'Phụ lục 01'!A1:B2`, as Range.address gives it. */
export function rangeAddress({ sheet, area }: RangeTarget): string {
  return sheetPrefix(sheet.name) + areaText(area);
}

/** One sheet and what hangs on it. */
export const worksheetTables = {
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: freezePanes,
  PageLayout: pageLayout,
};
