import { LOOKED_THROUGH } from "../../core/layout/sheetGrid";
import { parseArea } from "../../core/layout/address";
import type { PlanStyle } from "../../core/layout/sheetPlan";
import { readXml } from "../readXml";
import { relationshipsOf } from "../relationships";
import { readWorkbook, workbookPath } from "../workbookPart";
import { openArchive, type Archive } from "../zip";
import { readTheme } from "./colors";
import { readStyles } from "./readStyles";

/** How a sheet of a file looks, as far as a form reaches on it. Rows and columns zero-based. */
export interface SheetLooks {
  /** Characters of the default font, the cell's margins included. */
  readonly widths: ReadonlyMap<number, number>;
  readonly width: number;
  /** Points; a row that is not here is as high as its contents. */
  readonly heights: ReadonlyMap<number, number>;
  /** Cells by row × 16,384 + column, blank ones included. */
  readonly styles: ReadonlyMap<number, PlanStyle>;
}

const EXCELS_WIDTH = 9.14;
const COLUMNS = 16_384;
/** Of a row in points; no column is as many characters wide. */
const LARGEST = 409;
/** Thrown to stop reading: what follows is a list, and no form. */
const ENOUGH = new Error("enough");

/** The looks of the sheets of a file that was read already, in its order. @throws BookError */
export function readLooks(bytes: Uint8Array): readonly SheetLooks[] {
  const archive = openArchive(bytes);
  const path = workbookPath(archive);
  const related = relationshipsOf(archive, path);
  const partOf = (wanted: string): Uint8Array | undefined => {
    const target = related.find(({ type }) => type === wanted)?.target;
    return target === undefined ? undefined : archive.read(target);
  };
  const styles = readStyles(partOf("styles"), readTheme(partOf("theme")));
  return readWorkbook(archive.read(path) ?? new Uint8Array()).sheets.map(({ id }) => {
    const { type, target = "" } = related.find((each) => each.id === id) ?? {};
    return looksOf(type === "worksheet" ? archive : null, target, styles);
  });
}

function looksOf(archive: Archive | null, path: string, known: readonly PlanStyle[]): SheetLooks {
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const styles = new Map<number, PlanStyle>();
  let width = EXCELS_WIDTH;
  let [row, col] = [-1, -1];
  const open = (name: string, own: Readonly<Record<string, string>>): void => {
    if (name === "sheetFormatPr") width = sizeOf(own["defaultColWidth"]) ?? EXCELS_WIDTH;
    else if (name === "col") {
      const last = Math.min(Number(own["max"]), LOOKED_THROUGH.cols);
      for (let each = Number(own["min"]); each <= last; each += 1) widths.set(each - 1, sizeOf(own["width"]) ?? width);
    } else if (name === "row") {
      row = own["r"] === undefined ? row + 1 : Number(own["r"]) - 1;
      col = -1;
      if (row >= LOOKED_THROUGH.rows) throw ENOUGH;
      const height = sizeOf(own["ht"]);
      if (height !== null) heights.set(row, height);
    } else if (name === "c") {
      col = own["r"] === undefined ? col + 1 : (parseArea(own["r"])?.col ?? col + 1);
      const style = known[Number(own["s"] ?? 0)];
      if (col < LOOKED_THROUGH.cols && style !== undefined) styles.set(row * COLUMNS + col, style);
    }
  };
  try {
    readXml(archive?.read(path) ?? new TextEncoder().encode("<worksheet/>"), { open });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return { widths, width, heights, styles };
}

/** Null for what is no size that a sheet can have. */
function sizeOf(text: string | undefined): number | null {
  const size = Number(text ?? NaN);
  return size >= 0 && size <= LARGEST ? size : null;
}
