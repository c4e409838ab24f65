import type { HeaderCell } from "./headerPaths";

/** A header cell and what stands under it. */
export interface HeaderNode {
  readonly text: string;
  /** Index of the column; null for a group. */
  readonly leaf: number | null;
  readonly children: readonly HeaderNode[];
}

/** Groups of columns by the header cells that they share. @param paths one for each column, in order */
export function headerTree(paths: readonly (readonly HeaderCell[])[]): readonly HeaderNode[] {
  return nodesOf(
    paths.map((path, index) => ({ path, index })),
    0,
  );
}

interface Placed {
  readonly path: readonly HeaderCell[];
  readonly index: number;
}

function nodesOf(columns: readonly Placed[], depth: number): readonly HeaderNode[] {
  const nodes: HeaderNode[] = [];
  for (let from = 0; from < columns.length;) {
    const cell = columns[from]?.path[depth];
    let to = from + 1;
    while (cell !== undefined && to < columns.length && columns[to]?.path[depth]?.at === cell.at) to += 1;
    const group = columns.slice(from, to);
    if (cell !== undefined) nodes.push(nodeOf(cell.text, group, depth));
    from = to;
  }
  return nodes;
}

function nodeOf(text: string, group: readonly Placed[], depth: number): HeaderNode {
  const [only] = group;
  const isLeaf = group.length === 1 && only !== undefined && only.path.length === depth + 1;
  return isLeaf ? { text, leaf: only.index, children: [] } : { text, leaf: null, children: nodesOf(group, depth + 1) };
}
