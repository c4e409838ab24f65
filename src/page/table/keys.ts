import type { Move } from "./moves";

/** What a key asks of the table. */
export type TableAction =
  | { readonly kind: "move"; readonly move: Move }
  /** Takes what was typed, then goes on; Tab and Enter remember the column in which a line was begun. */
  | { readonly kind: "next"; readonly by: "row" | "column"; readonly step: 1 | -1 }
  | { readonly kind: "home"; readonly isWhole: boolean }
  | { readonly kind: "edit" | "cancel" | "clear" | "undo" | "redo" | "all" }
  | { readonly kind: "fill"; readonly way: "down" | "right" }
  | { readonly kind: "sheet"; readonly step: 1 | -1 }
  /** A sign that is typed over what stands there. */
  | { readonly kind: "type" };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** `no`: nothing is being typed. `over`: typed over the cell, arrows go on. `inside`: inside the text, arrows move in it. */
export type Typing = "no" | "over" | "inside";

const ARROWS: Readonly<Record<string, readonly [rows: number, cols: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const PAGE = 10;

/** For Fluent, which else leads Tab out of the table before the table hears of it. */
export const OWN_TAB = { "data-tabster": JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

/** Null for a key that is none of the table's. */
export function actionOf(key: Key, typing: Typing): TableAction | null {
  const isCommand = key.ctrlKey || key.metaKey;
  if (key.altKey) return null;
  if (key.key === "Enter") return { kind: "next", by: "row", step: key.shiftKey ? -1 : 1 };
  if (key.key === "Tab" && !isCommand) return { kind: "next", by: "column", step: key.shiftKey ? -1 : 1 };
  if (key.key === "Escape") return { kind: "cancel" };
  if (isCommand && (key.key === "PageUp" || key.key === "PageDown"))
    return { kind: "sheet", step: key.key === "PageUp" ? -1 : 1 };
  const arrow = ARROWS[key.key];
  if (arrow !== undefined && typing !== "inside") return arrowAction(arrow, key, isCommand);
  if (typing !== "no") return null;
  if (isCommand) return commandOf(key);
  return plainOf(key);
}

function arrowAction([rows, cols]: readonly [number, number], { shiftKey }: Key, isFar: boolean): TableAction {
  return { kind: "move", move: { rows, cols, isExtending: shiftKey, ...(isFar && !shiftKey ? { isFar } : {}) } };
}

function commandOf({ key, shiftKey }: Key): TableAction | null {
  switch (key.toLowerCase()) {
    case "z":
      return { kind: shiftKey ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "a":
      return { kind: "all" };
    case "d":
      return { kind: "fill", way: "down" };
    case "r":
      return { kind: "fill", way: "right" };
    case "home":
      return { kind: "home", isWhole: true };
    default:
      return null;
  }
}

function plainOf({ key, shiftKey }: Key): TableAction | null {
  switch (key) {
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case "Home":
      return { kind: "home", isWhole: false };
    case "PageUp":
    case "PageDown":
      return { kind: "move", move: { rows: key === "PageUp" ? -PAGE : PAGE, cols: 0, isExtending: shiftKey } };
    // Vietnamese keyboards hand on signs that are not finished yet.
    case "Process":
    case "Unidentified":
      return { kind: "type" };
    default:
      return [...key].length === 1 ? { kind: "type" } : null;
  }
}
