import type { Strings } from "../../taskpane/catalogue/strings";
import type { Said } from "./tableDesk";

/** What the table says once, in the officer's language. */
export function saidWords(said: Said, words: Strings["page"]["table"]): string {
  switch (said.kind) {
    case "guarded-formula":
      return words.guardedFormula;
    case "guarded-words":
      return words.guardedWords;
    case "guarded-sheet":
      return words.guardedSheet;
    case "not-taken":
      return words.notTaken;
    case "kept":
      return words.kept(said.count);
    case "pasted":
      return [
        words.pasted(said.count),
        ...(said.kept > 0 ? [words.kept(said.kept)] : []),
        ...(said.outside > 0 ? [words.outside(said.outside)] : []),
      ].join(" ");
  }
}
