import { addressOf, parseArea } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import { BookError } from "../bookError";
import { textXml } from "../write/textTable";
import { attributes } from "../write/xmlText";
import type { CellChange } from "./packageChanges";
import { appended, edited, type TextEdit } from "./textEdits";
import { attributeOf, xmlTree, type XmlElement } from "./xmlTree";

interface Placed {
  /** Zero-based. */
  readonly at: number;
  readonly element: XmlElement;
}
interface PlacedRow extends Placed {
  readonly cells: readonly Placed[];
}
type Change = Omit<CellChange, "sheet">;

/** A sheet's part with these contents. @throws BookError for a cell of a formula that several share. */
export function withCells(text: string, changes: readonly Change[]): string {
  const root = xmlTree(text);
  const data = root.children.find(({ name }) => name === "sheetData");
  if (data === undefined) throw new BookError("damaged", "no sheetData");
  const rows = rowsOf(data);
  refuseShared(rows, changes);
  const { prefix } = root;
  const byRow = new Map<number, Change[]>();
  for (const change of lastOfEach(changes)) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const edits: TextEdit[] = [];
  const inserted = new Map<Placed, string>();
  let fresh = "";
  for (const [row, own] of [...byRow].sort(([a], [b]) => a - b)) {
    const known = rows.find(({ at }) => at === row);
    if (known !== undefined) {
      edits.push(...cellEdits(text, known, own, prefix));
      continue;
    }
    const put = rowXml(row, own, prefix);
    const next = rows.find(({ at }) => at > row);
    if (next === undefined) fresh += put;
    else inserted.set(next, (inserted.get(next) ?? "") + put);
  }
  for (const [next, put] of inserted)
    edits.push({ start: next.element.start, end: next.element.start, text: put }, ...numbered(next, next.at + 1));
  if (fresh !== "") edits.push(appended(text, data, fresh));
  return edited(text, [...edits, ...dimensionEdits(root, changes)]);
}

/** Where several changes mean one cell, the last of them. */
function lastOfEach(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [addressOf(change.row, change.col), change])).values()];
}

function rowsOf(data: XmlElement): readonly PlacedRow[] {
  let row = -1;
  return data.children
    .filter(({ name }) => name === "row")
    .map((element) => {
      const number = attributeOf(element, "r");
      row = number === undefined ? row + 1 : Number(number) - 1;
      let col = -1;
      const cells = element.children
        .filter(({ name }) => name === "c")
        .map((cell) => {
          const place = parseArea((attributeOf(cell, "r") ?? "").toUpperCase());
          col = place?.col ?? col + 1;
          return { at: col, element: cell };
        });
      return { at: row, element, cells };
    });
}

/** Cells of a formula over several cells cannot be changed one by one. */
function refuseShared(rows: readonly PlacedRow[], changes: readonly Change[]): void {
  for (const { at: row, cells } of rows)
    for (const { at: col, element } of cells) {
      const formula = element.children.find(({ name }) => name === "f");
      const kind = formula === undefined ? undefined : attributeOf(formula, "t");
      if (formula === undefined || kind === undefined || kind === "normal") continue;
      const area = parseArea((attributeOf(formula, "ref") ?? "").toUpperCase());
      const isWide = area !== null && area.rows * area.cols > 1;
      // Of a shared one only the first cell holds the formula; of the others each may go by itself.
      const held = !isWide ? null : kind === "shared" ? { row, col, rows: 1, cols: 1 } : area;
      const hit = changes.find((change) => held !== null && inside(held, change));
      if (hit !== undefined) throw new BookError("formula", addressOf(hit.row, hit.col));
    }
}

function inside({ row, col, rows, cols }: Area, at: Change): boolean {
  return at.row >= row && at.row < row + rows && at.col >= col && at.col < col + cols;
}

function cellEdits(text: string, row: PlacedRow, changes: readonly Change[], prefix: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const inserted = new Map<Placed, string>();
  let fresh = "";
  for (const change of [...changes].sort((a, b) => a.col - b.col)) {
    const known = row.cells.find(({ at }) => at === change.col)?.element;
    const next = row.cells.find(({ at }) => at > change.col);
    if (known !== undefined) {
      edits.push({ start: known.start, end: known.end, text: cellXml(change, prefix, attributeOf(known, "s")) });
    } else if (next === undefined) fresh += cellXml(change, prefix);
    else inserted.set(next, (inserted.get(next) ?? "") + cellXml(change, prefix));
  }
  const replaced = new Set(edits.map(({ start }) => start));
  for (const [next, put] of inserted) {
    const { start } = next.element;
    edits.unshift({ start, end: start, text: put });
    if (!replaced.has(start)) edits.push(...numbered(next, addressOf(row.at, next.at)));
  }
  if (fresh !== "") edits.push(appended(text, row.element, fresh));
  return edits;
}

/** What stood by its order alone says where it stands, once something is put before it. */
function numbered({ element }: Placed, place: string | number): readonly TextEdit[] {
  if (attributeOf(element, "r") !== undefined) return [];
  const at = element.start + 1 + element.prefix.length + element.name.length;
  return [{ start: at, end: at, text: ` r="${place}"` }];
}

function rowXml(row: number, changes: readonly Change[], prefix: string): string {
  const cells = [...changes].sort((a, b) => a.col - b.col).map((change) => cellXml(change, prefix));
  return `<${prefix}row r="${row + 1}">${cells.join("")}</${prefix}row>`;
}

function cellXml({ row, col, value }: Change, prefix: string, style?: string): string {
  const isText = typeof value === "string" && value !== "";
  const own = attributes({ r: addressOf(row, col), s: style, t: isText ? "inlineStr" : undefined });
  if (isText) return `<${prefix}c${own}><${prefix}is>${textXml(value, prefix)}</${prefix}is></${prefix}c>`;
  if (typeof value !== "number") return `<${prefix}c${own}/>`;
  if (!Number.isFinite(value)) throw new Error(`${value} is no content of a cell: leave it blank or write a text.`);
  return `<${prefix}c${own}><${prefix}v>${value === 0 ? 0 : value}</${prefix}v></${prefix}c>`;
}

/** The area in use as the sheet tells it, widened over the new cells. */
function dimensionEdits(root: XmlElement, changes: readonly Change[]): readonly TextEdit[] {
  const element = root.children.find(({ name }) => name === "dimension");
  const area = element === undefined ? null : parseArea((attributeOf(element, "ref") ?? "").toUpperCase());
  if (element === undefined || area === null) return [];
  const [top, left] = [
    Math.min(area.row, ...changes.map(({ row }) => row)),
    Math.min(area.col, ...changes.map(({ col }) => col)),
  ];
  const bottom = Math.max(area.row + area.rows - 1, ...changes.map(({ row }) => row));
  const right = Math.max(area.col + area.cols - 1, ...changes.map(({ col }) => col));
  const ref = `${addressOf(top, left)}:${addressOf(bottom, right)}`;
  if (top === area.row && left === area.col && bottom < area.row + area.rows && right < area.col + area.cols) return [];
  return [{ start: element.start, end: element.end, text: `<${root.prefix}dimension ref="${ref}"/>` }];
}
