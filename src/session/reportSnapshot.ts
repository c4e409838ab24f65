import type { CarryOffer } from "../core/carryover/carriedFigures";
import type { AskedPoint, AskedReport } from "../core/consolidation/replies/askedOf";
import type { Edition } from "../core/edition/edition";
import type { FormNote } from "../core/layout/formNotes";
import type { StrangeRow } from "../core/layout/rowLabels";
import type { FoundForm } from "../core/layout/sheetGrid";
import type { Area } from "../core/layout/sheetPlan";
import type { CellKey } from "../core/model/cellKey";
import type { Finding, FixEdit } from "../core/model/finding";
import type { PriorReport } from "../core/model/priorReport";
import type { UnreadPart } from "../core/model/storedPart";
import type { FigureSet } from "../core/model/figureSet";
import type { ReportId } from "../core/model/reportId";
import type { ReportContext } from "../core/model/reportContext";
import type { OwnForm } from "../core/ownform/form/ownForm";
import type { ProposedTable } from "../core/ownform/proposal/proposedTable";
import type { LiveDocument, Settlement } from "../core/narrative/reconcile";
import type { ReportStyle } from "../core/narrative/reportStyle";
import type { Collation } from "../core/reception/collation";
import type { ReportReview } from "../core/review/reviewReport";
import type { Verdict } from "../core/submission/verdict";
import type { ValidationResult } from "../core/validation/validationResult";
import type { DraftTrouble } from "./createDraftDesk";
import type { HostErrorCode } from "./hostError";
import type { InsertedSheet, TableReading } from "./workbookPort";

/** Where a figure stands now. */
export interface CellPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly col: number;
  /** Without sheet, e.g. `B10`. */
  readonly address: string;
}

/** What the pane says once, after an action. The interface finds the words. */
export type Notice =
  | {
      readonly kind: "inserted";
      readonly sheets: readonly InsertedSheet[];
      readonly first: CellKey;
      readonly printTrouble: boolean;
    }
  | { readonly kind: "fixed"; readonly count: number }
  | { readonly kind: "undone"; readonly count: number }
  /** Some cells changed meanwhile, so nothing (or not all) was written. */
  | { readonly kind: "changed-meanwhile"; readonly cells: readonly CellKey[] }
  /** Excel refused the action for good; the code tells where a part of it may stand. */
  | { readonly kind: "refused"; readonly code: HostErrorCode }
  /** Excel refused the action for a while or did not answer in time: it may have been done, in part or not at all. */
  | { readonly kind: "in-doubt" }
  /** The cells pointed at have not the form's size; nothing was bound. */
  | {
      readonly kind: "misfit";
      readonly label: string;
      readonly area: Area;
      readonly rows: number;
      readonly cols: number;
    }
  /** No other sheet of the book holds an earlier report. */
  | { readonly kind: "no-prior" }
  /** The book was too much to look through for tables; it is not tried again by itself. */
  | { readonly kind: "search-stopped" }
  /** One area of a sheet has to be selected first. */
  | { readonly kind: "no-selection" }
  | { readonly kind: "report-written" | "checklist-written"; readonly sheetName: string }
  | { readonly kind: "copied" }
  /** Handed to the browser, or not where that is known to lose it. */
  | { readonly kind: "downloaded" | "no-download"; readonly name: string; readonly what: "report" | "form" | "tables" };

/** A row that is labelled otherwise than on the form. */
export interface StrangePlace extends StrangeRow {
  readonly appendixKey: string;
  readonly sheetName: string;
}

/** Excel does not answer as it should: results shown are those of `since`. */
export interface Trouble {
  /** `slow`: no refusal, but no answer yet either. */
  readonly code: HostErrorCode | "slow";
  /** Milliseconds since the epoch: time of the last good reading, null if there was none. */
  readonly lastGood: number | null;
}

/** A check before submission. */
export interface Submission {
  /** Milliseconds since the epoch. */
  readonly checkedAt: number;
  /** SHA-256 of the figures, spelled in groups. */
  readonly fingerprint: string;
}

/** One old → new of our own writes, for `Hoàn tác`. */
export interface UndoEntry {
  readonly changes: readonly { readonly cell: CellKey; readonly before: string; readonly after: number | null }[];
}

/** One of the workbook's reports, for the list of them. */
export interface ReportSummary {
  readonly id: ReportId;
  readonly edition: Edition;
  /** Null until the officer gave its particulars. */
  readonly context: ReportContext | null;
  readonly verdict: Verdict;
  /** Its first sheet. */
  readonly sheetId: string | null;
}

export type RuleTrial =
  /** Sentences for whoever wrote it. */
  | { readonly kind: "refused"; readonly problems: readonly string[] }
  /** The findings that it would make, as sentences. */
  | { readonly kind: "tried"; readonly findings: readonly string[] };

export type ReportSnapshot =
  | { readonly status: "starting" }
  | {
      readonly status: "ready";
      readonly revision: number;
      /** All editions on offer. */
      readonly editions: readonly Edition[];
      /** The office's own forms, which are among the editions. */
      readonly ownForms: readonly OwnForm[];
      /** All reports in the workbook, in the sheets' order, and which of them everything below is about. */
      readonly reports: readonly ReportSummary[];
      readonly active: ReportId | null;
      /** The edition in work: found in the workbook or chosen; null at first run. */
      readonly edition: Edition | null;
      /** Particulars, null until the officer gave them. `remembered` are last report's, to prefill the form. */
      readonly context: ReportContext | null;
      readonly remembered: ReportContext | null;
      /** Why a report that stands on the sheets has no particulars; null where it has some, or where there is no report. */
      readonly particularsTrouble: "gone" | "damaged" | "newer" | null;
      /** Whether Excel recalculates by itself. */
      readonly isCalculating: boolean;
      /** The same period last year, for comparison; null until it was given. */
      readonly prior: PriorReport | null;
      /**
       * Tables that read like our forms but do not carry our names, or not all of them; the officer says whether to use them. What
       * is not certain was matched in part, or pointed at.
       */
      readonly found: readonly FoundForm[];
      readonly tables: readonly TableReading[];
      /** Rows of the tables that are labelled otherwise than on the form. */
      readonly strange: readonly StrangePlace[];
      /** What has to be said of the figures' cells without being a finding: hidden ones, values of another workbook. */
      readonly notes: readonly FormNote[];
      /** Appendix keys that stand on two or more sheets, with the sheet that counts now. */
      readonly copies: readonly {
        readonly appendixKey: string;
        readonly counts: string;
        readonly sheets: readonly { readonly id: string; readonly name: string }[];
      }[];
      readonly figures: FigureSet;
      readonly places: ReadonlyMap<CellKey, CellPlace>;
      readonly result: ValidationResult | null;
      readonly verdict: Verdict;
      /** What the superior asks about this report; null for nothing. */
      readonly asked: AskedReport | null;
      /** Why a reply in the workbook cannot be read; it stays in the file. */
      readonly askedTrouble: UnreadPart["kind"] | null;
      /** Figures that other reports of the workbook offer for this one; written only when the officer takes them. */
      readonly carried: readonly CarryOffer[];
      /** The figure under Excel's selection, null elsewhere. */
      readonly selected: CellKey | null;
      readonly notice: Notice | null;
      readonly trouble: Trouble | null;
      readonly undo: UndoEntry | null;
      /** The report with the officer's words in it. */
      readonly report: LiveDocument | null;
      /** What stands in the way of the report leaving as it is. */
      review(): ReportReview | null;
      readonly style: ReportStyle;
      /** Words in the workbook that could not be read; they stay in the file. */
      readonly draftTrouble: DraftTrouble | null;
      /** Whether a step in the report can be taken back. */
      readonly canUndoDraft: boolean;
      /** The last check before submission, while its figures still stand; null after any change. */
      readonly submission: Submission | null;
      /** Time of the reading shown, milliseconds since the epoch. */
      readonly readAt: number | null;
      /** An action is under way: writing buttons wait. */
      readonly busy: boolean;
      /** Sheets that clash with an insert asked for: the officer chooses. */
      readonly clash: readonly string[] | null;
    };

/**
 * What to insert when sheets of that name exist. `ask`: nothing, `clash` is set; `new`: all, as `Phụ lục 01 (2)`;
 * `keep`: only those whose name is free; `missing`: only the appendices that stand on no sheet.
 */
export type OnClash = "ask" | "new" | "keep" | "missing";

/** What the pane calls. No method throws: refusals land in `trouble`. */
export interface ReportSession {
  /** For useSyncExternalStore. */
  subscribe(listener: () => void): () => void;
  snapshot(): ReportSnapshot;
  start(): Promise<void>;
  /** Saves the particulars with the workbook and remembers them for the next report. */
  saveContext(context: ReportContext): Promise<void>;
  /** Inserts a report's appendices: those that the shown report lacks (`missing`), else those of a new report. */
  insert(context: ReportContext, onClash: OnClash): Promise<void>;
  /** Uses these tables as they stand: names are given, no cell is written. */
  adopt(context: ReportContext, forms: readonly FoundForm[]): Promise<void>;
  /** Takes the selected cells for the figures of an appendix: it then stands in `found`, or a notice says why not. */
  pointAt(edition: Edition, appendixKey: string): Promise<void>;
  /** Reads the sheet in front, or else all of them, for tables that could be a form of the office. */
  proposeForms(): Promise<readonly ProposedTable[]>;
  /**
   * Keeps an office's form with the workbook and takes its tables over where they stand. @param places table key → where it was
   * read; empty for a form that stands nowhere yet. @returns why it cannot be used; empty once it is.
   */
  useOwnForm(form: OwnForm, places: ReadonlyMap<string, ProposedTable>): Promise<readonly string[]>;
  /** Takes in the text of a `.bieumau.json` file, whole or not at all. @returns why not. */
  importOwnForm(text: string): Promise<readonly string[]>;
  /** Replaces a form by a changed one of the same id. @returns why it cannot be used. */
  changeOwnForm(form: OwnForm): Promise<readonly string[]>;
  removeOwnForm(id: string): Promise<void>;
  /** What a rule that an own form does not have yet says of the figures shown; nothing is kept. */
  tryRule(form: OwnForm, rule: object): RuleTrial;
  /** Which of the copied sheets counts. */
  chooseCopy(appendixKey: string, sheetId: string): Promise<void>;
  /** Keeps the officer's reason with the workbook, bound to the values of today; an empty text takes it back. */
  justify(finding: Finding, text: string): Promise<void>;
  /** Keeps the officer's answer to the superior likewise; an empty text takes it back. */
  answer(point: AskedPoint, text: string): Promise<void>;
  /** Compares with these figures from now on; null: with none. */
  usePrior(prior: PriorReport | null): Promise<void>;
  /** Compares with an earlier report on other sheets of this book, if there is one. */
  usePriorInBook(): Promise<void>;
  /** Writes these cells if they still show `before`. */
  applyEdits(edits: readonly FixEdit[]): Promise<void>;
  undo(): Promise<void>;
  goTo(cell: CellKey): Promise<void>;
  goToSheet(sheetId: string): Promise<void>;
  /** Reads everything again. */
  refresh(): Promise<void>;
  writeReport(): Promise<void>;
  /** Takes the officer's text of a block of the report, as plain text. */
  editBlock(blockId: string, text: string): Promise<void>;
  /** Settles a block whose figures have changed since the officer rewrote it. */
  settleBlock(blockId: string, how: Settlement): Promise<void>;
  setStyle(style: ReportStyle): Promise<void>;
  undoDraft(): Promise<void>;
  /** The officer looked at this and lets it stand: personal data as found, a claim by its key. */
  clear(what: string): Promise<void>;
  /** Reads everything again and takes the figures' fingerprint. */
  checkBeforeSubmission(): Promise<void>;
  /** Writes the checklist of the last such check to its sheet. @param checkedAt its time as the officer reads it. */
  writeChecklist(checkedAt: string): Promise<void>;
  /** What a receiving office summed has changed: its own report follows. */
  collated(collation: Collation): void;
  /** The pane did something itself (copied) or the officer closed the notice. */
  notify(notice: Notice | null): void;
  /** The officer no longer wants to take the last fix back. */
  forgetUndo(): void;
  dispose(): Promise<void>;
}
