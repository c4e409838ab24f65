import type { BookStore, Selection } from "../book/createBookStore";
import { cellAt, placeOf, type PageSheet } from "../book/pageBook";
import { clearArea, fillArea, typeInto, type Guard, type Typed } from "../book/typing";
import { copiedText, pastedCells, pastedRows } from "./clipboard";
import type { TableAction, Typing } from "./keys";
import { cellSelection, moved, selectionTo, wholeSheet } from "./moves";
import type { SheetLook } from "./sheetLook";

/** A cell that is being typed into. */
export interface Edit {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly typing: Exclude<Typing, "no">;
}

/** Why a cell is not written over: by the way, or, where the whole sheet is written elsewhere, at all. */
type Why = "guarded-formula" | "guarded-words" | "guarded-sheet";

/** What is said once, and to whom reads with the ears. */
export type Said = { readonly kind: Why | "not-taken" } | { readonly kind: "kept" | "pasted"; readonly count: number };

export interface EditorState {
  readonly edit: Edit | null;
  readonly said: Said | null;
}

/** The hand on the table in front: keys, typing, the clipboard. It knows no screen. */
export interface TableEditor {
  state(): EditorState;
  subscribe(listener: () => void): () => void;
  /** The sheet in front as it is drawn; told before anything is done on it. */
  draw(look: SheetLook): void;
  /** Whether the table did something with it. */
  act(action: TableAction): boolean;
  begin(typing: Edit["typing"], text?: string): void;
  type(text: string): void;
  /** Takes what was typed. */
  commit(): void;
  pointAt(row: number, col: number, isExtending: boolean): void;
  copied(): string;
  cut(): string;
  paste(text: string): void;
}

export function createTableEditor(store: BookStore): TableEditor {
  const listeners = new Set<() => void>();
  let state: EditorState = { edit: null, said: null };
  let look: SheetLook | null = null;
  /** The column in which the officer began to go right by Tab: Enter leads back there. */
  let lineStart: number | null = null;

  const publish = (next: Partial<EditorState>): void => {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  };
  const sheet = (): PageSheet | null => {
    const { book, front } = store.view();
    return book.sheets.find(({ id }) => id === front) ?? null;
  };
  /** Whether a cell that takes only some contents takes this one. */
  const isTaken = (row: number, col: number, text: string): boolean =>
    look?.choices?.get(placeOf(row, col))?.includes(text) ?? true;
  const guard: Guard = (row, col, text) => guarded(sheet(), look, row, col) !== null || !isTaken(row, col, text);
  const say = ({ written, kept }: Typed, isPaste = false): void =>
    publish({ said: kept > 0 ? { kind: "kept", count: kept } : isPaste ? { kind: "pasted", count: written } : null });

  function go(selection: Selection): void {
    const { front } = store.view();
    if (front !== null) store.select(front, selection);
  }

  function begin(typing: Edit["typing"], text?: string): void {
    const own = sheet();
    if (own === null || state.edit !== null) return;
    const { row, col } = store.view().selection;
    const why = guarded(own, look, row, col);
    if (why !== null && (typing === "over" || why === "guarded-sheet")) return publish({ said: { kind: why } });
    const { formula, text: shown, value } = cellAt(own, row, col);
    const held = formula ?? (typeof value === "string" ? value : shown);
    publish({ edit: { row, col, text: text ?? held, typing }, said: null });
  }

  function commit(): void {
    const { edit } = state;
    const own = sheet();
    if (edit === null || own === null) return;
    const { formula } = cellAt(own, edit.row, edit.col);
    publish({ edit: null });
    if (!isTaken(edit.row, edit.col, edit.text.trim())) return publish({ said: { kind: "not-taken" } });
    // A formula that was only looked at stays one.
    if (formula === edit.text) return;
    typeInto(store, own.id, [edit], () => false);
  }

  function next(by: "row" | "column", step: 1 | -1): void {
    commit();
    if (look === null) return;
    const { selection } = store.view();
    const start = lineStart;
    if (by === "column") {
      const line = start ?? selection.col;
      go(moved(look, selection, { rows: 0, cols: step, isExtending: false }));
      lineStart = line;
      return;
    }
    const from = start === null || step < 0 ? selection : { ...selection, col: start };
    go(moved(look, from, { rows: step, cols: 0, isExtending: false }));
  }

  function showSheet(step: 1 | -1): void {
    const { book, front } = store.view();
    const seen = book.sheets.filter(({ hidden }) => !hidden.isSheet);
    const at = seen.findIndex(({ id }) => id === front);
    const goal = seen[at + step];
    if (goal !== undefined) store.show(goal.id);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    draw(next) {
      look = next;
    },
    act(action) {
      const own = sheet();
      if (own === null || look === null) return false;
      const { selection } = store.view();
      if (action.kind === "next") {
        next(action.by, action.step);
        return true;
      }
      if (action.kind !== "type" && action.kind !== "edit") lineStart = null;
      switch (action.kind) {
        case "move":
          commit();
          go(moved(look, selection, action.move));
          return true;
        case "home":
          go(cellSelection(look, action.isWhole ? 0 : selection.row, 0));
          return true;
        case "edit":
          begin("inside");
          return true;
        case "cancel":
          if (state.edit === null && state.said === null) return false;
          publish({ edit: null, said: null });
          return true;
        case "clear":
          say(clearArea(store, own.id, selection.area, guard));
          return true;
        case "undo":
          store.undo();
          return true;
        case "redo":
          store.redo();
          return true;
        case "all":
          go(wholeSheet(look, selection));
          return true;
        case "fill":
          say(fillArea(store, own.id, selection.area, action.way, guard));
          return true;
        case "sheet":
          commit();
          showSheet(action.step);
          return true;
        case "type":
          begin("over", "");
          return state.edit === null;
      }
    },
    begin,
    type(text) {
      if (state.edit !== null) publish({ edit: { ...state.edit, text } });
    },
    commit,
    pointAt(row, col, isExtending) {
      commit();
      lineStart = null;
      if (look === null) return;
      const { selection } = store.view();
      go(isExtending ? selectionTo(look, selection, { row, col }) : cellSelection(look, row, col));
    },
    copied() {
      const own = sheet();
      return own === null ? "" : copiedText(own, store.view().selection.area);
    },
    cut() {
      const own = sheet();
      if (own === null) return "";
      const { area } = store.view().selection;
      const text = copiedText(own, area);
      say(clearArea(store, own.id, area, guard));
      return text;
    },
    paste(text) {
      const own = sheet();
      if (own === null || look === null) return;
      const { covered } = look;
      const { selection } = store.view();
      const cells = pastedCells(pastedRows(text), selection.area).filter(
        ({ row, col }) => !covered.has(placeOf(row, col)),
      );
      say(typeInto(store, own.id, cells, guard), true);
      const [first, last] = [cells[0], cells.at(-1)];
      if (first !== undefined && last !== undefined) go(selectionTo(look, { ...selection, ...first }, last));
    },
  };
}

/** Null where a cell may be written over. */
function guarded(sheet: PageSheet | null, look: SheetLook | null, row: number, col: number): Why | null {
  if (sheet === null) return null;
  const place = placeOf(row, col);
  if (look !== null && look.choices !== null) return look.choices.has(place) ? null : "guarded-sheet";
  const cell = cellAt(sheet, row, col);
  if (cell.formula !== null) return "guarded-formula";
  const isWords = look !== null && look.figures.size > 0 && !look.figures.has(place);
  return isWords && cell.type === "String" && cell.text !== "" ? "guarded-words" : null;
}
