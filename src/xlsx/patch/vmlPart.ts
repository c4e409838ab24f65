import { BookError } from "../bookError";

/** A cell that gets the box of a note. */
interface Box {
  readonly row: number;
  readonly col: number;
  /** Letters that it has to hold. */
  readonly letters: number;
}

const NAMESPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
};
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join("");
/** Each drawing numbers its shapes in blocks of this size, and no two drawings share one. */
const BLOCK = 1024;
const [LAST_ROW, LAST_COL] = [1_048_575, 16_383];
const KIND = "_x0000_t202";
const KIND_XML =
  `<v:shapetype id="${KIND}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing without any shape. */
export function emptyVml(): string {
  return `<xml${DECLARED}></xml>`;
}

/** Blocks of shape numbers that a drawing has. */
export function blocksOf(vml: string): readonly number[] {
  return [...vml.matchAll(/<(?:\w+:)?idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]*)["']/g)].flatMap(([, list = ""]) =>
    list.split(",").map(Number),
  );
}

/**
 * A drawing with the boxes of notes; programs write drawings that are no proper XML, so that they are changed as text alone.
 * @param others blocks that the other drawings of the file have. @throws BookError
 */
export function withBoxes(vml: string, boxes: readonly Box[], others: ReadonlySet<number>): string {
  const end = /<\/(?:\w+:)?xml\s*>\s*$/.exec(vml)?.index;
  const open = /<(?:\w+:)?xml\b[^>]*>/.exec(vml);
  if (end === undefined || open === null) throw new BookError("damaged", "drawing of notes");
  const { block, first } = roomIn(vml, boxes.length, others);
  const isDeclared = Object.entries(NAMESPACES).every(([prefix, uri]) =>
    new RegExp(`xmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(open[0]),
  );
  const own = (xml: string): string => (isDeclared ? xml : xml.replace(/^<[\w:]+/, (start) => start + DECLARED));
  const shapes = boxes.map((box, index) => own(shapeXml(box, block * BLOCK + first + index, index)));
  const kind = new RegExp(`<(?:\\w+:)?shapetype\\b[^>]*\\bid\\s*=\\s*["']${KIND}["']`).test(vml) ? "" : own(KIND_XML);
  const full = vml.slice(0, end) + kind + shapes.join("") + vml.slice(end);
  return blocksOf(vml).includes(block) ? full : withBlock(full, block, own);
}

/** A drawing without the box of a cell's note; null where it has not just one. */
export function withoutBox(vml: string, row: number, col: number): string | null {
  const shapes = [...vml.matchAll(/<((?:\w+:)?)shape\b[^>]*>(?:(?!<\1shape\b)[^])*?<\/\1shape\s*>/g)];
  const own = shapes.filter(
    ([shape]) =>
      /\bObjectType\s*=\s*["']Note["']/.test(shape) &&
      numberIn(shape, "Row") === row &&
      numberIn(shape, "Column") === col,
  );
  const [box] = own;
  return box === undefined || own.length > 1 ? null : vml.slice(0, box.index) + vml.slice(box.index + box[0].length);
}

function numberIn(shape: string, name: string): number | null {
  const found = new RegExp(`<(?:\\w+:)?${name}\\s*>\\s*(\\d+)\\s*<`).exec(shape);
  return found === null ? null : Number(found[1]);
}

/** A block of the drawing's own with room for so many; else the next that no drawing has. */
function roomIn(
  vml: string,
  count: number,
  others: ReadonlySet<number>,
): { readonly block: number; readonly first: number } {
  const ids = [...vml.matchAll(/\bid\s*=\s*["']_x0000_[si](\d+)["']/g)].map(([, id]) => Number(id));
  const own = blocksOf(vml);
  for (const block of own.filter((each) => !others.has(each))) {
    const within = ids.filter((id) => Math.floor(id / BLOCK) === block).map((id) => id % BLOCK);
    const first = Math.max(0, ...within) + 1;
    if (first + count <= BLOCK) return { block, first };
  }
  const used = [...others, ...own, ...ids.map((id) => Math.floor(id / BLOCK))];
  return { block: Math.max(0, ...used) + 1, first: 1 };
}

function withBlock(vml: string, block: number, own: (xml: string) => string): string {
  const map = /(<(?:\w+:)?idmap\b[^>]*\bdata\s*=\s*["'])([\d,\s]*)/.exec(vml);
  if (map !== null) {
    const [all, start = "", list = ""] = map;
    const longer = `${start}${list.trim() === "" ? block : `${list},${block}`}`;
    return vml.slice(0, map.index) + longer + vml.slice(map.index + all.length);
  }
  const open = /<(?:\w+:)?xml\b[^>]*>/.exec(vml);
  const at = (open?.index ?? 0) + (open?.[0].length ?? 0);
  const layout = own(`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`);
  return vml.slice(0, at) + layout + vml.slice(at);
}

/** A hidden box at the right of its cell. */
function shapeXml({ row, col, letters }: Box, id: number, order: number): string {
  const rows = Math.min(20, Math.max(4, Math.ceil(letters / 30) + 2));
  const left = col + 4 > LAST_COL ? Math.max(0, col - 4) : col + 1;
  const top = Math.max(0, Math.min(row - 1, LAST_ROW - rows));
  const anchor = [left, 15, top, 2, left + 3, 15, top + rows, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#${KIND}" style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;` +
    `height:${rows * 15}pt;z-index:${order + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">' +
    '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}
