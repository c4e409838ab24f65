import type { BookStore, Selection } from "../book/createBookStore";
import { cellAt, placeOf, type PageSheet } from "../book/pageBook";
import type { Guard, Typed } from "../book/typing";
import type { Typing } from "./keys";
import type { SheetLook } from "./sheetLook";

/** A cell that is being typed into. */
export interface Edit {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly typing: Exclude<Typing, "no">;
}

/** What is said once, and to whom reads with the ears. */
export type Said =
  | { readonly kind: "guarded-formula" | "guarded-words" }
  /** Cells that were left alone. */
  | { readonly kind: "kept"; readonly count: number }
  | { readonly kind: "pasted"; readonly count: number; readonly kept: number; readonly outside: number };

export interface EditorState {
  readonly edit: Edit | null;
  readonly said: Said | null;
}

/** The sheet in front with how it is drawn, and what is going on at it. */
export interface TableDesk {
  readonly store: BookStore;
  state(): EditorState;
  subscribe(listener: () => void): () => void;
  publish(changes: Partial<EditorState>): void;
  draw(look: SheetLook): void;
  /** Null before a sheet is drawn. */
  look(): SheetLook | null;
  /** Null in a book without sheets. */
  sheet(): PageSheet | null;
  select(selection: Selection): void;
  /** Why the cell is not written over by the way; null where it may be. */
  whyGuarded(row: number, col: number): "guarded-formula" | "guarded-words" | null;
  readonly guard: Guard;
  /** @param outside of a paste: cells that found no place */
  say(typed: Typed, outside?: number): void;
}

export function createTableDesk(store: BookStore): TableDesk {
  const listeners = new Set<() => void>();
  let state: EditorState = { edit: null, said: null };
  let look: SheetLook | null = null;
  const publish = (changes: Partial<EditorState>): void => {
    state = { ...state, ...changes };
    for (const listener of [...listeners]) listener();
  };
  const sheet = (): PageSheet | null => {
    const { book, front } = store.view();
    return book.sheets.find(({ id }) => id === front) ?? null;
  };
  const whyGuarded: TableDesk["whyGuarded"] = (row, col) => {
    const own = sheet();
    if (own === null) return null;
    const cell = cellAt(own, row, col);
    if (cell.formula !== null) return "guarded-formula";
    const isWords = look !== null && look.figures.size > 0 && !look.figures.has(placeOf(row, col));
    return isWords && cell.type === "String" && cell.text !== "" ? "guarded-words" : null;
  };
  return {
    store,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish,
    draw(next) {
      look = next;
    },
    look: () => look,
    sheet,
    select(selection) {
      const { front } = store.view();
      if (front !== null) store.select(front, selection);
    },
    whyGuarded,
    guard: (row, col) => whyGuarded(row, col) !== null,
    say({ written, kept }, outside) {
      if (outside !== undefined) publish({ said: { kind: "pasted", count: written, kept, outside } });
      else publish({ said: kept > 0 ? { kind: "kept", count: kept } : null });
    },
  };
}
