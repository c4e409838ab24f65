import type { PageBook } from "./pageBook";

/** An id that no sheet has. @param further how many more are made at once before this one */
export function freeId({ sheets }: PageBook, further = 0): string {
  return `s${nextNumber(sheets.map(({ id }) => id)) + further}`;
}

/** A number above those in these ids. */
export function nextNumber(ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => Number(id.replace(/\D/g, "")))) + 1;
}
