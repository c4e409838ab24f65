import type { SheetGrid } from "../../layout/sheetGrid";
import { assignColumns } from "../header/assignColumns";
import type { Block } from "../blocks/block";
import { cleanText } from "../sheet/cleanText";
import { doubtsOf } from "./doubtsOf";
import { headerPaths } from "../header/headerPaths";
import { outline, type OutlineRow } from "../body/outline";
import { MOST, type OwnRow } from "../form/ownForm";
import type { ProposedTable } from "./proposedTable";
import { readColumns } from "../header/readColumns";
import { readRows, type BodyRow } from "../body/readRows";
import { readTitle } from "../header/readTitle";
import { numberedRows } from "../sums/numberedRows";
import { sumsOfNumbers } from "../sums/sumsOfNumbers";
import type { SheetText } from "../sheet/sheetText";
import { sumsOfTable } from "../sums/sumsOfTable";

const EVERY_LEVEL: OwnRow["reportedBy"] = ["xa", "huyen", "tinh"];

/** The structure of one table; null where no column of figures or notes stands. @param taken labels of the tables before it */
export function proposeTable(
  sheet: SheetGrid,
  text: SheetText,
  block: Block,
  key: string,
  taken: readonly string[],
): ProposedTable | null {
  const title = readTitle(text, block.titles);
  const paths = headerPaths(text, block);
  const assigned = assignColumns(text, block, paths);
  const cols = assigned.others.slice(0, MOST.columns);
  const columns = readColumns(cols, paths, { unitLine: title.unit, isOfChildren: text.isOfChildren });
  const figureCols = cols.filter((_col, index) => columns[index]?.type !== "text");
  if (figureCols.length === 0) return null;

  const read = readRows(text, block, { ...assigned, others: figureCols }).slice(0, MOST.rows);
  const rows = outline(read, isWritten(text, read, figureCols));
  const ownRows = rows.length === 0 ? [blankRow] : rows.map(ownRow);
  const places = rows.length === 0 ? [block.bodyTop] : rows.map(({ row }) => row);
  const sums = sumsOfTable({ text, block, cols, paths, columns, rows, ownRows });
  const bottom = Math.max(block.region.bottom, ...places);
  return {
    table: {
      key,
      label: labelOf(title.label, sheet.name, taken),
      title: title.title,
      columns: [...columns],
      rows: ownRows,
      sums: sums.slice(0, MOST.sums),
    },
    sheet,
    area: {
      row: block.region.top,
      col: block.region.left,
      rows: bottom - block.region.top + 1,
      cols: block.region.right - block.region.left + 1,
    },
    columnAt: new Map(columns.map((column, index) => [column.key, cols[index] ?? -1])),
    rowAt: new Map(ownRows.map((row, index) => [row.key, places[index] ?? -1])),
    labelCol: assigned.labelCol,
    doubts: doubtsOf({ title, text, block, figureCols, columns, rows, assigned, sums: sums.length }),
  };
}

/** Tells of a row whether it holds figures or is part of a sum that the form writes out: then it is no mere heading. */
function isWritten(text: SheetText, rows: readonly BodyRow[], cols: readonly number[]) {
  const sums = sumsOfNumbers(numberedRows(rows));
  const summed = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]));
  return ({ row }: BodyRow, index: number): boolean =>
    summed.has(index) || cols.some((col) => text.text(row, col) !== "" && text.merge(row, col) === undefined);
}

const blankRow: OwnRow = { key: "r1", number: "", label: "", kind: "figure", reportedBy: EVERY_LEVEL };

function ownRow({ index, number, label, kind, unit, type }: OutlineRow): OwnRow {
  const base: OwnRow = { key: `r${index + 1}`, number, label, kind, reportedBy: reportedBy(kind, label) };
  return kind === "heading" || type === null ? base : { ...base, type, unit };
}

/** Rows named after a level are that level's; any other is filled in by whoever reports. */
function reportedBy(kind: OwnRow["kind"], label: string): OwnRow["reportedBy"] {
  if (kind === "heading") return [];
  const level = /^cấp (tỉnh|huyện|xã)$/iu.exec(label)?.[1]?.toLowerCase();
  if (level === undefined) return EVERY_LEVEL;
  return [level === "tỉnh" ? "tinh" : level === "huyện" ? "huyen" : "xa"];
}

/** Each table its own label: the sheet's name where the table has none, numbered where two would be alike. */
function labelOf(found: string, sheetName: string, taken: readonly string[]): string {
  const base = found !== "" ? found : cleanText(sheetName, MOST.short) || "Biểu";
  let label = base;
  for (let number = 2; taken.includes(label); number += 1) label = `${cleanText(base, MOST.label - 5)} (${number})`;
  return label;
}
