import { BookError } from "../bookError";
import { relationshipsOf } from "../relationships";
import { createStyleTable, TINT, type StyleTable } from "../write/styleTable";
import type { OpenPackage } from "./openPackage";
import { appended, edited, type TextEdit } from "./textEdits";
import { attributeOf, xmlTree, type XmlElement } from "./xmlTree";

/** In the order in which a styles part has them. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const FIRST_FORMAT = 164;

/** Looks for new sheets, put behind those that a package has. @throws BookError */
export function addedStyles(
  book: OpenPackage,
  workbook: string,
): {
  readonly table: StyleTable;
  /** Index of the tint of text in a number cell. */
  readonly tint: number;
  /** Once all styles are known. */
  write(): void;
} {
  const path = relationshipsOf(book, workbook).find(({ type }) => type === "styles")?.target ?? "";
  const text = book.text(path);
  if (text === undefined) throw new BookError("damaged", "no styles");
  const root = xmlTree(text);
  const listOf = (wanted: string): XmlElement | undefined => root.children.find(({ name }) => name === wanted);
  const countOf = (wanted: string): number => listOf(wanted)?.children.length ?? 0;
  const formats = (listOf("numFmts")?.children ?? []).map((each) => Number(attributeOf(each, "numFmtId") ?? 0));
  const table = createStyleTable({
    fonts: countOf("fonts"),
    fills: countOf("fills"),
    borders: countOf("borders"),
    cells: countOf("cellXfs"),
    firstFormat: Math.max(FIRST_FORMAT - 1, ...formats) + 1,
  });
  return {
    table,
    tint: countOf("dxfs"),
    write() {
      const { prefix } = root;
      const added: Readonly<Record<string, readonly string[]>> = { ...table.added(), dxfs: [TINT] };
      const edits = Object.entries(added).flatMap(([name, items]): readonly TextEdit[] => {
        if (items.length === 0) return [];
        const put = prefix === "" ? items.join("") : items.join("").replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
        const list = listOf(name);
        if (list !== undefined) return [appended(text, list, put), ...counted(text, list, items.length)];
        const at = behind(root, name);
        const all = `<${prefix}${name} count="${items.length}">${put}</${prefix}${name}>`;
        return [{ start: at, end: at, text: all }];
      });
      book.set(path, edited(text, edits));
    },
  };
}

/** Where a list belongs that the part does not have yet. */
function behind(root: XmlElement, name: string): number {
  const before = ORDER.slice(0, ORDER.indexOf(name));
  return root.children.filter((each) => before.includes(each.name)).at(-1)?.end ?? root.openEnd;
}

/** The number of a list's items, where it says one. */
function counted(text: string, list: XmlElement, more: number): readonly TextEdit[] {
  if (list.isSelfClosing) return [];
  const open = text.slice(list.start, list.openEnd);
  const [all, number] = /\scount="(\d+)"/.exec(open) ?? [];
  if (all === undefined) return [];
  const start = list.start + open.indexOf(all);
  return [{ start, end: start + all.length, text: ` count="${Number(number) + more}"` }];
}
