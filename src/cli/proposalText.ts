import { doubtWords, WORDING_DOUBT } from "../core/ownform/proposal/doubtWords";
import type { DescribedTable } from "./describeTable";
import type { FileProposal } from "./proposeFile";

/** A proposal as an officer reads it on a console. */
export function proposalText({ file, tables, refused, error }: FileProposal): string {
  if (error !== null) return `${file}: Không đọc được. ${error.message}`;
  return [
    `${file}: ${tables.length} bảng`,
    ...tables.flatMap(linesOf),
    ...refused.map((sentence) => `  [chưa dùng được] ${sentence}`),
  ].join("\n");
}

function linesOf({ sheet, area, label, title, columns, rows, sums, doubts }: DescribedTable): readonly string[] {
  return [
    `  ${label}${title === "" ? "" : `. ${title}`} ('${sheet}'!${area})`,
    ...columns.map((column) => `    [cột] ${column}`),
    ...rows.map((row) => `    [hàng] ${row}`),
    ...sums.map((sum) => `    [tổng] ${sum}`),
    ...doubts.map((doubt) => `    [cần xem] ${sentenceOf(doubt)}`),
  ];
}

function sentenceOf(doubt: string): string {
  const known = Object.entries(doubtWords).find(([code]) => code === doubt)?.[1];
  return known ?? `${doubt}: ${WORDING_DOUBT}`;
}
