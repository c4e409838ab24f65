import type { Block } from "../blocks/block";
import type { AssignedColumns } from "../header/assignColumns";
import { cleanText } from "../sheet/cleanText";
import { figureWords } from "../words/figureWords";
import { MOST, type FigureType } from "../form/ownForm";
import { levelOf, rowNumber, splitNumber } from "../words/rowNumber";
import { breakdownOf, isPartition, isTotalWord } from "../words/rowWords";
import type { SheetText } from "../sheet/sheetText";

/** A row of a body before its place in the outline is known. */
export interface BodyRow {
  readonly row: number;
  readonly number: string;
  readonly label: string;
  /** Column of the sheet where its label stands; null without a label. */
  readonly at: number | null;
  /** Where it stands in the outline: the smaller the higher; totals stand above all. */
  readonly level: number;
  readonly isTotal: boolean;
  readonly unit: string;
  /** By its own unit; null where it has none. */
  readonly type: FigureType | null;
  /** Merged over the figures, or without the unit that the others have, so that no figure fits. */
  readonly isHeading: boolean;
}

/** Level of rows without a number among numbered ones. */
export const UNNUMBERED = 6.5;
const FLAT = 2;

/** A row before its level is known. */
interface Draft extends Omit<BodyRow, "level"> {
  /** What the first of two label columns says of it. */
  readonly outer?: string;
}

/** The rows of a body in order; placeholders (`…`) left out. */
export function readRows(text: SheetText, block: Block, columns: AssignedColumns): readonly BodyRow[] {
  const rows: Draft[] = [];
  const isOpen = areNamesOpen(text, block, columns);
  for (let row = block.bodyTop; row <= block.region.bottom; row += 1) {
    if (block.repeated.includes(row)) continue;
    const read = readRow(text, row, columns);
    if (read !== null) rows.push(withInner(read, text, columns, rows));
    else if (isOpen && isUnnamed(text, row, columns)) rows.push(blankLine(row));
  }
  const withUnit = rows.filter(({ unit }) => unit !== "").length;
  const needUnit = withUnit * 2 >= rows.length && withUnit > 0;
  const isNumbered = rows.some(({ number }) => number !== "" && (levelOf(number) ?? 9) < 7);
  // Totals within each place and a total of places would count twice.
  const haveOwnTotals = rows.some(
    ({ outer, label }) => outer !== undefined && isTotalWord(label.split(" - ").at(-1) ?? ""),
  );
  return rows.map(({ outer, ...each }, index) => ({
    ...each,
    isTotal: each.isTotal && !haveOwnTotals,
    level: levelIn({ ...each, ...(outer !== undefined && { outer }) }, isNumbered),
    isHeading:
      each.isHeading ||
      (isPartition(each.label) && rows[index + 1] !== undefined) ||
      (needUnit && each.unit === "" && !each.isTotal && !hasFormula(text, each.row, columns.others)),
  }));
}

/** `Thôn 1` | `Nam` → `Thôn 1 - Nam`; what stands in the first column holds until the next. */
function withInner(
  read: Draft,
  text: SheetText,
  { innerCol, labelCol }: AssignedColumns,
  above: readonly Draft[],
): Draft {
  if (innerCol === null) return read;
  const inner = cleanText(text.text(read.row, innerCol), MOST.label);
  if (inner === "") return read;
  const outer = read.label === "" ? (above.at(-1)?.outer ?? "") : read.label;
  const label = cleanText([outer, inner].filter((part) => part !== "").join(" - "), MOST.label);
  return { ...read, label, outer, at: labelCol, isTotal: false };
}

/** Whether all names are to be written in: the body holds numbers, blank lines and a total. */
function areNamesOpen(text: SheetText, { bodyTop, region, repeated }: Block, columns: AssignedColumns): boolean {
  for (let row = bodyTop; row <= region.bottom; row += 1) {
    const read = repeated.includes(row) ? null : readRow(text, row, columns);
    if (read !== null && read.label !== "" && !read.isTotal) return false;
  }
  return true;
}

/** Nothing but what is to be filled in. */
function isUnnamed(text: SheetText, row: number, { numberCol, labelCols }: AssignedColumns): boolean {
  return [...labelCols, ...(numberCol === null ? [] : [numberCol])].every((col) => text.text(row, col) === "");
}

function blankLine(row: number): Draft {
  return { row, number: "", label: "", at: null, isTotal: false, unit: "", type: null, isHeading: false };
}

function readRow(text: SheetText, row: number, columns: AssignedColumns): Draft | null {
  const { numberCol, labelCols, innerCol, unitCol, others } = columns;
  const inNumber = numberCol === null ? "" : text.text(row, numberCol);
  const at = labelCols.find((col) => text.text(row, col) !== "" && !isRepeat(text, row, col)) ?? null;
  const own = at === null ? "" : text.text(row, at);
  const ownNumber = rowNumber(inNumber);
  // A heading is often written from the first column on.
  const words = ownNumber === null && inNumber !== "" ? [inNumber, own].filter((each) => each !== "").join(" ") : own;
  const isParted = innerCol !== null && text.text(row, innerCol) !== "";
  if (!isParted && /^[.…_\s]*$/u.test(words) && (ownNumber === null || /^[.…]+$/u.test(words))) return null;
  const parted = ownNumber === null ? splitNumber(words) : { number: ownNumber, label: words };
  const label = cleanText(parted.label, MOST.label);
  const unit = unitCol === null ? unitInLabel(label) : cleanText(text.text(row, unitCol), MOST.short);
  const isOverFigures = others.some((col) => coveredFrom(text, row, col) < Math.min(...others));
  const isBareBreakdown = breakdownOf(label)?.rest === "";
  return {
    row,
    number: cleanText(parted.number, MOST.short),
    label,
    at: own === "" ? (label === "" ? null : numberCol) : at,
    isTotal: isTotalWord(label),
    unit,
    type: typeOfUnit(unit),
    isHeading: isOverFigures || isBareBreakdown,
  };
}

/** The lower cells of a label merged over several rows do not say it again. */
function isRepeat(text: SheetText, row: number, col: number): boolean {
  const merge = text.merge(row, col);
  return merge !== undefined && merge.row < row;
}

function coveredFrom(text: SheetText, row: number, col: number): number {
  const merge = text.merge(row, col);
  return merge === undefined || merge.cols < 2 ? col : merge.col;
}

/** `Kinh phí (triệu đồng)`: a unit in brackets at the end. */
function unitInLabel(label: string): string {
  const inside = /\((?:đơn vị tính:\s*|đvt:\s*)?([^()]{1,30})\)$/iu.exec(label)?.[1] ?? "";
  const isUnit = /^(%|‰|người|trẻ em|trẻ|em|cháu|hộ|lượt|đồng|(triệu|nghìn|ngàn|tỷ|1[.,]?000) đồng)$/iu.test(inside);
  return isUnit ? inside : "";
}

function typeOfUnit(unit: string): FigureType | null {
  if (unit === "") return null;
  if (/%|‰|tỷ lệ|tỉ lệ/iu.test(unit)) return "text";
  return figureWords(unit)?.type ?? "count";
}

function levelIn({ number, isTotal, label, outer }: Draft, isNumbered: boolean): number {
  if (isTotal) return -1;
  const own = levelOf(number);
  if (own !== null) return own;
  if (label === "" || outer !== undefined) return FLAT;
  return isNumbered || breakdownOf(label) !== null ? UNNUMBERED : FLAT;
}

function hasFormula(text: SheetText, row: number, cols: readonly number[]): boolean {
  return cols.some((col) => text.formula(row, col) !== "");
}
