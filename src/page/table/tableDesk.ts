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

/** Why a cell is not written over: by the way, or, where the whole sheet is written elsewhere, at all. */
export type Why = "guarded-formula" | "guarded-words" | "guarded-sheet";

/** What is said once, and to whom reads with the ears. */
export type Said =
  | { readonly kind: Why | "not-taken" }
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
  whyGuarded(row: number, col: number): Why | null;
  /** Whether a cell that takes only some contents takes this one. */
  takes(row: number, col: number, text: string): boolean;
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
    const place = placeOf(row, col);
    if (look !== null && look.choices !== null) return look.choices.has(place) ? null : "guarded-sheet";
    const cell = cellAt(own, row, col);
    if (cell.formula !== null) return "guarded-formula";
    const isWords = look !== null && look.figures.size > 0 && !look.figures.has(place);
    return isWords && cell.type === "String" && cell.text !== "" ? "guarded-words" : null;
  };
  const takes: TableDesk["takes"] = (row, col, text) => look?.choices?.get(placeOf(row, col))?.includes(text) ?? true;
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
    takes,
    guard: (row, col, text) => whyGuarded(row, col) !== null || !takes(row, col, text),
    say({ written, kept }, outside) {
      if (outside !== undefined) publish({ said: { kind: "pasted", count: written, kept, outside } });
      else publish({ said: kept > 0 ? { kind: "kept", count: kept } : null });
    },
  };
}
