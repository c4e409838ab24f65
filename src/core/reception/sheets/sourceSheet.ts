import { longRows } from "../../consolidation/exports/longRows";
import type { Ledger } from "../../consolidation/ledger/ledger";
import type { EditionForm } from "../../edition/edition";
import type { PlannedSheet } from "../plannedSheet";
import { plainSheet } from "./plainSheet";

/** Each figure of each unit with its file, sheet and cell. */
export function sourceSheet(edition: EditionForm, ledger: Ledger): PlannedSheet {
  const rows = longRows(edition, ledger);
  const isWhole = rows.every(({ value }) => typeof value !== "number" || Number.isInteger(value));
  return plainSheet(
    { kind: "nguon", name: "Nguồn", title: "NGUỒN CỦA TỪNG SỐ LIỆU" },
    [
      { header: "Đơn vị", width: 28 },
      { header: "Phụ lục", width: 14 },
      { header: "Hàng", width: 20 },
      { header: "Cột", width: 44 },
      { header: "Giá trị", width: 16, numberFormat: isWhole ? "#,##0" : "#,##0.00" },
      { header: "Đơn vị tính", width: 12 },
      { header: "Tính vào tổng", width: 14 },
      { header: "Tệp", width: 44 },
      { header: "Sheet", width: 18 },
      { header: "Ô", width: 8 },
    ],
    rows.map(({ unit, appendix, row, column, value, measure, counted, file, sheet, cell }) => [
      unit,
      appendix,
      row,
      column,
      value,
      measure,
      counted,
      file,
      sheet,
      cell,
    ]),
  );
}
