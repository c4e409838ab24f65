import type { LedgerRow } from "../../core/consolidation/ledger/ledger";
import { openGroups } from "../../core/submission/verdictOf";
import { formatShortDate } from "../../core/text/viDate";
import type { CollateSession, CollateSnapshot } from "../../session/collate/collateSnapshot";
import type { Strings } from "../catalogue/strings";

/** What is said of a unit's state besides: how many errors, of which file, whether it was reminded. */
export function detailsOf(
  { state, current, versions, unit }: LedgerRow,
  collate: CollateSession,
  { collation }: CollateSnapshot,
  { ledger: words, unit: own }: Strings["collate"],
): readonly string[] {
  const reminded = collation?.reminded[unit.id];
  return [
    ...ofState(),
    ...(reminded === undefined || state === "complete" ? [] : [words.reminded(formatShortDate(reminded))]),
  ];

  function ofState(): readonly string[] {
    const judged = current === null ? null : (collate.fileOf(current.digest)?.judged ?? null);
    switch (state) {
      case "blocked": {
        const errors =
          judged === null ? 0 : openGroups(judged).filter(({ severity }) => severity === "blocking").length;
        const blanks = judged?.missing.length ?? 0;
        return [
          ...(errors > 0 ? [words.errors(errors)] : []),
          ...(blanks > 0 ? [own.blanks(blanks).toLowerCase()] : []),
        ];
      }
      case "explain":
        return judged === null ? [] : [words.items(openGroups(judged).length)];
      case "twice":
        return [words.versions(versions.filter(({ standing }) => standing === "rival").length)];
      default:
        return [];
    }
  }
}
