import { replyText } from "../../core/consolidation/letters/replyText";
import type { LedgerRow } from "../../core/consolidation/ledger/ledger";
import { draftFor, type KeptReply } from "../../core/consolidation/replies/keptReply";
import { itemsNow, pointsOf, type Point } from "../../core/consolidation/replies/points";
import { replyTo, type Reply } from "../../core/consolidation/replies/reply";
import { replyNotes } from "../../core/consolidation/replies/replyNotes";
import type { UnitId } from "../../core/consolidation/units/unit";
import type { Edition } from "../../core/edition/edition";
import { STORE, wrapStore } from "../../core/model/storeXml";
import type { Collation } from "../../core/reception/collation";
import type { HeldFile, Received } from "./collateSnapshot";
import { dayOf } from "./deskValues";
import { fileNames } from "./fileNames";
import { bytesOf } from "./readReturns";
import type { NoReplyFile, ReplyFile, ReplySession } from "./replySession";
import type { NamedFile, ReplyWriter } from "./replyWriter";
import type { ChosenFile, ReturnReader } from "./returnReader";

export interface ReplyDeps {
  readonly reader: Pick<ReturnReader, "digest">;
  readonly writer: ReplyWriter;
  collation(): Collation | null;
  edition(): Edition | null;
  received(): Received | null;
  fileOf(digest: string): HeldFile | null;
  keep(change: (held: Collation) => Collation): Promise<void>;
  /** Lets the officer take it back; null: no longer. */
  remember(back: (() => Promise<void>) | null): void;
  /** Reads a file again that has changed. */
  readAgain(file: ChosenFile): Promise<void>;
  now(): number;
}

/** A reply as it would be given now, and the file that it is about. */
interface Standing {
  readonly row: LedgerRow;
  readonly reply: Reply;
  readonly file: HeldFile | null;
}

const NOTHING: KeptReply = { draft: null, asked: null };

/** The replies to units: kept with the workbook, made into files only when they are wanted. */
export function createReplyDesk(deps: ReplyDeps): ReplySession {
  const { reader, writer, collation, edition, received, fileOf, keep, remember, readAgain, now } = deps;
  const keptOf = (unit: UnitId): KeptReply => collation()?.replies[unit] ?? NOTHING;
  const rowOf = (unit: UnitId): LedgerRow | null => received()?.ledger.rows.find((row) => row.unit.id === unit) ?? null;

  function keepReply(unit: UnitId, kept: KeptReply): Promise<void> {
    const isNothing = kept.draft === null && kept.asked === null;
    return keep((held) => {
      const others = Object.entries(held.replies).filter(([each]) => each !== unit);
      return { ...held, replies: Object.fromEntries(isNothing ? others : [...others, [unit, kept]]) };
    });
  }

  function standingOf(unit: UnitId): Standing | null {
    const row = rowOf(unit);
    const own = collation();
    const draft = row === null ? null : draftFor(keptOf(unit), row);
    if (row === null || own === null || draft === null || draft.items.length === 0) return null;
    const file = row.current === null ? null : fileOf(row.current.digest);
    const report = file?.report ?? null;
    const points = file === null || report === null || file.judged === null ? [] : pointsOf(report, file.judged);
    const items = itemsNow(draft.items, report, points);
    const dates = { writtenOn: dayOf(now()), deadline: draft.deadline };
    return { row, file, reply: replyTo(row.unit.name, report ?? { ...own.ask, ...UNREAD }, items, dates) };
  }

  async function written({ row, reply, file }: Standing, office: string): Promise<ReplyFile> {
    if (file === null || file.report === null || row.current === null) return { kind: "no-file" };
    const bytes = await bytesOf(file.source);
    if (bytes === null) return { kind: "gone" };
    if ((await reader.digest(bytes)) !== row.current.digest) {
      await readAgain(file.source);
      return { kind: "changed" };
    }
    const notes = replyNotes(reply, file.report.places);
    const made = await writer.reply(bytes, office || SUPERIOR, notes, wrapStore(STORE.reply, JSON.stringify(reply)));
    return made.kind === "refused" ? made : { ...made, name: fileNames.reply(file.path) };
  }

  return {
    async setReply(unit, items, deadline) {
      const row = rowOf(unit);
      if (row === null) return;
      remember(null);
      const draft = items.length === 0 ? null : { digest: row.current?.digest ?? null, items: [...items], deadline };
      await keepReply(unit, { ...keptOf(unit), draft });
    },
    async draftReplies(units) {
      const drafts = units.flatMap((unit): readonly (readonly [UnitId, KeptReply])[] => {
        const row = rowOf(unit);
        const file = row === null || row.current === null ? null : fileOf(row.current.digest);
        if (file === null || file.report === null || file.judged === null || collation()?.replies[unit]) return [];
        const items = pointsOf(file.report, file.judged)
          .filter(({ kind }) => OWED.includes(kind))
          .map(({ item }) => item);
        const digest = row?.current?.digest ?? null;
        return items.length === 0 ? [] : [[unit, { draft: { digest, items, deadline: null }, asked: null }]];
      });
      const drafted = new Set(drafts.map(([unit]) => unit));
      const kept = keep((held) => ({ ...held, replies: { ...Object.fromEntries(drafts), ...held.replies } }));
      remember(() =>
        keep((held) => ({
          ...held,
          replies: Object.fromEntries(
            Object.entries(held.replies).filter(([unit, { asked }]) => asked !== null || !drafted.has(unit)),
          ),
        })),
      );
      await kept;
    },
    replyMessage(unit) {
      const form = edition();
      const standing = standingOf(unit);
      return form === null || standing === null ? "" : replyText(form, standing.reply);
    },
    async replyFile(unit, office) {
      const standing = standingOf(unit);
      return standing === null ? { kind: "no-file" } : written(standing, office);
    },
    async replyArchive(units, office) {
      const form = edition();
      const standings = units.flatMap((unit) => standingOf(unit) ?? []);
      if (form === null || standings.length === 0) return null;
      const files: NamedFile[] = [];
      const asText: { readonly unit: UnitId; readonly why: NoReplyFile }[] = [];
      for (const standing of standings) {
        const { name, id } = standing.row.unit;
        const made = await written(standing, office);
        if (made.kind === "written") files.push({ name: fileNames.of(name, made.name), bytes: made.bytes });
        else {
          asText.push({ unit: id, why: made });
          const bytes = new TextEncoder().encode(replyText(form, standing.reply).replaceAll("\n", "\r\n"));
          files.push({ name: fileNames.of(name, fileNames.message), bytes });
        }
      }
      const bytes = await writer.archive(fileNames.apart(files));
      return { bytes, units: standings.map(({ row }) => row.unit.id), asText };
    },
    async noteAsked(units, by) {
      remember(null);
      const at = now();
      const asked = units.flatMap((unit): readonly (readonly [UnitId, KeptReply])[] => {
        const standing = standingOf(unit);
        if (standing === null) return [];
        const { reply, row, file } = standing;
        const digest = row.current?.digest ?? null;
        const known = row.versions.flatMap((version) => version.digest ?? []);
        const justifications = file?.report?.justifications ?? [];
        return [
          [
            unit,
            {
              draft: { digest, items: reply.items, deadline: reply.deadline },
              asked: { reply, digest, at, by, known, justifications },
            },
          ],
        ];
      });
      await keep((held) => ({ ...held, replies: { ...held.replies, ...Object.fromEntries(asked) } }));
    },
  };
}

const OWED: readonly Point["kind"][] = ["blocking", "explain", "blank"];

/** Whom the notes are by where the office is not known. */
const SUPERIOR = "Cấp trên";

/** In the place of a report that cannot be read. */
const UNREAD = { mark: "", figures: new Map<string, never>(), justifications: [] };
