import ExcelJS from "exceljs";
import type { RawCell } from "../../src/core/model/rawCell";
import { emptyCell, type SheetGrid } from "../../src/core/layout/sheetGrid";
import { parseArea } from "../../src/core/layout/address";

export type Content = string | number | boolean | null;

/** A sheet from rows of contents; `merges` as `A1:B2`. */
export function gridOf(rows: readonly (readonly Content[])[], merges: readonly string[] = []): SheetGrid {
  const cells = rows.map((row) => row.map(rawOf));
  const cols = Math.max(0, ...rows.map((row) => row.length));
  return {
    name: "Sheet1",
    merges: merges.flatMap((address) => parseArea(address) ?? []),
    used: rows.length === 0 ? null : { row: 0, col: 0, rows: rows.length, cols },
    names: new Map(),
    cell: (row, col) => cells[row]?.[col],
  };
}

function rawOf(content: Content): RawCell {
  if (content === null || content === "") return emptyCell;
  const type = typeof content === "number" ? "Double" : typeof content === "boolean" ? "Boolean" : "String";
  return { value: content, formula: null, text: String(content), numberFormat: "General", type };
}

/** An .xlsx file with these sheets, written by a program that is not ours. */
export async function xlsxOf(
  sheets: Readonly<Record<string, readonly (readonly Content[])[]>>,
  merges: readonly string[] = [],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content !== null) sheet.getCell(r + 1, c + 1).value = content;
      }),
    );
    for (const address of merges) sheet.mergeCells(address);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Phụ lục 01 as an office types it by hand, the commune's figures in the last row. */
export function appendix1Rows(figures: readonly Content[]): Content[][] {
  return [
    ["Phụ lục 01"],
    ["TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023"],
    [],
    [
      null,
      "Tổ chức phát động Tháng hành động vì trẻ em",
      null,
      "Công trình dành cho trẻ em",
      null,
      "Kinh phí cho Tháng hành động vì trẻ em",
      null,
    ],
    [
      null,
      "Số điểm phát động",
      "Số trẻ em tham dự",
      "Số công trình xây mới",
      "Số công trình nâng cấp",
      "Ngân sách nhà nước",
      "Vận động",
    ],
    ["Cấp tỉnh"],
    ["Cấp huyện"],
    ["Cấp xã", ...figures],
  ];
}
export const appendix2Header: readonly (readonly Content[])[] = [
  ["Tặng quà", null, "Cấp học bổng", null, "Khám bệnh, chữa bệnh miễn phí cho trẻ em", null],
  ["Số lượng trẻ em", "Kinh phí", "Số lượng trẻ em", "Kinh phí", "Số lượng trẻ em", "Kinh phí"],
];
export const appendix3Header: readonly (readonly Content[])[] = [
  ["Các hoạt động có sự tham gia của trẻ em", null, "Các hoạt động vui chơi, giải trí", null],
  ["Số lượng hoạt động", "Số lượng trẻ em tham gia", "Số lượng hoạt động", "Số lượng trẻ em tham gia"],
];
