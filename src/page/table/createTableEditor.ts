import type { BookStore } from "../book/createBookStore";
import { clearBlock, copyBlock, fillBlock, pasteBlock } from "./blocks";
import { beginEdit, cancelEdit, changeEdit, commitEdit } from "./entering";
import type { TableAction } from "./keys";
import { createTableDesk, type Edit, type TableDesk } from "./tableDesk";
import { createWalk, type Walk } from "./walking";

/** The hand on the table in front: keys, typing, the clipboard. It knows no screen. */
export interface TableEditor extends Pick<TableDesk, "state" | "subscribe" | "draw">, Pick<Walk, "pointAt"> {
  /** Whether the table did something with it. */
  act(action: TableAction): boolean;
  begin(typing: Edit["typing"], text?: string): void;
  type(text: string): void;
  /** Takes what was typed. */
  commit(): void;
  copied(): string;
  cut(): string;
  paste(text: string): void;
}

export function createTableEditor(store: BookStore): TableEditor {
  const desk = createTableDesk(store);
  const walk = createWalk(desk);
  return {
    state: desk.state,
    subscribe: desk.subscribe,
    draw: desk.draw,
    act: (action) => desk.sheet() !== null && desk.look() !== null && acted(desk, walk, action),
    begin: (typing, text) => beginEdit(desk, typing, text),
    type: (text) => changeEdit(desk, text),
    commit: () => commitEdit(desk),
    pointAt: walk.pointAt,
    copied: () => copyBlock(desk),
    cut() {
      const text = copyBlock(desk);
      clearBlock(desk);
      return text;
    },
    paste: (text) => pasteBlock(desk, text),
  };
}

/** Does it. @returns false where the key is left to the browser */
function acted(desk: TableDesk, walk: Walk, action: TableAction): boolean {
  if (action.kind !== "next" && action.kind !== "type" && action.kind !== "edit") walk.endLine();
  switch (action.kind) {
    case "next":
      walk.next(action.by, action.step);
      return true;
    case "move":
      walk.move(action.move);
      return true;
    case "home":
      walk.home(action.isWhole);
      return true;
    case "all":
      walk.all();
      return true;
    case "sheet":
      walk.showSheet(action.step);
      return true;
    case "edit":
      beginEdit(desk, "inside");
      return true;
    case "cancel":
      return cancelEdit(desk);
    case "clear":
      clearBlock(desk);
      return true;
    case "fill":
      fillBlock(desk, action.way);
      return true;
    case "undo":
      desk.store.undo();
      return true;
    case "redo":
      desk.store.redo();
      return true;
    case "type":
      beginEdit(desk, "over", "");
      // The sign itself goes into the field that has the focus by then.
      return desk.state().edit === null;
  }
}
