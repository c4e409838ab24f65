import type { RawCell } from "../model/rawCell";
import { addressOf } from "./address";
import type { FoundForms } from "./findForms";
import { emptyCell, isHiddenCell, isHiddenRow, type FoundForm } from "./sheetGrid";

/**
 * What has to be said of the sheets without being a finding of a rule: a figure that is hidden counts, or is left out; rows and tables
 * that do not count; a figure that comes from another workbook, or by way of a cell that is no more.
 */
export type FormNoteCode =
  | "hidden-counted"
  | "hidden-left-out"
  | "row-not-used"
  | "table-not-used"
  | "other-year"
  | "from-another-workbook"
  | "broken-reference";

export interface FormNote {
  readonly code: FormNoteCode;
  /** Where, each on its sheet: cells of figures, or the first cell of a table. */
  readonly cells: readonly NotedCell[];
}

export interface NotedCell {
  readonly sheet: string;
  /** `C8` */
  readonly address: string;
  /** The figure that it is; null for what is none of the report's. */
  readonly key: string | null;
}

/** A figure of the report at its place. */
export interface FigureAt {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly raw: Pick<RawCell, "formula" | "type">;
  readonly isHidden: boolean;
}

/** `[Sổ.xlsx]Trang1!A1`, `[1]Trang1!A1`; brackets without a sheet behind them are an Excel table's columns. */
const OTHER_BOOK = /\[[^[\]]+\][^[\]!"(),;]*!/;

/** Excel itself would show the error; a program that did not work the formula out anew left a number of before. */
const LOST_CELL = /#REF!/i;

/** Notes on the figures that count. */
export function notesOnFigures(figures: readonly FigureAt[]): readonly FormNote[] {
  const place = ({ sheet, row, col, key }: FigureAt): NotedCell => ({ sheet, address: addressOf(row, col), key });
  return [
    note("hidden-counted", figures.filter(({ isHidden, raw }) => isHidden && !isBlank(raw)).map(place)),
    note("from-another-workbook", figures.filter(({ raw }) => reads(raw.formula, OTHER_BOOK)).map(place)),
    note(
      "broken-reference",
      figures.filter(({ raw }) => raw.type !== "Error" && reads(raw.formula, LOST_CELL)).map(place),
    ),
  ].flat();
}

/** Notes on the forms found in a workbook. @param year of the report; null where it is not known yet */
export function notesOnForms(
  { forms, unused }: Pick<FoundForms, "forms" | "unused">,
  year: number | null,
): readonly FormNote[] {
  const first = ({ sheet, area }: FoundForm): NotedCell => ({
    sheet: sheet.name,
    address: addressOf(area.row, area.col),
    key: null,
  });
  const passed = (isHidden: boolean) =>
    forms.flatMap(({ sheet, passedRows, area }) =>
      passedRows
        .filter((row) => isHiddenRow(sheet, row) === isHidden)
        .map((row): NotedCell => ({ sheet: sheet.name, address: addressOf(row, area.col), key: null })),
    );
  const tables = (isHidden: boolean) =>
    unused.filter(({ sheet }) => (sheet.hidden?.isSheet === true) === isHidden).map(first);
  return [
    ...notesOnFigures(forms.flatMap(figuresAt)),
    ...note("hidden-left-out", [...passed(true), ...tables(true)]),
    ...note("row-not-used", passed(false)),
    ...note("table-not-used", tables(false)),
    ...note("other-year", forms.filter((form) => form.year !== null && year !== null && form.year !== year).map(first)),
  ];
}

/** The note as a sentence. */
export function noteSentence(note: FormNote): string {
  return noteSentences[note.code](notedPlaces(note, moreCells));
}

/** What else there is. */
export const moreCells = (count: number): string => `và ${count} ô khác`;

/** Each note as a sentence about its places. */
export const noteSentences: Readonly<Record<FormNoteCode, (places: string) => string>> = {
  "hidden-counted": (places) =>
    `Số liệu ở ${places} đang bị ẩn (hàng, cột hoặc sheet) nhưng vẫn được tính. Hãy bỏ ẩn để xem lại.`,
  "hidden-left-out": (places) => `Số liệu bị ẩn ở ${places} không được tính, vì đã có số liệu nhìn thấy.`,
  "row-not-used": (places) =>
    `Hàng ở ${places} cũng có số liệu nhưng không được tính: chỉ lấy hàng tổng hoặc hàng thực hiện.`,
  "table-not-used": (places) => `Bảng ở ${places} không được tính (bản sao, hoặc của năm khác).`,
  "other-year": (places) => `Tiêu đề của bảng ở ${places} ghi năm khác với năm của báo cáo. Hãy xem lại năm.`,
  "from-another-workbook": (places) =>
    `Số liệu ở ${places} lấy từ tệp khác nên có thể đã cũ. Hãy mở tệp đó để cập nhật, hoặc dán giá trị.`,
  "broken-reference": (places) =>
    `Công thức ở ${places} trỏ tới ô đã bị xóa (#REF!) nên số đang hiện có thể đã cũ. Hãy ghi lại số.`,
};

const MOST = 6;

/** The places of a note in a row. @param more says how many are not named */
export function notedPlaces({ cells }: FormNote, more: (count: number) => string): string {
  const named = cells.slice(0, MOST).map(({ sheet, address }) => `${sheet}!${address}`);
  return [named.join(", "), cells.length > MOST ? more(cells.length - MOST) : ""].filter(Boolean).join(" ");
}

function note(code: FormNoteCode, cells: readonly NotedCell[]): readonly FormNote[] {
  return cells.length === 0 ? [] : [{ code, cells }];
}

function isBlank({ type, formula }: Pick<RawCell, "formula" | "type">): boolean {
  return type === "Empty" && formula === null;
}

/** Whether a formula has that in it, outside its texts. */
function reads(formula: string | null, what: RegExp): boolean {
  return formula !== null && what.test(formula.replace(/"[^"]*"/g, ""));
}

function figuresAt({ sheet, cells }: FoundForm): readonly FigureAt[] {
  return [...cells].map(([key, { row, col }]) => ({
    key,
    sheet: sheet.name,
    row,
    col,
    raw: sheet.cell(row, col) ?? emptyCell,
    isHidden: isHiddenCell(sheet, row, col),
  }));
}
