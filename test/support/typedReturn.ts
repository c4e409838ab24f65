import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** What stands in a cell: a value, or the inside of `<c>` with its type as another program writes it. */
export type TypedCell = string | number | null | { readonly type?: string; readonly inside: string };

export interface TypedSheet {
  readonly name: string;
  readonly rows: readonly (readonly TypedCell[])[];
  readonly state?: "hidden" | "veryHidden";
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
}

export type TypedFigures = readonly TypedCell[];

/** A commune's figures in order by all rules: six of the first appendix, six of the second, four of the third. */
export const FIGURES: TypedFigures = [1, 700, 0, 0, 4930000, 2500000, 15, 4000000, 0, 0, 0, 0, 1, 700, 2, 350];

/** The three appendices as an office types them, its letterhead over the first. */
export function typedSheets(unit: string, figures: TypedFigures = FIGURES, year = 2026): readonly TypedSheet[] {
  const title = `THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM ${year}`;
  return [
    {
      name: "Phụ lục 01",
      rows: [
        [unit],
        ["Phụ lục 01"],
        [`TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC ${title}`],
        [
          null,
          "Tổ chức phát động Tháng hành động vì trẻ em",
          null,
          "Công trình dành cho trẻ em",
          null,
          "Kinh phí cho Tháng hành động vì trẻ em",
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
        ["Cấp xã", ...figures.slice(0, 6)],
      ],
    },
    {
      name: "Phụ lục 02",
      rows: [
        [`TỔNG HỢP SỐ LIỆU HỖ TRỢ TRẺ EM TRONG ${title}`],
        ["Tặng quà", null, "Cấp học bổng", null, "Khám bệnh, chữa bệnh miễn phí cho trẻ em"],
        ["Số lượng trẻ em", "Kinh phí", "Số lượng trẻ em", "Kinh phí", "Số lượng trẻ em", "Kinh phí"],
        figures.slice(6, 12),
      ],
    },
    {
      name: "Phụ lục 03",
      rows: [
        [`TỔNG HỢP SỐ LIỆU CÁC HOẠT ĐỘNG CỦA TRẺ EM TRONG ${title}`],
        ["Các hoạt động có sự tham gia của trẻ em", null, "Các hoạt động vui chơi, giải trí"],
        ["Số lượng hoạt động", "Số lượng trẻ em tham gia", "Số lượng hoạt động", "Số lượng trẻ em tham gia"],
        figures.slice(12, 16),
      ],
    },
  ];
}

/** The figures with one of them otherwise, by index. */
export function but(changes: Readonly<Record<number, TypedCell>>): TypedFigures {
  return FIGURES.map((figure, at) => (at in changes ? (changes[at] ?? null) : figure));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A small package by hand, so that each of its parts can be another program's. */
export function typedBook(sheets: readonly TypedSheet[], parts: Zippable = {}): Uint8Array {
  const each = (text: (sheet: TypedSheet, number: number) => string): string =>
    sheets.map((sheet, at) => text(sheet, at + 1)).join("");
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name, state }, number) => `<sheet name="${escaped(name)}" sheetId="${number}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${number}"/>`)}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${each((_sheet, number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    ),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml(sheetXml(sheet))])),
    ...parts,
  });
}

/** A unit's return, typed. */
export function typedReturn(unit: string, figures?: TypedFigures, year?: number): Uint8Array {
  return typedBook(typedSheets(unit, figures, year));
}

function sheetXml({ rows, hiddenRows = [], merges = [] }: TypedSheet): string {
  const data = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : "";
    return `<row r="${row + 1}"${hidden}>${cells.map((cell, col) => cellXml(cell, `${String.fromCharCode(65 + col)}${row + 1}`)).join("")}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet xmlns="${MAIN}"><sheetData>${data.join("")}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: TypedCell, reference: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${Object.is(cell, -0) ? "-0" : cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c r="${reference}"${cell.type === undefined ? "" : ` t="${cell.type}"`}>${cell.inside}</c>`;
}

/** The same package with other texts of its parts, or other paths. */
export function repacked(
  bytes: Uint8Array,
  change: (text: string, path: string) => string,
  rename: (path: string) => string = (path) => path,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, data]) => [
    rename(path),
    strToU8(change(strFromU8(data), path)),
  ]);
  return zipSync(Object.fromEntries(parts) as Zippable);
}
