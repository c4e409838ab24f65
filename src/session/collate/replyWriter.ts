import type { ReplyNote } from "../../core/consolidation/replies/replyNotes";

/** Writes files somewhere beside the pane. */
export interface ReplyWriter {
  /**
   * An untrusted file with notes and one custom XML part more, all else byte for byte; or the sentence why it takes none.
   * @param xml the whole part, in the place of what the file has of its kind
   */
  reply(bytes: Uint8Array, author: string, notes: readonly ReplyNote[], xml: string): Promise<WrittenFile>;
  /** An archive of files; names with slashes. */
  archive(files: readonly NamedFile[]): Promise<Uint8Array>;
}

export type WrittenFile =
  { readonly kind: "written"; readonly bytes: Uint8Array } | { readonly kind: "refused"; readonly message: string };

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
