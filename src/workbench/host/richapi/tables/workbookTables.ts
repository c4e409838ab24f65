import { apiObject, reading, viewing, writing, type ApiHost, type ApiTable } from "../apiTable";
import { ApiError } from "../apiError";
import { guards } from "./guards";
import { sheetNamed } from "./resolveRange";
import type { HostSheet } from "../../hostWorkbook";

const workbook: ApiTable<null> = {
  properties: {
    Name: { get: () => "Sổ tính.xlsx" },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
  },
  navigations: {
    Worksheets: () => apiObject("WorksheetCollection", null),
    Names: () => apiObject("NamedItemCollection", null),
    Settings: () => apiObject("SettingCollection", null),
    CustomXmlParts: () => apiObject("CustomXmlPartCollection", null),
    Application: () => apiObject("Application", null),
  },
  methods: {
    GetSelectedRange: reading((_, __, host) => selected(host)),
    GetActiveCell: reading((_, __, host) => {
      const { sheet, area } = selection(host);
      return host.range(sheet, { ...area, rows: 1, cols: 1 });
    }),
  },
};

function selection(host: ApiHost): {
  readonly sheet: HostSheet;
  readonly area: { row: number; col: number; rows: number; cols: number };
} {
  const { sheetId, area } = host.workbook.selection;
  const sheet = sheetNamed(host, sheetId);
  if (sheet === null) throw new ApiError("GeneralException");
  return { sheet, area };
}

function selected(host: ApiHost) {
  const { sheet, area } = selection(host);
  return host.range(sheet, area);
}

const application: ApiTable<null> = {
  properties: {
    CalculationMode: { get: (_, { faults }) => (faults.has("manual-calculation") ? "Manual" : "Automatic") },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: (_, host) => separators(host)[0] },
    ThousandsSeparator: { get: (_, host) => separators(host)[1] },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: () => apiObject("CultureInfo", null) },
  methods: {
    Calculate: reading(() => undefined),
    SuspendApiCalculationUntilNextSync: reading(() => undefined),
    SuspendScreenUpdatingUntilNextSync: reading(() => undefined),
  },
};

function separators(host: ApiHost): readonly [string, string] {
  return host.workbook.locale === "vi-VN" ? [",", "."] : [".", ","];
}

const cultureInfo: ApiTable<null> = {
  properties: { Name: { get: (_, host) => host.workbook.locale } },
  navigations: { NumberFormat: () => apiObject("NumberFormatInfo", null) },
  methods: {},
};

const numberFormatInfo: ApiTable<null> = {
  properties: {
    NumberDecimalSeparator: { get: (_, host) => separators(host)[0] },
    NumberGroupSeparator: { get: (_, host) => separators(host)[1] },
  },
  navigations: {},
  methods: {},
};

const worksheetCollection: ApiTable<null> = {
  properties: {},
  navigations: {},
  items: (_, host) => host.workbook.sheets.map((sheet) => apiObject("Worksheet", sheet)),
  methods: {
    Add: writing((_, [name], host) => {
      const wanted = name === null || name === undefined ? null : guards.sheetName(host, name, null);
      return apiObject("Worksheet", host.workbook.addSheet(wanted));
    }),
    GetItem: reading((_, [key], host) => {
      const sheet = sheetNamed(host, key);
      if (sheet === null) throw new ApiError("ItemNotFound");
      return apiObject("Worksheet", sheet);
    }),
    GetItemOrNullObject: reading((_, [key], host) => found(sheetNamed(host, key))),
    GetActiveWorksheet: reading((_, __, host) => found(sheetNamed(host, host.workbook.activeSheetId))),
    GetFirst: reading((_, [visibleOnly], host) => found(shown(host, visibleOnly)[0])),
    GetLast: reading((_, [visibleOnly], host) => found(shown(host, visibleOnly).at(-1))),
    GetCount: reading((_, [visibleOnly], host) => shown(host, visibleOnly).length),
  },
};

function found(sheet: HostSheet | null | undefined) {
  return sheet === null || sheet === undefined ? null : apiObject("Worksheet", sheet);
}

function shown(host: ApiHost, visibleOnly: unknown): readonly HostSheet[] {
  return host.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
}

const addinInternalService: ApiTable<null> = {
  properties: {},
  navigations: {},
  methods: { NotifyActionHandlerReady: reading(() => undefined) },
};

const appRuntimeService: ApiTable<null> = {
  properties: {},
  navigations: {},
  methods: {
    SetAppRuntimeState: viewing((_, [state], host) => {
      // What Office does for add-ins from the store since 2026, and what some builds do.
      if (host.faults.has("ribbon-rejected")) throw new ApiError("GeneralException");
      if (host.faults.has("ribbon-ignored") || host.faults.has("ribbon-late")) return;
      host.appRuntimeState = guards.oneOf(state, ["Visible", "Background", "Inactive"]);
    }),
    GetAppRuntimeState: reading((_, __, host) => host.appRuntimeState),
  },
};

const appRuntimePersistenceService: ApiTable<null> = {
  properties: {},
  navigations: {},
  methods: {
    SetAppRuntimeStartState: viewing((_, [state], host) => {
      host.startState = guards.oneOf(state, ["Visible", "Background", "Inactive"]);
    }),
    GetAppRuntimeStartState: reading((_, __, host) => host.startState),
  },
};

/** The workbook, its sheets as a collection, and the services that live beside it. */
export const workbookTables = {
  Workbook: workbook,
  Application: application,
  CultureInfo: cultureInfo,
  NumberFormatInfo: numberFormatInfo,
  WorksheetCollection: worksheetCollection,
  AddinInternalService: addinInternalService,
  AppRuntimeService: appRuntimeService,
  AppRuntimePersistenceService: appRuntimePersistenceService,
};
