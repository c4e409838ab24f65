import { cleanText } from "../sheet/cleanText";
import { lineKind } from "../words/lineKind";
import { MOST } from "../form/ownForm";
import type { Region, SheetText } from "../sheet/sheetText";

const LINES = 15;

/** What stands over a table. Empty where the sheet does not say. */
export interface TableTitle {
  readonly label: string;
  readonly title: string;
  /** Of `Đơn vị tính: triệu đồng`. */
  readonly unit: string;
}

/** @param titles lines that may name the table, the nearer set first: each part is taken from the first set that has it. */
export function readTitle(text: SheetText, titles: readonly Region[]): TableTitle {
  const read = titles.map((region) => readLines(text, region));
  const first = (part: keyof TableTitle) => read.find((each) => each[part] !== "")?.[part] ?? "";
  return { label: first("label"), title: first("title"), unit: first("unit") };
}

function readLines(text: SheetText, { top, bottom, left, right }: Region): TableTitle {
  const lines: string[] = [];
  let [label, unit] = ["", ""];
  for (let row = Math.max(top, bottom - LINES + 1); row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const own = text.text(row, col);
      const kind = own === "" ? null : lineKind(own);
      if (kind === "plain" && /\p{L}/u.test(own)) lines.push(own);
      if (kind === "unit") unit = unitIn(own);
      if (kind !== "label") continue;
      const parted = partLabel(own);
      label = parted.label;
      lines.splice(0, lines.length, ...(parted.rest === "" ? [] : [parted.rest]));
    }
  }
  return { label: cleanText(label, MOST.label), title: cleanText(lines.join(" "), MOST.title), unit };
}

/** `Phụ lục 1: TỔNG HỢP …` → the label and what follows it. */
function partLabel(line: string): { readonly label: string; readonly rest: string } {
  const match =
    /^((?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|mẫu|bảng)\s*(?:số)?\s*[:.]?\s*[\p{L}\d]+(?:[./-][\p{L}\d]+)*)\s*[:.–-]*\s*(.*)$/iu.exec(
      line,
    );
  return { label: match?.[1] ?? line, rest: match?.[2] ?? "" };
}

function unitIn(line: string): string {
  return cleanText(line.replace(/^[^:]*:\s*/u, "").replace(/[).\s]+$/u, ""), MOST.short);
}
