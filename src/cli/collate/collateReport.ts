import { reportedState } from "../../core/consolidation/ledger/reportedState";
import type { ToldState } from "../../core/consolidation/letters/stateNames";
import type { ReturnVerdict } from "../../core/consolidation/returns/return";
import { noteSentence } from "../../core/layout/formNotes";
import type { LedgerRow, TakenFile } from "../../core/consolidation/ledger/ledger";
import type { Collated, NothingCollated } from "./collate";

/** What the command line says of a folder, as documented in the README. */
export interface CollateReport {
  /** Null where no file holds a form and none was named. */
  readonly form: string | null;
  readonly period: string;
  /** Units of the list; null without one. */
  readonly expected: number | null;
  /** Units in the sums, the provisional ones included. */
  readonly counted: number;
  readonly provisional: number;
  readonly units: readonly CollatedUnit[];
  readonly aside: readonly { readonly file: string; readonly reason: string }[];
  readonly refused: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  readonly totals: Readonly<Record<string, CollatedTotal>>;
}

export interface CollatedUnit {
  /** Null for a file that may be of several units: `candidates` names them. */
  readonly unit: string | null;
  readonly state: ToldState;
  readonly file: string | null;
  readonly verdict: ReturnVerdict | null;
  readonly fingerprint: "same" | "changed" | "none" | null;
  readonly versions: readonly string[];
  readonly candidates?: readonly string[];
  /** What has to be said of the file's sheets besides: hidden figures, tables and rows that do not count, figures of another workbook. */
  readonly notes?: readonly string[];
}

export interface CollatedTotal {
  /** Null where no unit has a value, where the figure does not add up (`reason`), or where a number cannot hold the sum (`exact`). */
  readonly value: number | null;
  readonly units: number;
  readonly exact?: string;
  readonly reason?: string;
  /** Units whose cell holds what cannot be added: their part is missing. */
  readonly unread?: readonly string[];
}

export function collateReport(collated: Collated | NothingCollated): CollateReport {
  const { edition, ledger } = collated;
  const totals = collated.edition === null ? [] : collated.totals;
  const { rows, unlisted, asked, aside, refused, tally, ask } = ledger;
  return {
    form: edition?.id ?? null,
    period: String(ask.year),
    expected: tally.expected,
    counted: tally.counted + tally.besides,
    provisional: tally.provisional,
    units: [
      ...rows.map((row) => ({
        unit: row.unit.name,
        state: reportedState(row),
        file: fileOf(row),
        verdict: row.current?.report.verdict ?? null,
        fingerprint: row.current?.report.fingerprint ?? null,
        versions: row.versions.map(({ path }) => path),
        ...notesOf(row.current),
      })),
      ...unlisted.map(({ file, name }) => ({ ...outside(file), unit: name })),
      ...asked.map(({ file, units }) => ({ ...outside(file), unit: null, candidates: units.map(({ name }) => name) })),
    ],
    aside: aside.map(({ path, reason }) => ({ file: path, reason })),
    refused: refused.map(({ path, code, message }) => ({ file: path, code, message })),
    totals: Object.fromEntries(
      [...totals].map(([key, total]): [string, CollatedTotal] => {
        const unread = total.unread.length === 0 ? {} : { unread: total.unread };
        if (total.kind === "not-added")
          return [key, { value: null, units: total.units, reason: total.reason, ...unread }];
        const exact = total.kind === "sum" && total.isBeyond ? { exact: total.exact ?? "" } : {};
        return [key, { value: total.value, units: total.units, ...exact, ...unread }];
      }),
    ),
  };
}

/** The one that counts or would, else the last of those for which the unit has its state. */
function fileOf({ state, current, versions }: LedgerRow): string | null {
  const standing = state === "twice" ? "rival" : state;
  const told = versions.filter((version) => version.standing === standing);
  return current?.path ?? (told.length > 0 ? told : versions).at(-1)?.path ?? null;
}

function outside(file: TakenFile) {
  const { path, report } = file;
  return {
    state: "unlisted",
    file: path,
    verdict: report.verdict,
    fingerprint: report.fingerprint,
    versions: [path],
    ...notesOf(file),
  } as const;
}

function notesOf(file: TakenFile | null): { readonly notes?: readonly string[] } {
  const notes = file?.report.notes ?? [];
  return notes.length === 0 ? {} : { notes: notes.map(noteSentence) };
}
