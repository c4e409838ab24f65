import type { Area } from "../../core/layout/sheetPlan";
import type { RawCell } from "../../core/model/rawCell";
import { calculate } from "./calculate";
import { cellAt, placeOf, withSheet, type PageBook, type PageSheet } from "./pageBook";

/** A cell as it is to be. */
export interface CellEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly cell: RawCell;
}

/** The selected area, and the cell in it that is typed into. */
export interface Selection {
  readonly row: number;
  readonly col: number;
  readonly area: Area;
}

/** What happened: cells by the officer's hand, or by the product's; sheets came; another is in front; the selection moved. */
export type BookCause = "officer" | "product" | "sheets" | "front" | "selection";

export interface BookView {
  readonly book: PageBook;
  /** Id of the sheet in front; null in a book without sheets. */
  readonly front: string | null;
  readonly selection: Selection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Grows with each change of contents. */
  readonly revision: number;
  /** Grows each time the officer asks, from elsewhere, to be led to the selection. */
  readonly led: number;
}

/** The workbook under work, with the way back to every state of its cells. */
export interface BookStore {
  view(): BookView;
  subscribe(listener: (cause: BookCause) => void): () => void;
  /** One step that can be taken back, whoever takes it. */
  edit(edits: readonly CellEdit[], by: "officer" | "product"): void;
  undo(): void;
  redo(): void;
  /** The cell that stood there last with this formula; null where none did. */
  lastWith(at: Omit<CellEdit, "cell">, formula: string): RawCell | null;
  /** A change that is no step: sheets, names, parts. */
  change(make: (book: PageBook) => PageBook, cause: "sheets" | "product"): void;
  select(sheetId: string, selection: Selection): void;
  /** Selects a cell and leads the officer to it. */
  lead(sheetId: string, selection: Selection): void;
  /** Brings a sheet to the front, its selection where it was. */
  show(sheetId: string): void;
}

interface Change extends CellEdit {
  readonly before: RawCell;
}
type Step = readonly Change[];

export function createBookStore(initial: PageBook, front: string | null = initial.sheets[0]?.id ?? null): BookStore {
  const listeners = new Set<(cause: BookCause) => void>();
  const selections = new Map<string, Selection>();
  const done: Step[] = [];
  const undone: Step[] = [];
  let view: BookView = {
    book: calculate(initial, () => true),
    front,
    selection: oneCell(0, 0),
    canUndo: false,
    canRedo: false,
    revision: 0,
    led: 0,
  };

  function publish(changes: Partial<BookView>, causes: readonly BookCause[]): void {
    const isContent = changes.book !== undefined;
    view = {
      ...view,
      ...changes,
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      revision: view.revision + (isContent ? 1 : 0),
    };
    for (const cause of causes) for (const listener of [...listeners]) listener(cause);
  }

  function put(step: Step, cellOf: (change: Change) => RawCell, by: "officer" | "product"): void {
    const bySheet = new Map<string, Change[]>();
    for (const change of step) bySheet.set(change.sheetId, [...(bySheet.get(change.sheetId) ?? []), change]);
    let { book } = view;
    for (const [id, changes] of bySheet)
      book = withSheet(book, id, (sheet) => {
        const cells = new Map(sheet.cells);
        for (const change of changes) cells.set(placeOf(change.row, change.col), cellOf(change));
        return { ...sheet, cells };
      });
    publish({ book: calculate(book, ({ id }) => bySheet.has(id)) }, [by]);
  }

  function goTo(step: Step): void {
    const [first] = step;
    if (first !== undefined) select(first.sheetId, oneCell(first.row, first.col));
  }

  function select(sheetId: string, selection: Selection): void {
    const isOther = sheetId !== view.front;
    selections.set(sheetId, selection);
    publish({ front: sheetId, selection }, isOther ? ["front", "selection"] : ["selection"]);
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(edits, by) {
      const step = edits.flatMap((edit): readonly Change[] => {
        const sheet = view.book.sheets.find(({ id }) => id === edit.sheetId);
        if (sheet === undefined) return [];
        const before = cellAt(sheet, edit.row, edit.col);
        return isSame(before, edit.cell) ? [] : [{ ...edit, before }];
      });
      if (step.length === 0) return;
      done.push(step);
      undone.length = 0;
      put(step, ({ cell }) => cell, by);
    },
    undo() {
      const step = done.pop();
      if (step === undefined) return;
      undone.push(step);
      put(step, ({ before }) => before, "officer");
      goTo(step);
    },
    redo() {
      const step = undone.pop();
      if (step === undefined) return;
      done.push(step);
      put(step, ({ cell }) => cell, "officer");
      goTo(step);
    },
    lastWith({ sheetId, row, col }, formula) {
      const isIt = (each: Change): boolean => each.sheetId === sheetId && each.row === row && each.col === col;
      const changes = done.flatMap((step) => step.filter((each) => isIt(each) && each.before.formula === formula));
      return changes.at(-1)?.before ?? null;
    },
    change(make, cause) {
      const known = new Set(view.book.sheets);
      publish({ book: calculate(make(view.book), (sheet) => !known.has(sheet)) }, [cause]);
    },
    select,
    lead(sheetId, selection) {
      view = { ...view, led: view.led + 1 };
      select(sheetId, selection);
    },
    show(sheetId) {
      if (sheetId !== view.front) select(sheetId, selections.get(sheetId) ?? firstOf(view.book, sheetId));
    },
  };
}

/** The selection of a single cell. */
export function oneCell(row: number, col: number): Selection {
  return { row, col, area: { row, col, rows: 1, cols: 1 } };
}

function firstOf({ sheets }: PageBook, id: string): Selection {
  const sheet: PageSheet | undefined = sheets.find((each) => each.id === id);
  const plan = sheet?.plan ?? null;
  if (plan === null) return oneCell(0, 0);
  return "kind" in plan
    ? oneCell(plan.frozen.rows, plan.frozen.cols)
    : oneCell(plan.firstInput.row, plan.firstInput.col);
}

function isSame(a: RawCell, b: RawCell): boolean {
  return a.value === b.value && a.formula === b.formula && a.type === b.type && a.numberFormat === b.numberFormat;
}
