import { figureWords, thingIn } from "../words/figureWords";
import type { OwnSum } from "../form/ownForm";
import type { OutlineRow } from "../body/outline";
import { areChildGroups, areDisjoint, mayOverlap } from "../words/families";
import { partitionsOf, type Partition } from "./partitions";
import { breakdownOf, isPartition, sexOf } from "../words/rowWords";
import type { SumDraft } from "./sumDraft";

/** Sums over rows that numbering and wording tell of. Totals and parts as indices of rows. */
export function sumsOfRows(rows: readonly OutlineRow[]): readonly SumDraft[] {
  const partitions = partitionsOf(rows);
  return [
    ...rows.flatMap((row) => sumsUnder(rows, row)),
    ...partitions.flatMap(sumOfPartition),
    ...rows.flatMap((row) => sumOfTotal(rows, row, partitions)),
  ];
}

/** What the children of a row are to it: `1.1`, `1.2` make up `1`; `Trong đó` are some of it; girls and boys all. */
function sumsUnder(rows: readonly OutlineRow[], row: OutlineRow): readonly SumDraft[] {
  if (row.kind === "heading") return [];
  const sums: SumDraft[] = [];
  const children = row.children.flatMap((index) => rows[index] ?? []);
  const numbered = children.filter((child) => child.level < 6.5 && breakdownOf(child.label) === null);
  if (isUniform([row, ...numbered]) && isOutline(row, numbered)) sums.push(...sumsOfOutline(row, numbered));
  const unnumbered = children.filter((child) => child.level >= 6.5);
  const sexes = unnumbered.filter((child) => sexOf(child.label) !== null);
  const areBoth = new Set(sexes.map(({ label }) => sexOf(label))).size === 2 && sexes.length === 2;
  const areAll = areBoth && isUniform([row, ...sexes]);
  if (areAll) sums.push(...sum(row, sexes, "equals", "wording"));
  return [
    ...sums,
    ...breakdowns(rows, row, areAll ? unnumbered.filter((child) => !sexes.includes(child)) : unnumbered),
  ];
}

/** Numbers make parts of a whole, unless words tell that the same may be counted under several of them. */
function sumsOfOutline(row: OutlineRow, numbered: readonly OutlineRow[]): readonly SumDraft[] {
  if (!mayOverlap(numbered.map(({ label }) => label))) return sum(row, numbered, "equals", "numbering");
  const sexes = numbered.filter(({ label }) => sexOf(label) !== null);
  return [
    ...(sexes.length === 2 ? sum(row, sexes, "equals", "wording") : []),
    ...numbered.filter((each) => !sexes.includes(each)).flatMap((each) => sum(row, [each], "at-most", "wording")),
  ];
}

/** Each way of parting a whole makes it up again. */
function sumOfPartition({ heading, whole, parts, isClosed }: Partition): readonly SumDraft[] {
  if (whole === null || parts.length < 2 || !isUniform([whole, ...parts])) return [];
  const labels = parts.map(({ label }) => label);
  if (areChildGroups(heading.label, labels)) return parts.flatMap((part) => sum(whole, [part], "at-most", "wording"));
  const isWhole = isClosed || areDisjoint(labels);
  return isWhole ? sum(whole, parts, "equals", "wording") : [];
}

/** `Trong đó: Nữ` in one row, or `Trong đó:` over the rows that follow. */
function breakdowns(
  rows: readonly OutlineRow[],
  row: OutlineRow,
  children: readonly OutlineRow[],
): readonly SumDraft[] {
  const sums: SumDraft[] = [];
  let open: { relation: OwnSum["relation"]; parts: OutlineRow[] } | null = null;
  const close = () => {
    if (open !== null) sums.push(...partsOf(row, open.parts, open.relation));
    open = null;
  };
  for (const child of children) {
    const told = breakdownOf(child.label);
    if (told === null) open?.parts.push(child);
    else if (isPartition(child.label)) close();
    else {
      close();
      open = {
        relation: told.relation,
        parts: told.rest === "" ? child.children.flatMap((index) => rows[index] ?? []) : [child],
      };
    }
  }
  close();
  return sums;
}

function partsOf(row: OutlineRow, parts: readonly OutlineRow[], relation: OwnSum["relation"]): readonly SumDraft[] {
  const figures = parts.filter((part) => part.kind === "figure" && isUniform([row, part]));
  if (relation === "equals") return figures.length > 1 ? sum(row, figures, "equals", "wording") : [];
  if (areDisjoint(figures.map(({ label }) => label))) return sum(row, figures, "at-most", "wording");
  return figures.flatMap((part) => sum(row, [part], "at-most", "wording"));
}

/** A total first in its table is made up of what follows, elsewhere of what stands above it since the last total or heading. */
function sumOfTotal(
  rows: readonly OutlineRow[],
  total: OutlineRow,
  partitions: readonly Partition[],
): readonly SumDraft[] {
  if (!total.isTotal) return [];
  const isFirst = rows.slice(0, total.index).every(({ kind }) => kind === "heading");
  const others = isFirst ? rows.slice(total.index + 1) : rows.slice(0, total.index);
  // What parts something again and again does not add up.
  if (others.some((row) => partitions.some(({ heading }) => heading === row))) return [];
  const earlier = others.filter(({ isTotal }) => isTotal);
  if (earlier.length > 0) return isFirst ? [] : sumOfTotals(rows, total, earlier);
  const top = topFigures(rows, others);
  return isAddable([total, ...top]) && top.length > 1 ? sum(total, top, "equals", "wording") : [];
}

/** After subtotals: the rows since the last of them; the last total of all is the sum of the subtotals. */
function sumOfTotals(
  rows: readonly OutlineRow[],
  total: OutlineRow,
  earlier: readonly OutlineRow[],
): readonly SumDraft[] {
  const last = Math.max(...earlier.map(({ index }) => index));
  const since = topFigures(rows, rows.slice(last + 1, total.index));
  const parts = since.length > 1 ? since : earlier;
  return parts.length > 1 && isAddable([total, ...parts]) ? sum(total, parts, "equals", "wording") : [];
}

/** Rows that no other figure of the list stands over; under headings what these hold. */
function topFigures(rows: readonly OutlineRow[], list: readonly OutlineRow[]): readonly OutlineRow[] {
  const isUnder = (row: OutlineRow): boolean => {
    const parent = row.parent === null ? undefined : rows[row.parent];
    if (parent === undefined) return false;
    return parent.isTotal || (parent.kind === "figure" && list.includes(parent)) || isUnder(parent);
  };
  return list.filter((row) => row.kind === "figure" && !row.isTotal && !isUnder(row));
}

/** `1.1` under `1`, `1` under `I`, `a)` under `1`; income and spending are no sum. */
function isOutline(row: OutlineRow, children: readonly OutlineRow[]): boolean {
  if (children.length < 2 || row.number === "") return false;
  const ways = children.flatMap(
    ({ label }) => /^(?:số |tổng )?(thu|chi)(?!\p{L})/iu.exec(label)?.[1]?.toLowerCase() ?? [],
  );
  return new Set(ways).size < 2;
}

/** Rows whose words or units speak of different things add up to nothing. */
function isUniform(rows: readonly OutlineRow[]): boolean {
  return new Set(rows.map(({ counts }) => counts).filter((counts) => counts !== "")).size <= 1;
}

/** Under a total that the table itself has, staff and helpers add up; money and children never do. */
function isAddable(rows: readonly OutlineRow[]): boolean {
  if (rows.some(({ unit }) => unit !== "")) return isUniform(rows);
  // Names of groups (`Cán bộ`, `Người dân`) say nothing of what is counted.
  const said = rows.filter(({ label }) => /^(tổng )?(số|kinh phí|tiền|trẻ)(?!\p{L})/iu.test(label));
  const words = said.flatMap(({ label }) => figureWords(label) ?? []);
  const things = said.map(({ label }) => thingIn(label)).filter((thing) => thing !== "");
  const isOneType = new Set(words.map(({ type }) => type)).size <= 1;
  return isOneType && new Set(words.map(({ unit }) => unit)).size <= 1 && new Set(things).size <= 1;
}

function sum(
  total: OutlineRow,
  parts: readonly OutlineRow[],
  relation: OwnSum["relation"],
  from: OwnSum["from"],
): readonly SumDraft[] {
  const figures = parts.filter(({ kind }) => kind === "figure").map(({ index }) => index);
  if (relation === "equals" && figures.length < parts.length) return [];
  return figures.length === 0 ? [] : [{ total: total.index, parts: figures, relation, from }];
}
