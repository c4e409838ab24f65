import type { Excerpt } from "../../core/consolidation/returns/excerpt";
import type { FigurePlace, ReturnContent } from "../../core/consolidation/returns/return";
import type { ValidationResult } from "../../core/validation/validationResult";
import type { Asked } from "./asked";

/** A file that the officer chose. */
export interface ChosenFile {
  /** With its folders or its archive, as the officer finds it. */
  readonly path: string;
  /** Reads it; rejects where it cannot be read just now. */
  bytes(): Promise<Uint8Array>;
  /** Where a worker finds the same bytes by itself. */
  readonly place?: FilePlace;
}

/** A file as the browser holds it; `entry`: one of the files in it. Archives of one number are one. */
export interface FilePlace {
  readonly file: Blob;
  readonly entry: { readonly archive: number; readonly index: number } | null;
}

/** What a file holds, and what the sender's engine says of it; `judged` is null where it holds no report. */
export interface JudgedFile {
  readonly content: ReturnContent;
  readonly judged: Pick<ValidationResult, "groups" | "required" | "missing"> | null;
}

/** A file at the end of its reading. `digest`: SHA-256 of its bytes; null where they can never be had, however often it is tried. */
export type ReadBytes = JudgedFile & { readonly digest: string | null };

/** Reads untrusted files somewhere beside the pane. Never throws for what a file holds. */
export interface ReturnReader {
  /** Files read at the same time. */
  readonly width: number;
  /** SHA-256 of the bytes. */
  digest(bytes: Uint8Array): Promise<string>;
  /**
   * Begins to read many files. @param known what bytes hold that need not be read again, by digest
   * @returns reads one of them; null: it cannot be opened just now
   */
  reading(asked: Asked, known: ReadonlyMap<string, JudgedFile>): (file: ChosenFile) => Promise<ReadBytes | null>;
  /** The cells around a place; null where that cannot be read. */
  excerpt(bytes: Uint8Array, place: FigurePlace): Promise<Excerpt | null>;
}
