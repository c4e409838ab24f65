import type { PriorReport } from "../../core/model/priorReport";
import type { OwnTable } from "../../core/ownform/form/ownForm";

/** What the worker is asked of a chosen .xlsx, or of a report's .docx or .txt. */
export interface FileTask {
  readonly task: "prior" | "tables" | "text";
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A report written elsewhere. */
export interface WrittenText {
  readonly text: string;
  /** What of the file was not read, in the officer's words. */
  readonly leftOut: readonly string[];
}

export interface FileAnswers {
  readonly prior: PriorReport;
  readonly tables: readonly OwnTable[];
  readonly text: WrittenText;
}

export type FileOutcome<T extends FileTask["task"]> =
  | { readonly kind: "read"; readonly value: FileAnswers[T] }
  /** In the officer's words. */
  | { readonly kind: "refused"; readonly message: string };
