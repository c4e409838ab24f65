import type { CellKey } from "../model/cellKey";
import type { Appendix, Column, EditionForm } from "./edition";

export interface CellInfo {
  readonly appendix: Appendix;
  readonly row: Appendix["rows"][number];
  readonly group: Appendix["groups"][number];
  readonly column: Column;
}

type Form = Pick<EditionForm, "appendices">;

/** What a figure means on the form; null for a key the edition does not know. */
export function cellInfo(edition: Form, key: CellKey): CellInfo | null {
  const index = indexes.get(edition.appendices) ?? indexOf(edition);
  return index.get(key) ?? null;
}

/** A figure's name inside a sentence, with its row where the form has labelled rows: `số điểm phát động, Cấp xã`. */
export function cellLabel(edition: Form, key: CellKey): string {
  const info = cellInfo(edition, key);
  if (!info) throw new Error(`Unknown figure ${key}: check the key against the edition's appendices.`);
  return info.row.label === "" ? info.column.name : `${info.column.name}, ${info.row.label}`;
}

/** Rules ask for the same cells at every edit: each form is laid out once. */
const indexes = new WeakMap<Form["appendices"], ReadonlyMap<CellKey, CellInfo>>();

function indexOf({ appendices }: Form): ReadonlyMap<CellKey, CellInfo> {
  const index = new Map(
    appendices.flatMap((appendix) =>
      appendix.rows.flatMap((row) =>
        appendix.groups.flatMap((group) =>
          group.columns.map((column): [CellKey, CellInfo] => [
            `${appendix.key}.${row.key}.${column.key}`,
            { appendix, row, group, column },
          ]),
        ),
      ),
    ),
  );
  indexes.set(appendices, index);
  return index;
}
