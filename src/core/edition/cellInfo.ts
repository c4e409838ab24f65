import type { CellKey } from "../model/cellKey";
import type { Appendix, Column, EditionForm } from "./edition";

export interface CellInfo {
  readonly appendix: Appendix;
  readonly row: Appendix["rows"][number];
  readonly group: Appendix["groups"][number];
  readonly column: Column;
}

/** What a figure means on the form; null for a key the edition does not know. */
export function cellInfo(edition: Pick<EditionForm, "appendices">, key: CellKey): CellInfo | null {
  const [appendixKey, rowKey, columnKey] = key.split(".");
  const appendix = edition.appendices.find((candidate) => candidate.key === appendixKey);
  const row = appendix?.rows.find((candidate) => candidate.key === rowKey);
  const group = appendix?.groups.find((candidate) => candidate.columns.some((column) => column.key === columnKey));
  const column = group?.columns.find((candidate) => candidate.key === columnKey);
  return appendix && row && group && column ? { appendix, row, group, column } : null;
}

/** A figure's name inside a sentence, with its row where the form has labelled rows: `số điểm phát động, Cấp xã`. */
export function cellLabel(edition: Pick<EditionForm, "appendices">, key: CellKey): string {
  const info = cellInfo(edition, key);
  if (!info) throw new Error(`Unknown figure ${key}: check the key against the edition's appendices.`);
  return info.row.label === "" ? info.column.name : `${info.column.name}, ${info.row.label}`;
}
