import { parseArea } from "../../areaText";
import type { Area, HostChart, HostSheet } from "../../hostWorkbook";
import { ApiError } from "../apiError";
import {
  apiObject,
  reading,
  writing,
  type ApiHost,
  type ApiObject,
  type ApiTable,
  type ChartTarget,
} from "../apiTable";
import { guards } from "./guards";
import { areaArgument } from "./worksheetTables";

const types = ["BarClustered", "ColumnClustered", "Line", "Pie"] as const;

const chartCollection: ApiTable<HostSheet> = {
  check: (sheet, host) => guards.exists(host, sheet),
  properties: { Count: { get: ({ charts }) => charts.length } },
  navigations: {},
  items: (sheet) => sheet.charts.map((entry) => apiObject("Chart", { sheet, entry })),
  methods: {
    Add: writing((sheet, [type, source, seriesBy], host) => {
      guards.sheet(host, sheet);
      const kind = types.find((each) => each === type);
      if (kind === undefined) throw new ApiError("ApiNotFound", null, `host: charts of type ${String(type)}`);
      const number = nextNumber(sheet);
      const entry: HostChart = {
        id: `{C4A27000-0000-4000-8000-${String(number).padStart(12, "0")}}`,
        name: `Chart ${number}`,
        type: kind,
        source: rangeArgument(source),
        seriesBy: guards.oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]),
        title: { formula: null, text: "", visible: true },
        legend: { visible: true },
        categoryAxis: { reversePlotOrder: false, tickLabelSpacing: 1 },
        at: null,
      };
      sheet.charts.push(entry);
      return apiObject("Chart", { sheet, entry });
    }),
    GetCount: reading(({ charts }) => charts.length),
    GetItem: reading((sheet, [key]) => {
      const found = chartOf(sheet, key);
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    }),
    GetItemOrNullObject: reading((sheet, [key]) => chartOf(sheet, key)),
  },
};

/** Names are compared without case; several charts may have one, and the first is meant. */
function chartOf(sheet: HostSheet, key: unknown): ApiObject | null {
  const wanted = String(key).toLowerCase();
  const entry = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  return entry === undefined ? null : apiObject("Chart", { sheet, entry });
}

function nextNumber({ charts }: HostSheet): number {
  return charts.reduce((most, { id }) => Math.max(most, Number(id.slice(-13, -1))), 0) + 1;
}

function rangeArgument(value: unknown): HostChart["source"] {
  const object = value as ApiObject | null;
  if (object?.type !== "Range") throw new ApiError("InvalidArgument");
  return { sheet: object.target.sheet.name, area: object.target.area };
}

const check = ({ sheet, entry }: ChartTarget, host: ApiHost): void => {
  guards.exists(host, sheet);
  if (!sheet.charts.some(({ id }) => id === entry.id)) throw new ApiError("ItemNotFound");
};

const chart: ApiTable<ChartTarget> = {
  identity: ({ entry }) => ({ Id: entry.id }),
  check,
  properties: {
    Id: { get: ({ entry }) => entry.id },
    Name: {
      get: ({ entry }) => entry.name,
      set: ({ sheet, entry }, name, host) => {
        guards.sheet(host, sheet);
        entry.name = guards.text(name);
      },
    },
    ChartType: { get: ({ entry }) => entry.type },
  },
  navigations: {
    Title: (target) => apiObject("ChartTitle", target),
    Legend: (target) => apiObject("ChartLegend", target),
    Axes: (target) => apiObject("ChartAxes", target),
  },
  methods: {
    Delete: writing(({ sheet, entry }, _, host) => {
      guards.sheet(host, sheet);
      sheet.charts.splice(
        sheet.charts.findIndex(({ id }) => id === entry.id),
        1,
      );
    }),
    SetPosition: writing(({ sheet, entry }, [start, end], host) => {
      guards.sheet(host, sheet);
      const from = areaArgument(sheet, start, host).area;
      const to = end === null || end === undefined ? from : areaArgument(sheet, end, host).area;
      entry.at = bounding(from, to);
    }),
  },
};

function bounding(a: Area, b: Area): Area {
  const [row, col] = [Math.min(a.row, b.row), Math.min(a.col, b.col)];
  const [bottom, right] = [Math.max(a.row + a.rows, b.row + b.rows), Math.max(a.col + a.cols, b.col + b.cols)];
  return { row, col, rows: bottom - row, cols: right - col };
}

const chartTitle: ApiTable<ChartTarget> = {
  check,
  properties: {
    Text: {
      get: ({ entry, sheet }, host) => titleText(entry, sheet, host),
      set: ({ sheet, entry }, text, host) => {
        guards.sheet(host, sheet);
        Object.assign(entry.title, { text: guards.text(text), formula: null });
      },
    },
    Visible: {
      get: ({ entry }) => entry.title.visible,
      set: ({ entry }, value) => void (entry.title.visible = guards.flag(value)),
    },
  },
  navigations: {},
  methods: {
    SetFormula: writing(({ sheet, entry }, [formula], host) => {
      guards.sheet(host, sheet);
      const text = guards.text(formula);
      if (!text.startsWith("=") || parseArea(text.slice(text.lastIndexOf("!") + 1)) === null)
        throw new ApiError("InvalidArgument");
      entry.title.formula = text;
    }),
  },
};

/** What the cell says that the title leads to. */
function titleText({ title }: HostChart, own: HostSheet, host: ApiHost): string {
  if (title.formula === null) return title.text;
  const area = parseArea(title.formula.slice(title.formula.lastIndexOf("!") + 1));
  const name = title.formula.slice(1, title.formula.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = host.workbook.sheets.find((each) => each.name === name) ?? own;
  return area === null ? "" : String(sheet.cell(area.row, area.col).value);
}

const chartLegend: ApiTable<ChartTarget> = {
  check,
  properties: {
    Visible: {
      get: ({ entry }) => entry.legend.visible,
      set: ({ entry }, value) => void (entry.legend.visible = guards.flag(value)),
    },
  },
  navigations: {},
  methods: {},
};

const chartAxes: ApiTable<ChartTarget> = {
  check,
  properties: {},
  navigations: { CategoryAxis: (target) => apiObject("ChartAxis", target) },
  methods: {},
};

const chartAxis: ApiTable<ChartTarget> = {
  check,
  properties: {
    ReversePlotOrder: {
      get: ({ entry }) => entry.categoryAxis.reversePlotOrder,
      set: ({ entry }, value) => void (entry.categoryAxis.reversePlotOrder = guards.flag(value)),
    },
    TickLabelSpacing: {
      get: ({ entry }) => entry.categoryAxis.tickLabelSpacing,
      set: ({ entry }, value) => void (entry.categoryAxis.tickLabelSpacing = guards.whole(value)),
    },
  },
  navigations: {},
  methods: {},
};

/** The charts of a sheet. They are kept, not drawn. */
export const chartTables = {
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
};
