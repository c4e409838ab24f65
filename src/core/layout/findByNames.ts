import type { Appendix } from "../edition/edition";
import { parseArea } from "./address";
import { formNames, parseFormConstant } from "./formNames";
import { placesOf } from "./placesOf";
import type { FoundForm, SheetGrid } from "./sheetGrid";

/** The appendix on this sheet by the hidden names that we gave it; null without them. */
export function findByNames(editionId: string, appendix: Appendix, sheet: SheetGrid): FoundForm | null {
  const names = formNames(appendix.key);
  const identity = parseFormConstant(withEquals(sheet.names.get(names.form) ?? ""));
  if (identity?.editionId !== editionId || identity.appendixKey !== appendix.key) return null;
  const areaOf = (name: string) => parseArea(sheet.names.get(name) ?? "");
  const block = areaOf(names.block);
  if (block === null) return null;
  const columns = appendix.groups.flatMap((group) =>
    group.columns.map(({ key }) => ({
      key,
      col: areaOf(names.column(key))?.col ?? null,
      header: "",
      likeness: 1,
    })),
  );
  const rows = new Map(appendix.rows.map(({ key }) => [key, areaOf(names.row(key))?.row] as const));
  const cells = placesOf(appendix, (key) => rows.get(key) ?? null, columns);
  const found = { ...identity, sheet, area: block, columns, cells };
  return { ...found, by: "names", certainty: 1, isCertain: true };
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
