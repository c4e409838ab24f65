import { normaliseText } from "../../text/normalise";
import { foldName } from "./nameReading";

/** Which column of a list holds what. */
export interface ListColumns {
  /** Index of the first row behind the headers. */
  readonly first: number;
  readonly name: number;
  readonly code: number | null;
  readonly predecessors: number | null;
  /** Children of the unit; only where a header says so. */
  readonly children: number | null;
}

const IS_FORMER = /trước|truoc|cũ(?!\p{L})|sáp nhập|sap nhap|hợp nhất|tiền thân|tien than|hình thành từ|predecessor/u;
const IS_CODE = /^(?:mã|ma|code|id)(?!\p{L})|mã số|mã đơn vị/u;
const IS_CHILDREN = /(?:^|[^\p{L}])(?:trẻ em|tre em|số trẻ|children)(?!\p{L})/u;
const IS_DISTRICT = /^(?:huyện|huyen|quận|district|thuộc)(?!\p{L})/u;
const IS_NAME =
  /^(?:tên|ten|đơn vị|don vi|danh sách|địa phương|name|unit)(?!\p{L}|.*:)|^(?:xã|xa|phường)(?:\s*[,/].*)?$/u;
const IS_NUMBERING = /^(?:stt|tt|số tt|số thứ tự|no\.?)$/u;
const LOOKED_THROUGH = 5;

/**
 * Reads the row of headers, where there is one: the first with a cell that calls itself the name. Without it the first column is the name; a column of running numbers before it is passed over.
 */
export function columnsOfList(rows: readonly (readonly string[])[]): ListColumns {
  const at = rows.slice(0, LOOKED_THROUGH).findIndex(isHeader);
  const headers = (rows[at] ?? []).map(foldName);
  if (at >= 0) {
    const predecessors = indexIn(headers, (header) => IS_FORMER.test(header));
    const children = indexIn(headers, (header) => IS_CHILDREN.test(header));
    const code =
      indexIn(headers, (header) => IS_CODE.test(header)) ?? indexIn(headers, (header) => IS_DISTRICT.test(header));
    const rest = (col: number): boolean => col !== predecessors && col !== code && col !== children;
    const name =
      indexIn(headers, (header, col) => rest(col) && IS_NAME.test(header)) ??
      indexIn(headers, (header, col) => rest(col) && !IS_NUMBERING.test(header)) ??
      0;
    return { first: at + 1, name, code, predecessors, children };
  }
  const name = isNumbered(rows) ? 1 : 0;
  return { first: 0, name, code: name + 1, predecessors: name + 2, children: null };
}

/** A cell that calls itself the name, alone or beside others; `Danh sách …` over the table is a title. */
function isHeader(cells: readonly string[], _index: number, rows: readonly (readonly string[])[]): boolean {
  const told = cells.map(foldName).filter((cell) => cell !== "");
  const isAlone = told.length === 1 && rows.some((row) => row.filter((cell) => normaliseText(cell) !== "").length > 1);
  return !isAlone && told.some((cell) => IS_NAME.test(cell) && !IS_FORMER.test(cell));
}

function isNumbered(rows: readonly (readonly string[])[]): boolean {
  const lines = rows.filter((cells) => cells.some((cell) => normaliseText(cell) !== ""));
  return (
    lines.length > 0 &&
    lines.every((cells) => /^\d{1,4}\.?$/.test(normaliseText(cells[0] ?? "")) && (cells[1] ?? "") !== "")
  );
}

function indexIn(headers: readonly string[], is: (header: string, col: number) => boolean): number | null {
  const at = headers.findIndex(is);
  return at < 0 ? null : at;
}
