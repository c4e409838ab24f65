import type { CollationBook, LastSum } from "../../core/reception/collation";

/** The book with what was summed last; as it is where nothing was. */
export function withLast(book: CollationBook, id: string | null, last: LastSum | null): CollationBook {
  const own = book.collations[id ?? ""];
  if (id === null || own === undefined || last === null) return book;
  return { ...book, collations: { ...book.collations, [id]: { ...own, last } } };
}

/** With these children; null takes a unit's away. */
export function withChildren(
  held: CollationBook["children"],
  given: Readonly<Record<string, number | null>>,
): CollationBook["children"] {
  const all = { ...held, ...given };
  return Object.fromEntries(
    Object.entries(all).flatMap(([unit, children]) => (children === null ? [] : [[unit, children] as const])),
  );
}

/** Of the same content. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The day by the clock of this computer. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
