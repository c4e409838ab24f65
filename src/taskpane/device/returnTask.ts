import type { JudgedFile } from "../../session/collate/returnReader";
import type { UnitComparison } from "../../core/consolidation/comparison/comparisonOf";
import type { ReplyNote } from "../../core/consolidation/replies/replyNotes";
import type { NamedFile, WrittenFile } from "../../session/collate/replyWriter";
import type { Level } from "../../core/model/level";

/** What the worker for received files is asked. Each is answered once, in order. */
export type ReturnTask =
  | {
      readonly task: "read";
      readonly bytes: Uint8Array;
      readonly asked: { readonly level: Level; readonly year: number };
      /** The office's own forms as JSON. */
      readonly forms: string;
    }
  /** Keeps an archive; its files are asked for one by one. */
  | { readonly task: "open"; readonly bytes: Uint8Array }
  | { readonly task: "entry"; readonly index: number }
  | { readonly task: "rows"; readonly bytes: Uint8Array }
  /** A received file with a reply in it. */
  | {
      readonly task: "reply";
      readonly bytes: Uint8Array;
      readonly author: string;
      readonly notes: readonly ReplyNote[];
      readonly xml: string;
    }
  | { readonly task: "archive"; readonly files: readonly NamedFile[] }
  | {
      readonly task: "comparison";
      readonly comparison: UnitComparison;
      readonly figure: string;
      readonly title: string;
      readonly over: string;
    };

export interface ReturnAnswers {
  readonly read: JudgedFile;
  readonly open: OpenedZip;
  /** Null for one that cannot be unpacked. */
  readonly entry: Uint8Array | null;
  readonly rows:
    | { readonly kind: "read"; readonly rows: readonly (readonly string[])[] }
    | { readonly kind: "refused"; readonly message: string };
  readonly reply: WrittenFile;
  readonly archive: Uint8Array;
  readonly comparison: Uint8Array;
}

export type OpenedZip =
  | { readonly kind: "files"; readonly paths: readonly string[] }
  /** It is itself a file to be read. */
  | { readonly kind: "file" }
  | { readonly kind: "refused"; readonly message: string };
