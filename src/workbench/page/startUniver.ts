import { LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreVietnamese from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationVietnamese from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import coreStyles from "@univerjs/preset-sheets-core/lib/index.css";
import validationStyles from "@univerjs/preset-sheets-data-validation/lib/index.css";
import { addStyles } from "./addStyles";

export interface StartedUniver {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly unitId: string;
  /** Takes the grid off the page and frees what it holds. */
  dispose(): void;
}

/** Starts the grid in the element with the id `container`, with one empty sheet `Sheet1` and a Vietnamese interface. */
export function startUniver(container: string): StartedUniver {
  addStyles(coreStyles, validationStyles);
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreVietnamese, validationVietnamese) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple", disableAutoFocus: true, disableTextFormatAlert: true }),
    UniverSheetsDataValidationPreset(),
  ];
  for (const preset of presets) {
    for (const entry of preset.plugins) {
      if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
      else univer.registerPlugin(entry);
    }
  }
  const unitId = "workbench";
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "Sổ tính",
    sheetOrder: ["sheet-1"],
    sheets: {
      "sheet-1": {
        id: "sheet-1",
        name: "Sheet1",
        rowCount: 1000,
        columnCount: 26,
        defaultColumnWidth: 64,
        defaultRowHeight: 20,
      },
    },
    defaultStyle: { ff: "Calibri", fs: 11 },
  });
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector(), unitId, dispose: () => univer.dispose() };
}
