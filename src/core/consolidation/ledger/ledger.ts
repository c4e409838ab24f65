import type { Level } from "../../model/level";
import type { IsoDate } from "../../model/reportContext";
import type { AsideReason } from "../returns/asideByName";
import type { ReturnedReport } from "../returns/return";
import type { Unit, UnitId } from "../units/unit";
import type { UnitSign } from "../units/unitOf";
import type { Decision } from "./decision";

/** What was asked for. */
export interface Ask {
  readonly editionId: string;
  readonly periodId: string;
  readonly year: number;
  /** Of the units. */
  readonly level: Level;
  /** "Trước ngày": late on this day. Null: lateness is not judged. */
  readonly deadline: IsoDate | null;
}

/** The state of a unit: the first that holds, in this order. What was sent in vain (of another form, empty) tells only where nothing better was sent. */
export const UNIT_STATES = [
  "missing",
  "unreadable",
  "wrong-form",
  "wrong-period",
  "empty",
  "twice",
  "old",
  "blocked",
  "explain",
  "complete",
] as const;

export type UnitState = (typeof UNIT_STATES)[number];

/** How far a unit's figures are in the sums. */
export type Counting = "fully" | "provisionally" | "no";

/** A file that was read as a report; the same bytes under several paths are one. */
export interface TakenFile {
  readonly path: string;
  readonly digest: string;
  readonly received: IsoDate | null;
  readonly report: ReturnedReport;
}

/**
 * `counts`: its figures are the unit's · `rival`: differs from another, and nobody decided · `same`: same figures as the one that counts ·
 * `passed-over`: another was chosen over it · `old`: came in although a later one was decided · else what keeps it from being a version.
 */
export type VersionStanding =
  "counts" | "rival" | "same" | "passed-over" | "old" | "wrong-form" | "wrong-period" | "empty" | "unreadable";

export interface Version {
  readonly path: string;
  readonly digest: string | null;
  readonly standing: VersionStanding;
}

export interface LedgerRow {
  readonly unit: Unit;
  readonly state: UnitState;
  /** Beside the state; null where it cannot be judged. */
  readonly isLate: boolean | null;
  readonly counting: Counting;
  /** The officer left the unit out of the sums. */
  readonly isLeftOut: boolean;
  /** Counts only because the officer took it in. */
  readonly isTakenIn: boolean;
  /** Whose figures count, or would; null where nothing or no single one could. */
  readonly current: TakenFile | null;
  /** All that came from the unit, by date and path. */
  readonly versions: readonly Version[];
}

export interface UnlistedFile {
  readonly file: TakenFile;
  /** What it calls itself. */
  readonly name: string | null;
  /** Its id in the sums, where it was taken in. */
  readonly id: UnitId;
  readonly counting: Counting;
}

export interface AskedFile {
  readonly file: TakenFile;
  readonly units: readonly Unit[];
  readonly signs: readonly UnitSign[];
}

export interface AsideFile {
  readonly path: string;
  readonly reason: AsideReason | "same-bytes" | "by-officer";
  /** The file that it is a copy of. */
  readonly of: string | null;
}

export interface RefusedFile {
  readonly path: string;
  readonly digest: string | null;
  readonly code: string;
  readonly message: string;
  /** As its name says. */
  readonly unit: UnitId | null;
}

/** Every file at one place: taken + aside + refused = all. */
export interface Ledger {
  readonly ask: Ask;
  /** One a unit, in the list's order; without a list one for each that the files name. */
  readonly rows: readonly LedgerRow[];
  readonly unlisted: readonly UnlistedFile[];
  readonly asked: readonly AskedFile[];
  readonly aside: readonly AsideFile[];
  readonly refused: readonly RefusedFile[];
  readonly tally: LedgerTally;
  /** Decisions about files or units that are not there: they change nothing. */
  readonly idle: readonly Decision[];
}

export interface LedgerTally {
  /** Files. */
  readonly all: number;
  readonly taken: number;
  readonly aside: number;
  readonly refused: number;
  /** Units of the list; null without one. */
  readonly expected: number | null;
  /** Units of the list that sent anything. */
  readonly received: number;
  /** Units of the list in the sums, the provisional ones included: never more than `expected`. */
  readonly counted: number;
  readonly provisional: number;
  readonly late: number;
  /** Files of nobody on the list that were taken in: in the sums, but in no rate. */
  readonly besides: number;
}
