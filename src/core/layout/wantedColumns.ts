import type { Appendix } from "../edition/edition";
import { shortened } from "./headersOf";
import { wordsOf } from "./likeness";

/** A column of a form as its header is looked for. */
export interface WantedColumn {
  readonly key: string;
  /** Words of the groups over it and of its own label. */
  readonly words: readonly string[];
  /** Words of its own label alone. */
  readonly leaf: readonly string[];
}

const known = new WeakMap<Appendix, readonly WantedColumn[]>();

/** The columns of a form in its order; worked out once for each form. */
export function wantedColumns(appendix: Appendix): readonly WantedColumn[] {
  const columns =
    known.get(appendix) ??
    appendix.groups.flatMap((group) =>
      group.columns.map(({ key, label }) => ({
        key,
        words: wordsOf(`${group.over ?? ""} ${shortened(group.label)} ${label}`),
        leaf: wordsOf(label),
      })),
    );
  known.set(appendix, columns);
  return columns;
}
