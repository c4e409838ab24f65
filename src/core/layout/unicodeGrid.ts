import { inUnicode, oldFontOf } from "../text/oldFonts";
import type { RawCell } from "../model/rawCell";
import { LOOKED_THROUGH, type SheetGrid } from "./sheetGrid";

/** A sheet whose words are in a font from before Unicode, as it reads in Unicode; any other sheet as it is. */
export function unicodeGrid(sheet: SheetGrid): SheetGrid {
  const { used } = sheet;
  if (used === null) return sheet;
  const texts: string[] = [];
  for (let row = used.row; row < used.row + Math.min(used.rows, LOOKED_THROUGH.rows); row += 1)
    for (let col = used.col; col < used.col + Math.min(used.cols, LOOKED_THROUGH.cols); col += 1) {
      const value = sheet.cell(row, col)?.value;
      if (typeof value === "string") texts.push(value);
    }
  const font = oldFontOf(texts);
  if (font === null) return sheet;
  const known = new WeakMap<RawCell, RawCell>();
  return {
    ...sheet,
    cell(row, col) {
      const raw = sheet.cell(row, col);
      if (raw === undefined || typeof raw.value !== "string") return raw;
      const read = known.get(raw) ?? { ...raw, value: inUnicode(raw.value, font), text: inUnicode(raw.text, font) };
      known.set(raw, read);
      return read;
    },
  };
}
