import { placeOf } from "../book/pageBook";
import { clearArea, fillArea, typeInto } from "../book/typing";
import { copiedText, pastedCells, pastedRows } from "./clipboard";
import { selectionTo } from "./moves";
import type { TableDesk } from "./tableDesk";

/** Empties the selected area. */
export function clearBlock(desk: TableDesk): void {
  const sheet = desk.sheet();
  if (sheet !== null) desk.say(clearArea(desk.store, sheet.id, desk.store.view().selection.area, desk.guard));
}

/** Fills it with its first row, or its first column. */
export function fillBlock(desk: TableDesk, way: "down" | "right"): void {
  const sheet = desk.sheet();
  if (sheet !== null) desk.say(fillArea(desk.store, sheet.id, desk.store.view().selection.area, way, desk.guard));
}

/** The selected area as a text that Excel reads. */
export function copyBlock(desk: TableDesk): string {
  const sheet = desk.sheet();
  return sheet === null ? "" : copiedText(sheet, desk.store.view().selection.area);
}

/** Types what was copied elsewhere, and selects it; a cell beneath a merge takes nothing. */
export function pasteBlock(desk: TableDesk, text: string): void {
  const [sheet, look] = [desk.sheet(), desk.look()];
  if (sheet === null || look === null) return;
  const { selection } = desk.store.view();
  const cells = pastedCells(pastedRows(text), selection.area).filter(
    ({ row, col }) => !look.covered.has(placeOf(row, col)),
  );
  desk.say(typeInto(desk.store, sheet.id, cells, desk.guard), true);
  const [first, last] = [cells[0], cells.at(-1)];
  if (first !== undefined && last !== undefined) desk.select(selectionTo(look, { ...selection, ...first }, last));
}
