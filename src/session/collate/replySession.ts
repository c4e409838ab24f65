import type { ReplyItem } from "../../core/consolidation/replies/reply";
import type { UnitId } from "../../core/consolidation/units/unit";
import type { IsoDate } from "../../core/model/reportContext";
import type { NamedFile } from "./replyWriter";

/**
 * Why a reply has no file: `no-file`: none of the unit can be read, or none was chosen yet · `gone`: it cannot be opened any more ·
 * `changed`: it is another since it was read, and was read again · else the sentence why nothing can be put into it.
 */
export type NoReplyFile =
  { readonly kind: "no-file" | "gone" | "changed" } | { readonly kind: "refused"; readonly message: string };

export type ReplyFile = ({ readonly kind: "written" } & NamedFile) | NoReplyFile;

/** Replies of several units as one archive: files where they can be had, else the message as a text. */
export interface ReplyArchive {
  readonly bytes: Uint8Array;
  readonly units: readonly UnitId[];
  /** Units whose message stands there instead of their file. */
  readonly asText: readonly { readonly unit: UnitId; readonly why: NoReplyFile }[];
}

/** What the pane calls for replies to units. Nothing is sent from here. */
export interface ReplySession {
  /** What is about to be asked of a unit; no items: nothing. */
  setReply(unit: UnitId, items: readonly ReplyItem[], deadline: IsoDate | null): Promise<void>;
  /** Drafts for these units what has to be mended, explained or filled; not where something is asked already. */
  draftReplies(units: readonly UnitId[]): Promise<void>;
  /** What is about to be asked, as a text to be copied; empty where it is nothing. */
  replyMessage(unit: UnitId): string;
  /** The unit's own file with what is about to be asked. @param office who asks; empty where it is not known */
  replyFile(unit: UnitId, office: string): Promise<ReplyFile>;
  /** Null where nothing is about to be asked of any of them. */
  replyArchive(units: readonly UnitId[], office: string): Promise<ReplyArchive | null>;
  /** Notes that these units are asked now what was about to be asked. */
  noteAsked(units: readonly UnitId[], by: "file" | "text"): Promise<void>;
}
