import type { Block } from "../blocks/block";
import { gatherSums } from "./gatherSums";
import type { HeaderCell } from "../header/headerPaths";
import { headerTree } from "../header/headerTree";
import type { OutlineRow } from "../body/outline";
import type { OwnColumn, OwnRow, OwnSum } from "../form/ownForm";
import type { SheetText } from "../sheet/sheetText";
import type { SumDraft } from "./sumDraft";
import { kindOf, sumsOfColumns } from "./sumsOfColumns";
import { sumsOfFormulas } from "./sumsOfFormulas";
import { numberedRows } from "./numberedRows";
import { numberIn, sumsOfNumbers } from "./sumsOfNumbers";
import { sumsOfRows } from "./sumsOfRows";

interface TableParts {
  readonly text: SheetText;
  readonly block: Block;
  /** Columns of the sheet, in the order of `columns`. */
  readonly cols: readonly number[];
  readonly paths: ReadonlyMap<number, readonly HeaderCell[]>;
  readonly columns: readonly OwnColumn[];
  /** Empty for a table without rows of its own. */
  readonly rows: readonly OutlineRow[];
  readonly ownRows: readonly OwnRow[];
}

/** All sums of a table: what its formulas calculate first, then what its numbering says, then what its words say. */
export function sumsOfTable({ text, block, cols, paths, columns, rows, ownRows }: TableParts): OwnSum[] {
  const formulas = sumsOfFormulas(text, { cols, rows: rows.map(({ row }) => row) });
  const numberedColumns = cols.map((col) => {
    const texts = [block.numbering === null ? "" : text.text(block.numbering, col), paths.get(col)?.at(-1)?.text ?? ""];
    return { number: texts.map(numberIn).find((number) => number !== "") ?? "", texts };
  });
  const tree = headerTree(cols.map((col) => paths.get(col) ?? []));
  const types = columns.map(({ type }) => type);
  // What a cell calculates holds for rates too; words and numbers never add up averages.
  const rates = { columns: types, rows: ownRows.map(({ type }) => type) };
  const areAllRates = types.every((type) => type === "rate" || type === "text");
  const adds =
    (of: readonly (string | undefined)[]) =>
    ({ total, parts }: SumDraft): boolean =>
      [total, ...parts].every((at) => of[at] !== "rate");
  return [
    ...gatherSums(
      "columns",
      [
        ...formulas.columns,
        ...[...sumsOfNumbers(numberedColumns), ...sumsOfColumns(tree, columns.map(kindOf))].filter(adds(rates.columns)),
      ],
      columns.map(({ key, type }) => (type === "text" ? undefined : key)),
    ),
    ...gatherSums(
      "rows",
      [
        ...formulas.rows,
        ...(areAllRates ? [] : [...sumsOfNumbers(numberedRows(rows)), ...sumsOfRows(rows)].filter(adds(rates.rows))),
      ],
      ownRows.map(({ key, kind, type }) => (kind === "heading" || type === "text" ? undefined : key)),
    ),
  ];
}
