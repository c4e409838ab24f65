import type { OutlineRow } from "../body/outline";
import { areDisjoint } from "../words/families";
import { isPartition } from "../words/rowWords";

/** `Chia theo …` among the rows: a heading, what it parts, and the parts. */
export interface Partition {
  readonly heading: OutlineRow;
  /** Null where nothing above it has a figure that it could part. */
  readonly whole: OutlineRow | null;
  readonly parts: readonly OutlineRow[];
  /** Whether the parts end where something tells that they do: else only words of one family may be added up. */
  readonly isClosed: boolean;
}

/** All partitions in order: several in a row part the same whole. */
export function partitionsOf(rows: readonly OutlineRow[]): readonly Partition[] {
  const found: Partition[] = [];
  for (const heading of rows) {
    if (heading.kind !== "heading" || !isPartition(heading.label)) continue;
    const before = found.at(-1);
    const follows =
      before !== undefined && before.heading.level === heading.level && endOf(before) === heading.index - 1;
    found.push({ heading, whole: follows ? before.whole : wholeOver(rows, heading), ...partsUnder(rows, heading) });
  }
  return found;
}

function endOf({ heading, parts }: Partition): number {
  return Math.max(heading.index, ...parts.flatMap(({ index, children }) => [index, ...children]));
}

/** The row that it stands under; else a total right above, over nothing but partitions. */
function wholeOver(rows: readonly OutlineRow[], heading: OutlineRow): OutlineRow | null {
  const above = rows[heading.index - 1];
  if (above?.isTotal === true) return above;
  const parent = heading.parent === null ? undefined : rows[heading.parent];
  return parent?.kind === "figure" ? parent : null;
}

function partsUnder(rows: readonly OutlineRow[], heading: OutlineRow): Pick<Partition, "parts" | "isClosed"> {
  const [first] = rows.slice(heading.index + 1);
  const run: OutlineRow[] = [];
  if (first === undefined) return { parts: run, isClosed: false };
  const isMarked = first.level > heading.level;
  let end = heading.index + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    if (row === undefined || row.isTotal || isPartition(row.label)) break;
    if (row.level < (isMarked ? heading.level + 0.1 : first.level)) break;
    if (row.level === first.level) run.push(row);
  }
  const next = rows[end];
  const isClosed = isMarked || (next !== undefined && !next.isTotal && !isPartition(next.label));
  return isClosed ? { parts: run, isClosed } : { parts: family(run), isClosed };
}

/** The rows from the first on that are of one family. */
function family(run: readonly OutlineRow[]): readonly OutlineRow[] {
  for (let length = run.length; length > 1; length -= 1) {
    const some = run.slice(0, length);
    if (areDisjoint(some.map(({ label }) => label))) return some;
  }
  return run;
}
