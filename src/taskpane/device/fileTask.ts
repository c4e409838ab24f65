import type { PriorReport } from "../../core/model/priorReport";
import type { OwnTable } from "../../core/ownform/form/ownForm";

/** What the worker is asked of a chosen .xlsx. */
export interface FileTask {
  readonly task: "prior" | "tables";
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileAnswers {
  readonly prior: PriorReport;
  readonly tables: readonly OwnTable[];
}

export type FileOutcome<T extends FileTask["task"]> =
  | { readonly kind: "read"; readonly value: FileAnswers[T] }
  /** In the officer's words. */
  | { readonly kind: "refused"; readonly message: string };
