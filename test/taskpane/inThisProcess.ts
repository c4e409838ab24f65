/** Workers and downloads are the browser's: here the same work is done in this process. Imported before whatever uses them. */
import type { PlannedSheet } from "../../src/core/reception/plannedSheet";
import { rowsOfText } from "../../src/xlsx/readRows";
import { writeBook } from "../../src/xlsx/write/writeBook";

/** What the browser was handed, by file name. */
export const saved = new Map<string, Uint8Array>();

jest.mock("../../src/taskpane/device/download", () => ({
  download: (name: string, bytes: Uint8Array) => saved.set(name, bytes) !== undefined,
}));
jest.mock("../../src/taskpane/device/unitRows", () => ({ rowsOfText: async (text: string) => rowsOfText(text) }));
jest.mock("../../src/taskpane/device/tablesFile", () => ({
  tablesFile: async (sheets: readonly PlannedSheet[]) =>
    writeBook({ sheets: sheets.map((sheet) => ({ kind: "planned", sheet })) }),
}));
jest.mock("../../src/taskpane/device/returnClerk", () => ({}));
