import type { FormNote } from "../../layout/formNotes";
import type { CellKey } from "../../model/cellKey";
import type { FigureSet } from "../../model/figureSet";
import type { Justification } from "../../model/justification";
import type { Level } from "../../model/level";
import type { IsoDate } from "../../model/reportContext";
import type { AsideReason } from "./asideByName";

/** One file as it was received and read. */
export interface Return {
  /** With its folders, NFC. */
  readonly path: string;
  /** Of its bytes: the same bytes twice are one return. Null where they were never read. */
  readonly digest: string | null;
  /** Day of receipt as the officer gives it; never the file's own time. */
  readonly received: IsoDate | null;
  readonly content: ReturnContent;
}

export type ReturnContent =
  | { readonly kind: "report"; readonly report: ReturnedReport }
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  /** No report: a lock file, a system's file, our own tables. */
  | { readonly kind: "aside"; readonly reason: AsideReason };

/** A report as the sender's own engine judges it. */
export interface ReturnedReport {
  readonly editionId: string;
  readonly periodId: string;
  readonly year: number;
  readonly level: Level;
  /** Of the particulars; null without any. */
  readonly unitName: string | null;
  /** Of the lines over the tables those that may name a unit: one of them may be the letterhead. */
  readonly words: readonly string[];
  readonly reportDate: IsoDate | null;
  /** Children under 16 of the unit, where the particulars say so. */
  readonly childrenInUnit: number | null;
  readonly figures: FigureSet;
  readonly places: ReadonlyMap<CellKey, FigurePlace>;
  readonly verdict: ReturnVerdict;
  /** The `Phiếu kiểm tra` beside the figures: as handed in, changed since, or none. */
  readonly fingerprint: "same" | "changed" | "none";
  /** Fingerprint of the figures as they are, spelled in groups. */
  readonly mark: string;
  readonly notes: readonly FormNote[];
  readonly justifications: readonly Justification[];
  /** The same form a year earlier, as the unit itself holds it against this year's; null where it does not. */
  readonly prior: Readonly<Record<CellKey, number>> | null;
}

export interface FigurePlace {
  readonly sheet: string;
  /** `C8` */
  readonly address: string;
}

export type ReturnVerdict = "ready" | "explain" | "blocked" | "empty";
