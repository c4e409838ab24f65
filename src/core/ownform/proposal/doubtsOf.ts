import type { AssignedColumns } from "../header/assignColumns";
import type { Block } from "../blocks/block";
import type { OutlineRow } from "../body/outline";
import { MOST, type OwnColumn } from "../form/ownForm";
import type { Doubt } from "./proposedTable";
import type { TableTitle } from "../header/readTitle";
import type { SheetText } from "../sheet/sheetText";

interface Proposal {
  readonly title: TableTitle;
  readonly text: SheetText;
  readonly block: Block;
  readonly figureCols: readonly number[];
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OutlineRow[];
  readonly assigned: AssignedColumns;
  readonly sums: number;
}

/** What the officer should look at in a proposal. */
export function doubtsOf({
  title,
  text,
  block,
  figureCols,
  columns,
  rows,
  assigned,
  sums,
}: Proposal): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (title.title === "") doubts.push("no-title");
  if (block.headerBottom < block.region.top) doubts.push("no-header");
  if (rows.every(({ label }) => label === "") || rows.some(({ kind, label }) => kind === "figure" && label === ""))
    doubts.push("no-row-labels");
  const labelled = rows.filter(({ kind, at }) => kind === "figure" && at !== null);
  if (labelled.some(({ at }) => at !== assigned.labelCol)) doubts.push("mixed-row-labels");
  if (repeats(rows.map(({ number, label, parent }) => `${number} ${label} ${parent}`))) doubts.push("same-row-labels");
  if (repeats(columns.map(({ header }) => header.join(" | ")))) doubts.push("same-headers");
  if (hasNumbers(text, rows.length === 0 ? [block.bodyTop] : rows.map(({ row }) => row), figureCols))
    doubts.push("numbers-in-body");
  if (leavesRowsOut(text, block, rows)) doubts.push("rows-left-out");
  const isCut = assigned.others.length > MOST.columns || rows.length >= MOST.rows || sums > MOST.sums;
  return isCut ? [...doubts, "cut-off"] : doubts;
}

/** A row with words of which none was taken for its label. */
function leavesRowsOut(text: SheetText, { bodyTop, region, repeated }: Block, rows: readonly OutlineRow[]): boolean {
  const taken = new Set([...repeated, ...rows.map(({ row }) => row)]);
  for (let row = bodyTop; row <= region.bottom; row += 1) {
    for (let col = region.left; col <= region.right && !taken.has(row); col += 1)
      if (/\p{L}/u.test(text.text(row, col))) return true;
  }
  return false;
}

function repeats(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

function hasNumbers(text: SheetText, rows: readonly number[], cols: readonly number[]): boolean {
  return rows.some((row) => cols.some((col) => text.isFigure(row, col) && text.formula(row, col) === ""));
}
