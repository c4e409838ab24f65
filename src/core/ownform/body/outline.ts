import { figureWords, thingIn } from "../words/figureWords";
import { UNNUMBERED, type BodyRow } from "./readRows";
import { breakdownOf, isTopic, sexOf } from "../words/rowWords";

/** A row with its place in the outline. Indices are those of the list of rows. */
export interface OutlineRow extends BodyRow {
  readonly index: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly kind: "figure" | "heading";
  /** What its figures count, as far as its unit or its words tell. */
  readonly counts: string;
}

/** Who stands under whom, and which rows are mere headings. @param isWritten whether a row holds or adds up figures */
export function outline(
  rows: readonly BodyRow[],
  isWritten: (row: BodyRow, index: number) => boolean,
): readonly OutlineRow[] {
  const parents = rows.map((row, index) => (row.isTotal ? null : parentOf(rows, index)));
  const hasTotal = rows.some(({ isTotal }) => isTotal);
  return rows.map((row, index) => {
    const children = parents.flatMap((parent, child) => (parent === index ? [child] : []));
    const under = children.flatMap((child) => rows[child] ?? []);
    const isHeading =
      row.isHeading ||
      (children.length > 0 && hasOwnTotal(rows, index)) ||
      (!row.isTotal && isSubject(row, under, hasTotal));
    return {
      ...row,
      index,
      parent: parents[index] ?? null,
      children,
      counts: countsOf(row),
      kind: isHeading && !isWritten(row, index) ? "heading" : "figure",
    };
  });
}

/** The nearest row above that stands higher. */
function parentOf(rows: readonly BodyRow[], index: number): number | null {
  const level = rows[index]?.level ?? 0;
  for (let above = index - 1; above >= 0; above -= 1) {
    const row = rows[above];
    if (row === undefined) continue;
    // `Trong đó`, girls and boys right under a total are its own.
    if (row.isTotal && isOfTotal(rows.slice(above + 1, index + 1))) return above;
    if (!row.isTotal && row.level < level) return above;
  }
  return null;
}

/** Whether the rows under a row end with their own total, before that of all: the row itself has no figure then. */
function hasOwnTotal(rows: readonly BodyRow[], index: number): boolean {
  const level = rows[index]?.level ?? 0;
  const after = rows.slice(index + 1);
  const end = after.findIndex((row) => !row.isTotal && row.level <= level);
  const section = end < 0 ? after : after.slice(0, end);
  const totals = section.filter(({ isTotal }) => isTotal).length;
  return end < 0 ? totals > 1 : totals > 0;
}

function isOfTotal(rows: readonly BodyRow[]): boolean {
  return rows.every(
    ({ label, level }) => level >= UNNUMBERED && (breakdownOf(label) !== null || sexOf(label) !== null),
  );
}

/** Over rows of different kinds, or named as a subject, a row has no figure; its own unit says that it has. */
function isSubject(row: BodyRow, under: readonly BodyRow[], hasTotal: boolean): boolean {
  const numbered = under.filter(({ number }) => number !== "" && number !== "-" && number !== "+");
  if (row.unit !== "" || under.length === 0) return false;
  // Where all adds up to a total, the rows between have figures too.
  if (isTopic(row.label) && !hasTotal) return under.some(({ label }) => breakdownOf(label) === null);
  const kinds = new Set(numbered.map(countsOf).filter((kind) => kind !== ""));
  return kinds.size > 1;
}

/** `children`, `money` or the counted noun; empty where nothing tells. */
function countsOf({ unit, type, label }: BodyRow): string {
  if (unit !== "")
    return type === "money" || type === "children" ? `${type} ${unit.toLowerCase()}` : unit.toLowerCase();
  const found = figureWords(label);
  if (found === null) return thingIn(label);
  return found.type === "count" ? found.unit : found.type;
}
