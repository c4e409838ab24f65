import type { Selection } from "../book/createBookStore";
import { commitEdit } from "./entering";
import { cellSelection, moved, selectionTo, wholeSheet, type Move } from "./moves";
import type { SheetLook } from "./sheetLook";
import type { TableDesk } from "./tableDesk";

/** Leads the selection about; what was typed is taken before. */
export interface Walk {
  move(move: Move): void;
  /** Tab and Enter: Enter leads back to the column in which the officer began to go right by Tab. */
  next(by: "row" | "column", step: 1 | -1): void;
  /** The line that was begun by Tab is over. */
  endLine(): void;
  home(isWhole: boolean): void;
  all(): void;
  pointAt(row: number, col: number, isExtending: boolean): void;
  showSheet(step: 1 | -1): void;
}

export function createWalk(desk: TableDesk): Walk {
  let lineStart: number | null = null;
  const go = (make: (look: SheetLook) => Selection): void => {
    const look = desk.look();
    if (look !== null) desk.select(make(look));
  };
  const selection = () => desk.store.view().selection;
  return {
    move(move) {
      commitEdit(desk);
      go((look) => moved(look, selection(), move));
    },
    next(by, step) {
      commitEdit(desk);
      if (by === "column") {
        lineStart ??= selection().col;
        return go((look) => moved(look, selection(), { rows: 0, cols: step, isExtending: false }));
      }
      const from = lineStart === null || step < 0 ? selection() : { ...selection(), col: lineStart };
      go((look) => moved(look, from, { rows: step, cols: 0, isExtending: false }));
    },
    endLine() {
      lineStart = null;
    },
    home: (isWhole) => go((look) => cellSelection(look, isWhole ? 0 : selection().row, 0)),
    all: () => go((look) => wholeSheet(look, selection())),
    pointAt(row, col, isExtending) {
      commitEdit(desk);
      lineStart = null;
      go((look) => (isExtending ? selectionTo(look, selection(), { row, col }) : cellSelection(look, row, col)));
    },
    showSheet(step) {
      commitEdit(desk);
      const { book, front } = desk.store.view();
      const seen = book.sheets.filter(({ hidden }) => !hidden.isSheet);
      const goal = seen[seen.findIndex(({ id }) => id === front) + step];
      if (goal !== undefined) desk.store.show(goal.id);
    },
  };
}
