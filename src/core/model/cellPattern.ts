import * as z from "zod";

/**
 * Names figures by meaning: `pl1.xa.launchChildren`; with `*` as row that column in each row of the appendix, with `@group` in each
 * row of that set; with `*` as column that row in each of its columns.
 */
export const cellPattern = z
  .string()
  .regex(/^pl\d+\.(([a-z][A-Za-z0-9]*|\*|@[a-z]+)\.[A-Za-z][A-Za-z0-9]*|[a-z][A-Za-z0-9]*\.\*)$/);

/** Whether the pattern names this figure; sets of rows are the form's to know and match none. */
export function matchesPattern(pattern: string, key: string): boolean {
  const own = key.split(".");
  return pattern.split(".").every((part, at) => part === "*" || part === own[at]);
}

/** The figure of a pattern in the row and column of another figure, where the pattern leaves them open. */
export function placedAt(pattern: string, key: string): string {
  const own = key.split(".");
  return pattern
    .split(".")
    .map((part, at) => (part === "*" ? (own[at] ?? part) : part))
    .join(".");
}

/** Whether the pattern stands for one figure in each of several rows. */
export function isForRows(pattern: string): boolean {
  return /\.[*@]\w*\./.test(pattern);
}

/** Whether the pattern stands for one figure in each of several columns. */
export function isForColumns(pattern: string): boolean {
  return pattern.endsWith(".*");
}
