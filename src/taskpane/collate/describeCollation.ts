import type { CollateSnapshot } from "../../session/collate/collateSnapshot";
import { formatNumber } from "../../core/text/viNumber";
import type { Strings } from "../catalogue/strings";
import type { DescribedVerdict } from "../components/describeVerdict";

/** Where the receiving stands, for the line that is always true. */
export function describeCollation(
  { reading, received, collation, list }: CollateSnapshot,
  { verdict: words }: Strings["collate"],
): DescribedVerdict {
  if (reading !== null) {
    // Told at the start, each quarter and the end: a screen reader need not hear every file.
    const quarter = Math.floor((reading.done / Math.max(1, reading.all)) * 4) / 4;
    const done = formatNumber(Math.floor(quarter * reading.all));
    return { sign: "stale", title: words.reading, counts: words.files(done, formatNumber(reading.all)) };
  }
  if (received === null) {
    const last = collation?.last ?? null;
    if (last !== null) return { sign: "stale", title: words.last, counts: overOf(last, words) };
    const counts = list === null ? "" : words.units(0, list.units.length);
    return { sign: "empty", title: words.nothing, counts };
  }
  const { tally, rows, asked } = received.ledger;
  const missing = rows.filter(({ state }) => state === "missing").length;
  const isComplete = asked.length === 0 && rows.every(({ state, isLeftOut }) => state === "complete" || isLeftOut);
  return {
    sign: isComplete ? "good" : "explain",
    title: isComplete ? words.complete : words.open,
    counts: [overOf(tally, words), ...(missing > 0 ? [words.missing(missing)] : [])].join(" · "),
  };
}

/** `106/124 đơn vị, 3 tạm tính`. */
export function overOf(
  {
    counted,
    expected,
    provisional,
  }: { readonly counted: number; readonly expected: number | null; readonly provisional: number },
  words: Strings["collate"]["verdict"],
): string {
  const units = expected === null ? words.unitsOnly(counted) : words.units(counted, expected);
  return [units, ...(provisional > 0 ? [words.provisional(provisional)] : [])].join(", ");
}
