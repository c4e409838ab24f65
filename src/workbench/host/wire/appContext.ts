import type { HostWorkbook } from "../hostWorkbook";
import { matrixFor } from "../requirementMatrix";

export interface AppContextOptions {
  readonly workbook: HostWorkbook;
  readonly controlId: string;
  /** ExcelApi of the Excel to be imitated, e.g. `1.14`. */
  readonly excelApi: string;
  /** Interface language of the imitated Excel. */
  readonly language: string;
}

const webExcel = 16;

/** What the client asks for first: which application this is and what it can do. Settings travel as JSON texts. */
export function appContext({ workbook, controlId, excelApi, language }: AppContextOptions): Record<string, unknown> {
  return {
    _id: controlId,
    _appName: webExcel,
    _appVersion: "16.0",
    _appUILocale: language,
    _dataLocale: workbook.locale,
    _docUrl: "https://workbench.local/So-tinh.xlsx",
    _clientMode: 1,
    _settings: [...workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: controlId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(matrixFor(excelApi)),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.14332.20000",
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _addinName: "workbench",
    _appDomains: [],
    _dialogRequirementMatrix: "{}",
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
