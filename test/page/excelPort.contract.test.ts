/** @jest-environment jsdom */
import { createExcelPort } from "../../src/excel/createExcelPort";
import { emptyBook, handOn } from "../support/excelSession";
import { installOfficeBridge } from "../support/officeBridge";
import { portContract } from "./portContract";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { type, valueAt, inFront, sheetNamed } = handOn(workbook);

afterEach(() => expect(bridge.unknown).toEqual([]));

portContract(async () => {
  emptyBook(workbook);
  return {
    port: createExcelPort(),
    type,
    valueAt,
    copy: (sheet) => workbook.copySheet(sheetNamed(sheet).id),
    bringToFront: inFront,
    settled: () => bridge.delivered(),
  };
});
