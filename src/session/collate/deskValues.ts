import type { CollationBook, LastSum } from "../../core/reception/collation";

/** The book with what was summed last; as it is where nothing was. */
export function withLast(book: CollationBook, id: string | null, last: LastSum | null): CollationBook {
  const own = book.collations[id ?? ""];
  if (id === null || own === undefined || last === null) return book;
  return { ...book, collations: { ...book.collations, [id]: { ...own, last } } };
}

/** The book as the workbook keeps it; what of it is no other than before stays the same object, so that nothing is worked out again. */
export function asHeld(kept: CollationBook, before: CollationBook): CollationBook {
  const same = <T>(now: T, then: T | undefined): T => (then !== undefined && isSame(now, then) ? then : now);
  const collations = Object.entries(kept.collations).map(([id, now]) => {
    const then = before.collations[id];
    const own = {
      ask: same(now.ask, then?.ask),
      decisions: same(now.decisions, then?.decisions),
      receipts: same(now.receipts, then?.receipts),
    };
    return [id, { ...now, ...own }] as const;
  });
  return { ...kept, list: same(kept.list, before.list), collations: Object.fromEntries(collations) };
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
