import { anchoredTop } from "./anchoredTop";
import type { Block } from "./block";
import { bodyBelow } from "./bodyRows";
import { headerRows, mayBeginHeader, type HeaderRows } from "./headerRows";
import { isNumberHeader } from "../words/columnRole";
import { headlessBlock } from "./headlessBlock";
import { lineKind } from "../words/lineKind";
import { rowNumber } from "../words/rowNumber";
import type { Region, SheetText } from "../sheet/sheetText";
import { splitColumns } from "./splitColumns";

const LOOK_AHEAD = 3;
/** What stands over the labels of rows. */
const LABELS = /^(nội dung|chỉ tiêu|tiêu chí|hạng mục|danh mục|đối tượng|nhóm)/iu;

/** All tables of a region from the top, those side by side from the left. */
export function findBlocks(text: SheetText, region: Region, shared: readonly Region[] = []): readonly Block[] {
  const blocks: Block[] = [];
  let above = region.top;
  let row = region.top;
  while (row <= region.bottom) {
    if (isSignature(text, row, region)) {
      row = nextForm(text, row + 1, region);
      above = row;
      continue;
    }
    if (!mayBeginHeader(text, row, region)) {
      const titles = [{ ...region, top: above, bottom: row - 1 }, ...shared];
      const headless = headlessBlock(text, row, region, titles);
      if (headless !== null) blocks.push(headless);
      row = (headless?.region.bottom ?? row) + 1;
      if (headless !== null) above = row;
      continue;
    }
    const top = anchoredTop(text, row, region) ?? headerTop(text, row, above, region);
    const header = headerRows(text, top, region);
    const titles = [{ ...region, top: above, bottom: top - 1 }, ...shared];
    const found = blocksAt(text, top, header, region, titles);
    blocks.push(...found);
    row = Math.max(
      row + 1,
      header.bottom + 1,
      ...found.map((block) => Math.max(block.region.bottom, block.bodyTop - 1) + 1),
    );
    above = row;
  }
  return blocks;
}

function blocksAt(
  text: SheetText,
  top: number,
  header: HeaderRows,
  region: Region,
  titles: readonly Region[],
): readonly Block[] {
  const strips = splitColumns(text, top, header, region);
  if (strips.length > 1)
    return strips.flatMap((strip) => findBlocks(text, { ...strip, top: titles[0]?.top ?? top }, titles));
  const band = { top, bottom: region.bottom, left: header.left, right: header.right };
  const bodyTop = firstBodyRow(text, (header.numbering ?? header.bottom) + 1, band);
  const { bottom, repeated } = bodyBelow(text, bodyTop, band, header);
  // Two words side by side with nothing under them are no table.
  const isTable = bottom >= bodyTop || header.bottom > top || header.right - header.left >= 2;
  if (!isTable) return [];
  const { numbering } = header;
  return [{ region: { ...band, bottom }, headerBottom: header.bottom, numbering, bodyTop, repeated, titles }];
}

/**
 * A blank line may part the header from a body that begins with its number; or it is the second row of a header whose merges
 * were undone, over rows that have labels and no figures yet.
 */
function firstBodyRow(text: SheetText, from: number, { left, right, top, bottom }: Region): number {
  let row = from;
  while (row < Math.min(bottom, from + LOOK_AHEAD) && text.isBlankRow(row, left, right)) row += 1;
  const isNumbered = isNumberHeader(text.text(top, left)) && rowNumber(text.text(row, left)) !== null;
  const isLabelled = row === from + 1 && LABELS.test(text.text(top, left)) && text.text(row, right) === "";
  return isNumbered || isLabelled ? row : from;
}

/** The words side by side may be captions over the true header, or the second row of a header whose first is one group. */
function headerTop(text: SheetText, row: number, above: number, region: Region): number {
  const hasNumber = (at: number) =>
    Array.from({ length: region.right - region.left + 1 }, (_item, index) => text.text(at, region.left + index)).some(
      isNumberHeader,
    );
  for (let next = row + 1; !hasNumber(row) && next <= Math.min(region.bottom, row + LOOK_AHEAD); next += 1) {
    for (let col = region.left; col <= region.right; col += 1)
      if (isNumberHeader(text.text(next, col)) && isTaken(text, row, next, col)) return next;
  }
  return row - 1 >= above && isLoneGroup(text, row, region) ? row - 1 : row;
}

function isTaken(text: SheetText, from: number, to: number, col: number): boolean {
  for (let row = from; row < to; row += 1)
    if (text.text(row, col) !== "" || text.text(row, col + 1) !== "") return true;
  return false;
}

/** One group over the figures of a table whose labels have no header: it stands alone in its row, but not at the left. */
function isLoneGroup(text: SheetText, row: number, { left, right, bottom }: Region): boolean {
  const filled = (at: number) => {
    const cols: number[] = [];
    for (let col = left; col <= right; col += 1) if (text.text(at, col) !== "") cols.push(col);
    return cols;
  };
  const [over, under] = [filled(row - 1), filled(row)];
  const [only] = over;
  if (over.length !== 1 || only === undefined || only !== under[0] || row >= bottom) return false;
  const labels = filled(row + 1);
  return labels.length > 0 && (labels[0] ?? only) < only && lineKind(text.text(row - 1, only)) === "plain";
}

function isSignature(text: SheetText, row: number, { left, right }: Region): boolean {
  for (let col = left; col <= right; col += 1) if (lineKind(text.text(row, col)) === "signature") return true;
  return false;
}

/** Under a signature stand names and offices; the next form begins with its label or its `STT`. */
function nextForm(text: SheetText, from: number, { left, right, bottom }: Region): number {
  for (let row = from; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const kind = lineKind(text.text(row, col));
      if (kind === "label" || kind === "letterhead" || kind === "motto" || isNumberHeader(text.text(row, col)))
        return row;
    }
  }
  return bottom + 1;
}
