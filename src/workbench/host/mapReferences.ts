import { areaText, parseArea, unquoted } from "./areaText";
import type { Area } from "./hostWorkbook";

const reference =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(.!])/giu;

/** What becomes of a reference: its new area, `null` when its cells are gone, or the same area untouched. */
export interface MappedReference {
  /** Sheet as it stands in the formula; null when none is stated. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Rewrites each cell reference of a formula; texts in quotes stay. `map` gives null for cells that are gone. */
export function mapReferences(
  formula: string,
  map: (found: MappedReference) => { readonly area: Area; readonly prefix?: string } | null,
): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(reference, replaced)))
    .join("");

  function replaced(whole: string, prefix: string | undefined, address: string, offset: number, all: string): string {
    if (prefix === undefined && /[\p{L}\p{N}_.'!$]/u.test(all[offset - 1] ?? "")) return whole;
    const area = parseArea(address);
    if (area === null) return whole;
    const mapped = map({ sheet: prefix === undefined ? null : unquoted(prefix.slice(0, -1)), area });
    if (mapped === null) return "#REF!";
    return `${mapped.prefix ?? prefix ?? ""}${areaText(mapped.area, address)}`;
  }
}
