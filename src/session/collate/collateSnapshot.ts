import type { Decision } from "../../core/consolidation/ledger/decision";
import type { Ask, Ledger } from "../../core/consolidation/ledger/ledger";
import type { AsideReason } from "../../core/consolidation/returns/asideByName";
import type { ReturnedReport } from "../../core/consolidation/returns/return";
import type { Counted } from "../../core/consolidation/sums/counted";
import type { Total } from "../../core/consolidation/sums/total";
import type { UnitProblem } from "../../core/consolidation/units/readUnits";
import type { UnitId } from "../../core/consolidation/units/unit";
import type { Edition } from "../../core/edition/edition";
import type { CellKey } from "../../core/model/cellKey";
import type { IsoDate } from "../../core/model/reportContext";
import type { Collation, KeptDecision, KeptUnits } from "../../core/reception/collation";
import type { HostErrorCode } from "../hostError";
import type { ChosenFile, JudgedFile } from "./returnReader";

/** A file that does not enter the ledger, as it is met. */
export interface OutFile {
  readonly path: string;
  /** Why it is set aside, or the reader's sentence why it cannot be read. */
  readonly why: { readonly aside: AsideReason } | { readonly message: string };
}

/** Files under way: `done` is the sum of the three that follow. */
export interface ReadingProgress {
  readonly done: number;
  readonly all: number;
  readonly taken: number;
  readonly aside: number;
  readonly refused: number;
  readonly out: readonly OutFile[];
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** What was received, with what follows from it. Null until files were read. */
export interface Received {
  readonly ledger: Ledger;
  readonly counted: readonly Counted[];
  readonly totals: ReadonlyMap<CellKey, Total>;
}

export interface CollateSnapshot {
  readonly revision: number;
  /** Whether the workbook was asked what it keeps. */
  readonly isOpen: boolean;
  /** What is asked for and decided; null before the officer said what is received. */
  readonly collation: Collation | null;
  readonly edition: Edition | null;
  readonly list: KeptUnits | null;
  /** Lines of the list given last that have to be looked at. */
  readonly problems: readonly UnitProblem[];
  /** Null while nothing is read. */
  readonly reading: ReadingProgress | null;
  /** Files of the last choice that a stop left unread. */
  readonly unread: number;
  readonly received: Received | null;
  /** The decision that can be taken back. */
  readonly undo: KeptDecision | null;
  /** `Tổng hợp` in the workbook; null where it does not stand there, as far as is known. */
  readonly table: WrittenTable | null;
  /** Whether `Tổng hợp` says otherwise than the ledger, so that its sums are others. */
  readonly isTableBehind: boolean;
  /** The workbook did not take a decision: it holds until the pane is closed. */
  readonly trouble: HostErrorCode | null;
}

/** Where `Tổng hợp` stands. */
export interface WrittenTable {
  readonly sheetId: string;
  readonly name: string;
  /** Zero-based row of each unit, wherever the officer sorted it. */
  readonly rows: ReadonlyMap<UnitId, number>;
}

/** What the pane calls for received files. No method throws: refusals of the workbook land in `trouble`. */
export interface CollateSession {
  /** For useSyncExternalStore. */
  subscribe(listener: () => void): () => void;
  snapshot(): CollateSnapshot;
  /** Reads what the workbook keeps. */
  open(): Promise<void>;
  /** What is received from now on, and on which day. Files that were read for another level or year are read again. */
  ask(ask: Ask, received: IsoDate | null): Promise<void>;
  /** The units expected, as rows of a list; none: without a list. @param source where it came from, in the officer's words */
  giveUnits(rows: readonly (readonly string[])[], source: string): Promise<void>;
  /** Reads files beside those received before. Resolves at the end, or when it was stopped. */
  receive(files: readonly ChosenFile[]): Promise<void>;
  /** Answers at once: what was read is kept. */
  stop(): void;
  /** Reads what a stop left. */
  resume(): Promise<void>;
  decide(decision: Decision, reason?: string): Promise<void>;
  /** As if it had never been decided. */
  withdraw(decisions: readonly Decision[]): Promise<void>;
  undo(): Promise<void>;
  /** Notes that these units were reminded today. */
  reminded(units: readonly UnitId[]): Promise<void>;
  /** Takes the list of units from the sheet in front. @returns false where there is none that can be read whole */
  unitsInFront(words: (sheet: string) => string): Promise<boolean>;
  /** Writes `Tổng hợp` and what belongs to it into the workbook. @returns the first one's name; null where the workbook refused */
  write(): Promise<string | null>;
  /** Takes what the officer changed in column `Tính` since as decisions. */
  lookAtSheet(): Promise<void>;
  /** A formula that leads to a sum on `Tổng hợp`; null while the sheet does not have the sums of now. */
  sumFormula(key: CellKey): string | null;
  /** Selects a unit's row on `Tổng hợp`. */
  goToRow(unit: UnitId): Promise<void>;
  /** A received file by its bytes; null for one that is not there. */
  fileOf(digest: string): HeldFile | null;
}

/** A received file, as long as the pane is open. */
export interface HeldFile {
  readonly path: string;
  /** Its bytes, once more. */
  readonly source: ChosenFile;
  readonly judged: JudgedFile["judged"];
  /** Null for one that cannot be read. */
  readonly report: ReturnedReport | null;
}
