import type { LedgerRow } from "../../../core/consolidation/ledger/ledger";
import type { NoReplyFile } from "../../../session/collate/replySession";
import type { Strings } from "../../catalogue/strings";
import type { Standing } from "./standing";

type Words = Strings["collate"]["replies"];

/** Why a unit gets only the message; null where its own file can be given back. */
export function onlyMessage({ state }: LedgerRow, { report }: Standing, { noFile }: Words): string | null {
  if (report !== null) return null;
  return state === "missing" || state === "unreadable" || state === "twice" ? noFile[state] : noFile.other;
}

/** Why the file could not be made just now. */
export function whyNot(why: NoReplyFile, words: Words): string {
  switch (why.kind) {
    case "refused":
      return why.message;
    case "gone":
      return words.gone;
    case "changed":
      return words.changed;
    case "no-file":
      return words.noFile.other;
  }
}
