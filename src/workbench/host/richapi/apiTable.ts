import type { Area, HostChart, HostConditionalFormat, HostName, HostSheet, HostWorkbook } from "../hostWorkbook";
import type { Faults } from "./faults";

/** A range on the wire. It follows its cells while rows and columns come and go; `gone` when they were deleted. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  area: Area;
  gone: boolean;
}
/** A defined name and where it belongs; null = the workbook. */
export interface NameTarget {
  readonly entry: HostName;
  readonly sheet: HostSheet | null;
}
export interface FormatTarget {
  readonly entry: HostConditionalFormat;
  readonly sheet: HostSheet;
}
export interface ChartTarget {
  readonly entry: HostChart;
  readonly sheet: HostSheet;
}
export interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: string;
}

/** What each type of the object model holds on to. */
export interface ApiTargets {
  Workbook: null;
  Application: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  WorksheetCollection: null;
  Worksheet: HostSheet;
  WorksheetProtection: HostSheet;
  WorksheetFreezePanes: HostSheet;
  PageLayout: HostSheet;
  ChartCollection: HostSheet;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartTarget;
  NamedItemCollection: HostSheet | null;
  NamedItem: NameTarget;
  SettingCollection: null;
  Setting: string;
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: string;
  CustomXmlPart: string;
  Range: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFont: RangeTarget;
  RangeFill: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  FormatProtection: RangeTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: FormatTarget;
  CustomConditionalFormat: FormatTarget;
  ConditionalFormatRule: FormatTarget;
  ConditionalRangeFormat: FormatTarget;
  ConditionalRangeFill: FormatTarget;
  ConditionalRangeFont: FormatTarget;
  AddinInternalService: null;
  AppRuntimeService: null;
  AppRuntimePersistenceService: null;
}
export type ApiType = keyof ApiTargets;

/** An object of the running request. `reference` once the client asked to keep it. */
export type ApiObject = {
  [K in ApiType]: { readonly type: K; readonly target: ApiTargets[K]; reference?: string };
}[ApiType];

export function apiObject<K extends ApiType>(type: K, target: ApiTargets[K]): ApiObject {
  return { type, target } as ApiObject;
}

/** What the tables may use. */
export interface ApiHost {
  readonly workbook: HostWorkbook;
  readonly faults: Faults;
  range(sheet: HostSheet, area: Area): ApiObject;
  /** Sheets that the running request added. */
  readonly added: ReadonlySet<HostSheet>;
  /** Visibility of the task pane: `Visible`, `Background`, `Inactive`. */
  appRuntimeState: string;
  startState: string;
}

export interface ApiProperty<T> {
  get(target: T, host: ApiHost): unknown;
  set?(target: T, value: unknown, host: ApiHost): void;
}
export interface ApiMethod<T> {
  /** `write` clears the undo stack and counts as a write; `view` only moves selection and sheets in front. */
  readonly effect: "read" | "write" | "view";
  /** An object, null for a null object, or a plain result. */
  run(target: T, args: readonly unknown[], host: ApiHost): unknown;
}

/** All members of a type by their names on the wire. What is not here is answered with ApiNotFound. */
export interface ApiTable<T> {
  readonly identity?: (target: T, host: ApiHost) => Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, ApiProperty<T>>>;
  readonly navigations: Readonly<Record<string, (target: T, host: ApiHost) => ApiObject | null>>;
  readonly methods: Readonly<Record<string, ApiMethod<T>>>;
  readonly items?: (target: T, host: ApiHost) => readonly ApiObject[];
  /** Throws when the object was deleted since. */
  readonly check?: (target: T, host: ApiHost) => void;
}

export function reading<T>(run: ApiMethod<T>["run"]): ApiMethod<T> {
  return { effect: "read", run };
}
export function writing<T>(run: ApiMethod<T>["run"]): ApiMethod<T> {
  return { effect: "write", run };
}
export function viewing<T>(run: ApiMethod<T>["run"]): ApiMethod<T> {
  return { effect: "view", run };
}
