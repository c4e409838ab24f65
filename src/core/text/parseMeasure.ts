import { normaliseText } from "./normalise";
import { parseFigure, type ParsedFigure } from "./parseFigure";
import { readQuantity } from "./readQuantity";

/** A unit behind its number: letters, `%`, `m²`, `tạ/ha`. */
const UNIT = /^(.*?\d)\s*([\p{L}%‰].{0,40})$/u;

/**
 * Reads an amount with decimals as officers write it (`12,5 ha`, `85,4%`, `1.250,5`), from zero up.
 * @param unit of its column: another unit behind the number is refused, never converted.
 */
export function parseMeasure(text: string, unit: string): ParsedFigure {
  const plain = normaliseText(text).toLowerCase().replace(/[.;]$/, "");
  const [, amount = plain, own = ""] = UNIT.exec(plain) ?? [];
  const read = /^[\d., ]+$/.test(amount) ? readQuantity(amount.trim()) : null;
  // Words such as `hơn`, `không`, `-5` mean the same whatever is counted.
  if (read === null || (read.kind === "refused" && read.reason === "not-a-number"))
    return parseFigure(plain, "measure");
  if (read.kind === "refused") return read;
  if (own !== "" && bare(own) !== bare(unit)) return { kind: "refused", reason: "wrong-unit" };
  return { kind: "value", value: read.value };
}

/** `trđ`, `tr. đồng`, `triệu VND` are one unit. */
function bare(unit: string): string {
  return normaliseText(unit)
    .toLowerCase()
    .replace(/[\s.,]/g, "")
    .replace(/(?:vnđ|vnd|đồng|đ)$/u, "đ")
    .replace(/^(?:triệu|tr)đ?$/u, "triệuđ")
    .replace(/^(?:ngàn|nghìn|ng|1000)đ$/u, "nghìnđ")
    .replace(/^(?:tỷ|tỉ)đ?$/u, "tỷđ");
}
