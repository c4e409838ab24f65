import { readUnits, type UnitList } from "../../core/consolidation/units/readUnits";
import type { Level } from "../../core/model/level";
import { bookGrids } from "../../xlsx/bookGrids";
import { readBook } from "../../xlsx/readBook";

const MOST_COLUMNS = 8;

/** The list of units in a file: the first sheet of an .xlsx, else lines with cells between `;`, `,` or tabs. @throws BookError */
export function readUnitList(name: string, bytes: Uint8Array, level: Level): UnitList {
  return readUnits(/\.xlsx$/i.test(name) ? rowsOfBook(bytes) : rowsOfText(new TextDecoder().decode(bytes)), level);
}

function rowsOfBook(bytes: Uint8Array): readonly (readonly string[])[] {
  const sheet = bookGrids(readBook(bytes)).find(({ used, hidden }) => used !== null && hidden?.isSheet !== true);
  const { used } = sheet ?? {};
  if (sheet === undefined || used === null || used === undefined) return [];
  return Array.from({ length: used.rows }, (_row, row) =>
    Array.from({ length: Math.min(used.cols, MOST_COLUMNS) }, (_cell, col) =>
      String(sheet.cell(used.row + row, used.col + col)?.value ?? ""),
    ),
  );
}

/** Cells may stand in quotes. Predecessors are separated by `;`, so that a line with commas or tabs is parted there. */
function rowsOfText(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const sign = ["\t", ",", ";"].find((each) => lines.some((line) => line.includes(each))) ?? ",";
  return lines.map((line) => cellsOf(line, sign));
}

function cellsOf(line: string, sign: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? "";
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === sign && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
