import type { Excerpt } from "../../core/consolidation/returns/excerpt";
import type { FigurePlace, ReturnContent } from "../../core/consolidation/returns/return";
import type { ValidationResult } from "../../core/validation/validationResult";
import type { Asked } from "./asked";

/** Thrown for a file that will never be read, however often it is tried: an archive holds it damaged or locked. `message` is the officer's sentence. */
export class RefusedFile extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "RefusedFile";
  }
}

/** A file that the officer chose. */
export interface ChosenFile {
  /** With its folders or its archive, as the officer finds it. */
  readonly path: string;
  /** Reads it; rejects where it cannot be read just now. @throws RefusedFile where it never can be */
  bytes(): Promise<Uint8Array>;
}

/** What a file holds, and what the sender's engine says of it; `judged` is null where it holds no report. */
export interface JudgedFile {
  readonly content: Exclude<ReturnContent, { kind: "aside" }>;
  readonly judged: Pick<ValidationResult, "groups" | "required" | "missing"> | null;
}

/** Reads untrusted files somewhere beside the pane. Never throws for what a file holds. */
export interface ReturnReader {
  /** Files read at the same time. */
  readonly width: number;
  /** SHA-256 of the bytes. */
  digest(bytes: Uint8Array): Promise<string>;
  /** @param bytes are the reader's from now on: whoever wants them again reads the file again */
  read(bytes: Uint8Array, asked: Asked): Promise<JudgedFile>;
  /** The cells around a place; null where that cannot be read. */
  excerpt(bytes: Uint8Array, place: FigurePlace): Promise<Excerpt | null>;
}
