import { mergeClasses } from "@fluentui/react-components";
import { addressOf } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import type { Selection } from "../book/createBookStore";
import { cellAt, placeOf, type PageSheet } from "../book/pageBook";
import { placedStyle } from "./cellStyle";
import type { Edit } from "./tableDesk";
import { PROMPT_ID } from "./PromptNote";
import { SheetCell } from "./SheetCell";
import { seenSize, type SheetLook } from "./sheetLook";
import { shownAt } from "./shownText";
import { useMarkStyles } from "./useMarkStyles";

/** Pixels of a row beneath the form. */
export const EMPTY_ROW = 27;

/** What is shown of a sheet. */
export interface ShownSheet {
  readonly sheet: PageSheet;
  readonly look: SheetLook;
  readonly selection: Selection;
  readonly edit: Edit | null;
  /** What a figure is, by its place. */
  readonly meanings: ReadonlyMap<number, string>;
  onType(text: string): void;
}

/** A row with its number; what lies beneath a merge is not there. */
export function SheetRow({
  row,
  cols,
  ...shown
}: ShownSheet & {
  readonly row: number;
  /** Columns that are not hidden. */
  readonly cols: readonly number[];
}) {
  const marks = useMarkStyles();
  const { look, selection } = shown;
  const isMarked = row >= selection.area.row && row < selection.area.row + selection.area.rows;
  return (
    <tr style={{ height: look.heights[row] ?? EMPTY_ROW }} aria-rowindex={row + 1}>
      <th scope="row" className={mergeClasses(marks.mark, marks.number, isMarked && marks.marked)}>
        {row + 1}
      </th>
      {cols.map((col) => !look.covered.has(placeOf(row, col)) && <Place key={col} row={row} col={col} {...shown} />)}
    </tr>
  );
}

function Place({ row, col, ...shown }: ShownSheet & { readonly row: number; readonly col: number }) {
  const { page } = useStrings();
  const { sheet, look, selection, edit, meanings, onType } = shown;
  const place = placeOf(row, col);
  const cell = cellAt(sheet, row, col);
  const text = shownAt(sheet, look, row, col);
  const meaning = meanings.get(place);
  const isOpen = look.prompts.has(place);
  const span = look.merges.get(place);
  return (
    <SheetCell
      row={row}
      col={col}
      text={text}
      style={placedStyle(look, row, col)}
      span={span === undefined ? undefined : seenSize(span, look)}
      scope={text === "" ? null : scopeOf(look, row, col)}
      isOpen={isOpen}
      isWrong={isOpen && cell.type === "String" && text.trim() !== ""}
      isSelected={isIn(selection.area, row, col)}
      isActive={row === selection.row && col === selection.col}
      name={
        meaning === undefined
          ? undefined
          : page.table.cell(addressOf(row, col), meaning, text === "" ? page.table.blank : text)
      }
      promptId={isOpen ? PROMPT_ID : undefined}
      edit={edit?.row === row && edit.col === col ? edit : null}
      onType={onType}
    />
  );
}

function scopeOf({ header, figures }: SheetLook, row: number, col: number): "col" | "row" | null {
  if (header === null || figures.has(placeOf(row, col))) return null;
  if (row >= header.from && row <= header.to) return "col";
  return row > header.to && col < header.labelCols ? "row" : null;
}

function isIn({ row, col, rows, cols }: Area, atRow: number, atCol: number): boolean {
  return atRow >= row && atRow < row + rows && atCol >= col && atCol < col + cols;
}
