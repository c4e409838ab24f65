import type { Ask } from "../../../src/core/consolidation/ledger/ledger";
import type { Return, ReturnedReport } from "../../../src/core/consolidation/returns/return";
import { editions } from "../../../src/editions";
import { figuresOf, type Given } from "../../support/figures";

const [found] = editions;
if (found === undefined) throw new Error("There is no edition.");
export const june = found;

export const ask: Ask = {
  editionId: "thang-hanh-dong",
  periodId: "thang-6",
  year: 2026,
  level: "xa",
  deadline: "2026-07-20",
};

/** A complete, punctual report of an invented commune. */
export function reportOf(
  unitName: string | null,
  changes: Partial<ReturnedReport> & { readonly given?: Given } = {},
): ReturnedReport {
  const { given = { "pl1.xa.launchChildren": 100 }, ...others } = changes;
  return {
    editionId: "thang-hanh-dong",
    periodId: "thang-6",
    year: 2026,
    level: "xa",
    unitName,
    words: [],
    reportDate: "2026-07-05",
    childrenInUnit: null,
    figures: figuresOf(june, given),
    places: new Map(),
    verdict: "ready",
    fingerprint: "same",
    mark: "0000 0000",
    notes: [],
    justifications: [],
    prior: null,
    ...others,
  };
}

/** A file with that report; its bytes are its path's unless said. */
export function fileOf(
  path: string,
  report: ReturnedReport,
  digest = `bytes of ${path}`,
  received: string | null = null,
): Return {
  return { path, digest, received, content: { kind: "report", report } };
}

export function refusedFile(path: string): Return {
  return {
    path,
    digest: `bytes of ${path}`,
    received: null,
    content: { kind: "refused", code: "not-a-workbook", message: "Tệp không phải là sổ tính." },
  };
}
