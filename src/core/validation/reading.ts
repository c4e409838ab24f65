import type { EditionForm } from "../edition/edition";
import { cellInfo } from "../edition/cellInfo";
import type { CellKey } from "../model/cellKey";
import { CIRCULAR, UNCALCULATED } from "../model/cellValue";
import type { FigureSet } from "../model/figureSet";
import { takesDecimals, type FigureType } from "../model/figureType";
import { parseFigure, type ParsedFigure, type RefusalReason } from "../text/parseFigure";
import { parseMeasure } from "../text/parseMeasure";
import { formatNumber } from "../text/viNumber";

/** Why a cell holds no figure that rules could count with. */
export type Unreadable = RefusalReason | "formula-error" | typeof UNCALCULATED | typeof CIRCULAR | "boolean" | "date";

/**
 * A cell as rules see it. `number` covers text that reads as a number without doubt (`700 trẻ` counts as 700).
 * `shown` is what the officer sees, shortened.
 */
export type Reading =
  | { readonly kind: "absent" }
  | { readonly kind: "blank"; readonly shown: string }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly isText: boolean;
      readonly isFormula: boolean;
      readonly shown: string;
    }
  | { readonly kind: "unreadable"; readonly reason: Unreadable; readonly shown: string };

const LONGEST_SHOWN = 40;

/** Reads one figure; text is untrusted and comes back shortened, never interpreted. */
export function readFigure(edition: Pick<EditionForm, "appendices">, figures: FigureSet, key: CellKey): Reading {
  const cell = figures.get(key);
  const info = cellInfo(edition, key);
  if (!cell || !info) return { kind: "absent" };
  const { value } = cell;
  const isFormula = cell.formula !== null;
  switch (value.kind) {
    case "blank":
      return { kind: "blank", shown: "(trống)" };
    case "number":
      return readNumber(value.value, isFormula, info.column.type);
    case "boolean":
      return { kind: "unreadable", reason: "boolean", shown: value.value ? "TRUE" : "FALSE" };
    case "date":
      return { kind: "unreadable", reason: "date", shown: value.shown };
    case "error": {
      const { code } = value;
      if (code === UNCALCULATED || code === CIRCULAR)
        return { kind: "unreadable", reason: code, shown: shorten(cell.formula ?? "") };
      return { kind: "unreadable", reason: "formula-error", shown: code };
    }
    case "text": {
      const parsed = parseCell(value.text, info.column);
      const shown = shorten(value.text);
      return parsed.kind === "value"
        ? { kind: "number", value: parsed.value, isText: true, isFormula, shown }
        : { kind: "unreadable", reason: parsed.reason, shown };
    }
    default:
      return assertNever(value);
  }
}

/** A text as a figure of its column. */
export function parseCell(
  text: string,
  { type, unit }: { readonly type: FigureType; readonly unit: string },
): ParsedFigure {
  return takesDecimals(type) ? parseMeasure(text, unit) : parseFigure(text, type);
}

function readNumber(value: number, isFormula: boolean, type: FigureType): Reading {
  const shown = formatNumber(value);
  if (value < 0) return { kind: "unreadable", reason: "negative", shown };
  if (!takesDecimals(type) && !Number.isSafeInteger(value)) return { kind: "unreadable", reason: "fraction", shown };
  return { kind: "number", value, isText: false, isFormula, shown };
}

function shorten(text: string): string {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

function assertNever(value: never): never {
  throw new Error(`Unhandled cell value ${JSON.stringify(value)}: add its reading.`);
}
