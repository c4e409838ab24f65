import { figureColumns, figureRows } from "../form/figuresOfTable";
import { levelsOfRow } from "../form/levelsOfRow";
import type { OwnRow, OwnTable } from "../form/ownForm";

const UNITS = { count: "đơn vị", children: "trẻ em", money: "đồng", measure: "đơn vị", rate: "%" } as const;
const EXAMPLES = { count: 5, children: 30, money: 5_000_000, measure: 5, rate: 50 } as const;
const LABEL_WIDTH = 40;
const FIGURE_WIDTH = 14;
const LONGEST_SUMMARY = 80;

/** One table of an office's form as an appendix, unparsed. */
export function appendixOfTable(table: OwnTable) {
  const columns = figureColumns(table);
  const isLabelled = table.rows.some(({ label }) => label !== "");
  const title = table.title === "" ? table.label : table.title;
  return {
    key: table.key,
    label: table.label,
    shortLabel: table.label,
    section: title,
    summary: title.length > LONGEST_SUMMARY ? `${title.slice(0, LONGEST_SUMMARY - 1)}…` : title,
    groups: groupsOf(table),
    rows: table.rows.map((row) => rowOf(table, row)),
    columnWidths: [...(isLabelled ? [LABEL_WIDTH] : []), ...columns.map(() => FIGURE_WIDTH)],
    headerHeights: [34, 34] as const,
    orientation: columns.length > 4 ? "landscape" : "portrait",
  };
}

/** Neighbouring columns under the same header are one group. */
function groupsOf(table: OwnTable) {
  const groups: { label: string; columns: object[] }[] = [];
  for (const { key, header, type, unit } of figureColumns(table)) {
    const group = header.slice(0, -1).join(" – ");
    const own = header.at(-1) ?? "";
    const totalOf = equalSum(table, "columns", key);
    const column = {
      key,
      label: own,
      type,
      unit: unit === "" ? UNITS[type] : unit,
      name: header.map(lower).join(", "),
      example: EXAMPLES[type],
      ...(totalOf === null ? {} : { totalOf }),
    };
    const last = groups.at(-1);
    if (last !== undefined && last.label === group) last.columns.push(column);
    else groups.push({ label: group, columns: [column] });
  }
  return groups;
}

function rowOf(table: OwnTable, row: OwnRow) {
  const { key, label, unit = "" } = row;
  const [figure] = figureRows({ rows: [row] });
  const isFigure = figure !== undefined;
  const type = figure?.type;
  const totalOf = isFigure ? equalSum(table, "rows", key) : null;
  return {
    key,
    label,
    ...(label === "" ? {} : { name: lower(label) }),
    ...(type !== undefined ? { type, unit: unit === "" ? UNITS[type] : unit } : {}),
    ...(isFigure ? {} : { columns: [] }),
    ...(totalOf === null ? {} : { totalOf }),
    ...levelsOfRow(row),
  };
}

/** What makes up a total, where the form says so; null for a part. */
function equalSum(table: OwnTable, axis: "columns" | "rows", key: string): readonly string[] | null {
  const known = new Set((axis === "columns" ? figureColumns(table) : figureRows(table)).map((line) => line.key));
  const sum = table.sums.find((each) => each.axis === axis && each.total === key && each.relation === "equals");
  return sum?.parts.every((part) => known.has(part)) ? sum.parts : null;
}

/** First letter small, unless the word is an abbreviation. */
function lower(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
