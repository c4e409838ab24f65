import { cellAt } from "../book/pageBook";
import { typeInto } from "../book/typing";
import type { Edit, TableDesk } from "./tableDesk";

/** Begins to type into the selected cell. @param text in the place of what it holds */
export function beginEdit(desk: TableDesk, typing: Edit["typing"], text?: string): void {
  const sheet = desk.sheet();
  if (sheet === null || desk.state().edit !== null) return;
  const { row, col } = desk.store.view().selection;
  const why = desk.whyGuarded(row, col);
  if (why !== null && (typing === "over" || why === "guarded-sheet")) return desk.publish({ said: { kind: why } });
  const { formula, text: shown, value } = cellAt(sheet, row, col);
  const held = formula ?? (typeof value === "string" ? value : shown);
  desk.publish({ edit: { row, col, text: text ?? held, typing }, said: null });
}

export function changeEdit(desk: TableDesk, text: string): void {
  const { edit } = desk.state();
  if (edit !== null) desk.publish({ edit: { ...edit, text } });
}

/** Takes what was typed. */
export function commitEdit(desk: TableDesk): void {
  const { edit } = desk.state();
  const sheet = desk.sheet();
  if (edit === null || sheet === null) return;
  const { formula } = cellAt(sheet, edit.row, edit.col);
  desk.publish({ edit: null });
  if (!desk.takes(edit.row, edit.col, edit.text.trim())) return desk.publish({ said: { kind: "not-taken" } });
  // A formula that was only looked at stays one.
  if (formula === edit.text) return;
  typeInto(desk.store, sheet.id, [edit], () => false);
}

/** Leaves what stood there. @returns whether there was anything to leave */
export function cancelEdit(desk: TableDesk): boolean {
  const { edit, said } = desk.state();
  if (edit === null && said === null) return false;
  desk.publish({ edit: null, said: null });
  return true;
}
