import { normaliseText } from "./normalise";
import { parseFigure, readDigits, type ParsedFigure } from "./parseFigure";

/** A unit behind its number: letters, `%`, `m²`, `tạ/ha`. */
const UNIT = /^(.*?\d)\s*([\p{L}%‰].{0,40})$/u;

/**
 * Reads an amount with decimals as officers write it (`12,5 ha`, `85,4%`, `1.250,5`), from zero up.
 * @param unit of its column: another unit behind the number is refused, never converted.
 */
export function parseMeasure(text: string, unit: string): ParsedFigure {
  const plain = normaliseText(text).toLowerCase().replace(/[.;]$/, "");
  const [, amount = plain, own = ""] = UNIT.exec(plain) ?? [];
  const digits = /^[\d., ]+$/.test(amount) ? readDigits(amount.trim()) : null;
  // Words such as `hơn`, `không`, `-5` mean the same whatever is counted.
  if (digits === null) return parseFigure(plain, "measure");
  if (digits === "ambiguous") return { kind: "refused", reason: "ambiguous" };
  if (own !== "" && bare(own) !== bare(unit)) return { kind: "refused", reason: "wrong-unit" };
  return { kind: "value", value: digits };
}

function bare(unit: string): string {
  return normaliseText(unit).toLowerCase().replace(/[\s.]/g, "");
}
