import type { CellKey } from "../../model/cellKey";
import type { CellValue } from "../../model/cellValue";
import type { FigureSet } from "../../model/figureSet";
import { formatNumber } from "../../text/viNumber";

/** A figure that two returns tell differently. */
export interface Difference {
  readonly key: CellKey;
  /** Blank where the one has nothing there. */
  readonly a: CellValue;
  readonly b: CellValue;
}

const BLANK: CellValue = { kind: "blank" };

/**
 * The figures in which two returns differ, in the order of the first's, then of the second's. How a value came about, by formula or by
 * hand, is no difference; neither is a cell that is missing where the other is blank.
 */
export function differences(
  { figures: a }: { readonly figures: FigureSet },
  { figures: b }: { readonly figures: FigureSet },
): readonly Difference[] {
  const keys = [...a.keys(), ...[...b.keys()].filter((key) => !a.has(key))];
  return keys.flatMap((key) => {
    const [one, two] = [a.get(key)?.value ?? BLANK, b.get(key)?.value ?? BLANK];
    return contentOf(one) === contentOf(two) ? [] : [{ key, a: one, b: two }];
  });
}

/** All figures as one text: two returns with the same do not differ. */
export function signatureOf({ figures }: { readonly figures: FigureSet }): string {
  return [...figures]
    .flatMap(([key, { value }]) => (contentOf(value) === "" ? [] : `${key}=${contentOf(value)}`))
    .sort()
    .join("\n");
}

/** The content with its kind, so that the text `1` is not the number 1; empty for a blank. */
export function contentOf(value: CellValue): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      // -0 is 0.
      return `number ${value.value + 0}`;
    case "boolean":
      return `boolean ${value.value}`;
    case "text": {
      const text = value.text.normalize("NFC").trim();
      return text === "" ? "" : `text ${text}`;
    }
    case "date":
      return `date ${value.serial} ${value.shown}`;
    case "error":
      return `error ${value.code}`;
  }
}

/** A content as the officer reads it. */
export function shownContent(content: string): string {
  const [kind = "", ...words] = content.split(" ");
  const text = words.join(" ");
  if (kind === "number") return formatNumber(Number(text));
  if (kind === "date") return words.slice(1).join(" ");
  return kind === "boolean" ? text.toUpperCase() : text;
}
