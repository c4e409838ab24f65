import type { Ledger, LedgerTally } from "./ledger";

/** How many of what. @param all files @param expected units of the list; null without one */
export function tallyOf(
  { rows, unlisted, asked, aside, refused }: Pick<Ledger, "rows" | "unlisted" | "asked" | "aside" | "refused">,
  all: number,
  expected: number | null,
): LedgerTally {
  const files = rows.flatMap(({ versions }) => versions.filter(({ standing }) => standing !== "unreadable"));
  return {
    all,
    taken: files.length + unlisted.length + asked.length,
    aside: aside.length,
    refused: refused.length,
    expected,
    received: rows.filter(({ versions }) => versions.length > 0).length,
    counted: rows.filter(({ counting }) => counting !== "no").length,
    provisional: rows.filter(({ counting }) => counting === "provisionally").length,
    late: rows.filter(({ isLate }) => isLate === true).length,
    besides: unlisted.filter(({ counting }) => counting !== "no").length,
  };
}
