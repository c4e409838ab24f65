import type { OwnForm, OwnTable } from "./ownForm";

/** Rows of a header that the first version takes. */
const LEVELS = 6;

/** The earliest version of the format that knows everything in these tables. */
export function versionOf(tables: readonly OwnTable[]): OwnForm["version"] {
  const isTall = tables.some(({ columns }) => columns.some(({ header }) => header.length > LEVELS));
  const types = tables.flatMap(({ columns, rows }) => [...columns, ...rows].map(({ type }) => type));
  return isTall || types.some((type) => type === "measure" || type === "rate") ? 2 : 1;
}
