import type { CellInfo } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import type { FigureSet } from "../../model/figureSet";
import { readFigure } from "../../validation/reading";
import { decimalOf, type Decimal } from "./decimal";
import { mayHaveDecimals, notAdded } from "./figureRole";

/** What a unit's cell gives to a sum: a number, nothing, or words that are shown as written and never added, `700 trẻ` as `#REF!`. */
export type SentFigure =
  | { readonly kind: "number"; readonly value: Decimal }
  /** Also where the file has no such cell. */
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly shown: string };

export function sentFigure(
  edition: Pick<EditionForm, "appendices">,
  [key, info]: readonly [CellKey, CellInfo],
  figures: FigureSet,
): SentFigure {
  const reading = readFigure(edition, figures, key);
  switch (reading.kind) {
    case "absent":
    case "blank":
      return { kind: "blank" };
    case "number":
      return reading.isText
        ? { kind: "words", shown: reading.shown }
        : { kind: "number", value: decimalOf(reading.value) };
    case "unreadable": {
      const raw = figures.get(key)?.value;
      // Percentages and millions of đồng may have decimals; a child has none.
      const isFine = mayHaveDecimals(info) || notAdded(info) !== null;
      return reading.reason === "fraction" && isFine && raw?.kind === "number"
        ? { kind: "number", value: decimalOf(raw.value) }
        : { kind: "words", shown: reading.shown };
    }
  }
}
