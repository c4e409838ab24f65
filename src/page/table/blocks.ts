import { placeOf } from "../book/pageBook";
import { clearArea, fillArea, typeInto } from "../book/typing";
import { copiedText, pastedCells, pastedRows } from "./clipboard";
import { BELOW, selectionTo } from "./moves";
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

/**
 * Types what was copied elsewhere, and selects it. What would come to stand outside the sheet as it is drawn, or beneath a merge, is
 * left out; the former is said.
 */
export function pasteBlock(desk: TableDesk, text: string): void {
  const [sheet, look] = [desk.sheet(), desk.look()];
  // Some programs put pictures or mere HTML on the clipboard: there is nothing to type.
  if (sheet === null || look === null || text === "") return;
  const { selection } = desk.store.view();
  const rows = selection.area.row < look.rows ? look.rows : look.rows + BELOW;
  const cells = pastedCells(pastedRows(text), selection.area);
  const within = cells.filter(({ row, col }) => row < rows && col < look.cols && !look.covered.has(placeOf(row, col)));
  const outside = cells.filter(({ row, col, text: own }) => (row >= rows || col >= look.cols) && own.trim() !== "");
  desk.say(typeInto(desk.store, sheet.id, within, desk.guard), outside.length);
  const [first, last] = [within[0], within.at(-1)];
  if (first !== undefined && last !== undefined) desk.select(selectionTo(look, { ...selection, ...first }, last));
}
