import type { OwnForm, OwnTable } from "./ownForm";

/** The earliest version of the format that knows everything in these tables. */
export function versionOf(tables: readonly OwnTable[]): OwnForm["version"] {
  const types = tables.flatMap(({ columns, rows }) => [...columns, ...rows].map(({ type }) => type));
  return types.some((type) => type === "measure" || type === "rate") ? 2 : 1;
}
