import type { FilePlace, ReadBytes } from "../../session/collate/returnReader";
import type { Excerpt } from "../../core/consolidation/returns/excerpt";
import type { FigurePlace } from "../../core/consolidation/returns/return";
import type { ReplyNote } from "../../core/consolidation/replies/replyNotes";
import type { NamedFile, WrittenFile } from "../../session/collate/replyWriter";
import type { Level } from "../../core/model/level";
import type { PlannedSheet } from "../../core/reception/plannedSheet";

/**
 * What the worker for received files is asked. Each but `reading` is answered once, in order; `bytes` are handed over, here and there,
 * not copied.
 */
export type ReturnTask =
  /** What holds for all files that are read from now on. */
  | {
      readonly task: "reading";
      readonly asked: { readonly level: Level; readonly year: number };
      /** The office's own forms as JSON. */
      readonly forms: string;
      /** Digests of bytes that need not be read. */
      readonly known: readonly string[];
    }
  | { readonly task: "read"; readonly place: FilePlace }
  /** Looks into an archive. */
  | { readonly task: "open"; readonly file: Blob }
  | { readonly task: "bytes"; readonly place: FilePlace }
  | { readonly task: "rows"; readonly bytes: Uint8Array }
  | { readonly task: "excerpt"; readonly bytes: Uint8Array; readonly place: FigurePlace }
  /** An .xlsx file of these sheets. */
  | { readonly task: "book"; readonly sheets: readonly PlannedSheet[] }
  /** A received file with a reply in it. */
  | {
      readonly task: "reply";
      readonly bytes: Uint8Array;
      readonly author: string;
      readonly notes: readonly ReplyNote[];
      readonly xml: string;
    }
  | { readonly task: "archive"; readonly files: readonly NamedFile[] };

export interface ReturnAnswers {
  readonly read: ReadAnswer;
  readonly open: OpenedZip;
  /** Null for what cannot be had, now or ever. */
  readonly bytes: Uint8Array | null;
  readonly rows:
    | { readonly kind: "read"; readonly rows: readonly (readonly string[])[] }
    | { readonly kind: "refused"; readonly message: string };
  readonly excerpt: Excerpt | null;
  readonly book: Uint8Array;
  readonly reply: WrittenFile;
  readonly archive: Uint8Array;
}

export type ReadAnswer =
  | { readonly kind: "read"; readonly file: ReadBytes }
  | { readonly kind: "known"; readonly digest: string }
  | { readonly kind: "not-now" };

export type OpenedZip =
  | { readonly kind: "files"; readonly paths: readonly string[] }
  /** It is itself a file to be read. */
  | { readonly kind: "file" }
  | { readonly kind: "refused"; readonly message: string };
