import { unitSteps, type UnitList, type UnitProblem } from "../../core/consolidation/units/readUnits";
import type { Ledger } from "../../core/consolidation/ledger/ledger";
import { ledgerLines } from "../../core/consolidation/exports/ledgerLines";
import type { Edition } from "../../core/edition/edition";
import {
  collationId,
  decideWith,
  emptyCollationBook,
  newCollation,
  type Collation,
  type CollationBook,
} from "../../core/reception/collation";
import { HostError, type HostErrorCode } from "../hostError";
import { inSlices, type Slicing } from "../inSlices";
import type { PartStore } from "../createStore";
import type { SheetsPort, WorkbookPort } from "../workbookPort";
import type { CollateSession, CollateSnapshot, HeldFile, Received, WrittenTable } from "./collateSnapshot";
import { createDecisionDesk } from "./createDecisionDesk";
import { asHeld, dayOf, isSame, withLast } from "./deskValues";
import { createReckoner } from "./createReckoner";
import { createReplyDesk } from "./createReplyDesk";
import { lastSumOf } from "./receivedOf";
import { rowsInFront } from "./rowsInFront";
import { createSheetDesk } from "./createSheetDesk";
import { sheetDecisions } from "./sheetDecisions";
import { createReadingDesk } from "./createReadingDesk";
import { bytesOf } from "./readReturns";
import type { ReplyWriter } from "./replyWriter";
import type { ReturnReader } from "./returnReader";

export interface CollateDeps {
  readonly port: Pick<WorkbookPort, "front" | "readGrids" | "select"> & SheetsPort;
  readonly store: PartStore<CollationBook>;
  readonly reader: ReturnReader;
  readonly writer: ReplyWriter;
  /** All forms on offer, the office's own included. */
  editions(): readonly Edition[];
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The second desk of the session: files received from units, what they come to, what the officer decided about them. */
export function createCollateDesk({ port, store, reader, writer, editions, now }: CollateDeps): CollateSession {
  const listeners = new Set<() => void>();
  let book: CollationBook = emptyCollationBook;
  let isOpen = false;
  let problems: readonly UnitProblem[] = [];
  let received: Received | null = null;
  let trouble: HostErrorCode | null = null;
  let writing: Promise<void> = Promise.resolve();
  let pending = 0;

  const active = (): Collation | null => book.collations[book.active ?? ""] ?? null;
  const asked = () => active()?.ask ?? { level: "xa" as const, year: new Date(now()).getFullYear() };
  const edition = (): Edition | null => editions().find(({ id }) => id === active()?.ask.editionId) ?? null;
  const slicing: Slicing = { now, later: (work) => void setTimeout(work) };
  const reading = createReadingDesk({
    reader,
    asked,
    units: () => book.list?.units ?? null,
    publish,
    async settled(done) {
      const kept = keepCollation(reading.dated);
      await new Promise<void>((resolve) =>
        reckon(() => {
          done();
          publish();
          resolve();
        }),
      );
      await kept;
      // What was changed in column `Tính` before the files were there.
      await lookAtSheet();
    },
    now,
  });
  const { tray } = reading;
  const reckoner = createReckoner(tray.returns, slicing);
  const sheet = createSheetDesk(port);

  const decisions = createDecisionDesk({
    collation: active,
    book: () => book,
    keep,
    keepCollation,
    publish: () => reckon(publish),
    followed() {
      const before = received?.ledger ?? null;
      return () => sheet.inTurn(() => follow(before));
    },
    now,
  });

  let snapshot = snapshotNow(0);
  function snapshotNow(revision: number): CollateSnapshot {
    return {
      revision,
      isOpen,
      collation: active(),
      edition: edition(),
      list: book.list,
      children: book.children,
      problems,
      reading: reading.progress,
      unread: reading.unread,
      received,
      table: sheet.table,
      isTableBehind: isTableBehind(),
      undo: decisions.undoable(),
      trouble,
    };
  }
  function isTableBehind(): boolean {
    const written = active()?.written ?? null;
    return sheet.table !== null && written !== null && received !== null && sheet.isBehind(received.ledger, written);
  }
  function publish(): void {
    snapshot = snapshotNow(snapshot.revision + 1);
    for (const listener of [...listeners]) listener();
  }

  /** What the workbook answers; null where it refuses. */
  async function attempted<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const answer = await work();
      trouble = null;
      return answer;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      trouble = error.code;
      return null;
    }
  }

  /** Shown with what it comes to, then written; what the workbook refuses holds as long as the pane is open. */
  function keep(change: (held: CollationBook) => CollationBook): Promise<void> {
    book = change(book);
    const id = book.active;
    pending += 1;
    return new Promise((resolve, reject) =>
      reckon(() => {
        const isOwn = received !== null && collationId(received.ledger.ask) === id;
        const last = received !== null && isOwn ? lastSumOf(received, now()) : null;
        book = withLast(book, id, last);
        publish();
        const work = writing.then(() => write((held) => withLast(change(held), id, last)));
        writing = work.catch(() => undefined);
        work.then(resolve, reject);
      }),
    );
  }

  async function write(change: (held: CollationBook) => CollationBook): Promise<void> {
    const mine = book;
    const kept = await attempted(() => store.change((held) => change(held ?? mine)));
    pending -= 1;
    // Of decisions that came meanwhile the workbook learns next.
    if (kept !== null && pending === 0) book = asHeld(kept, book);
    reckon(publish);
  }

  function keepCollation(change: (held: Collation) => Collation): Promise<void> {
    const id = book.active;
    const own = active();
    if (id === null || own === null) return Promise.resolve();
    return keep((held) => ({
      ...held,
      active: id,
      list: held.list ?? book.list,
      collations: { ...held.collations, [id]: change(held.collations[id] ?? newCollation(own.ask)) },
    }));
  }

  /** What the files come to, by the decisions as they are now. */
  function reckon(then: () => void): void {
    const collation = active();
    const form = edition();
    const isAsked = collation !== null && form !== null;
    const inputs = isAsked
      ? { ...collation, edition: form, units: book.list?.units ?? null, files: reading.files }
      : null;
    reckoner.reckon(inputs, (sums) => {
      received = sums;
      then();
    });
  }

  /** The tables follow what was decided here. */
  async function follow(before: Ledger | null): Promise<void> {
    const written = active()?.written ?? null;
    if (written === null || received === null || before === null) return;
    const counts = await sheet.follow(before, received.ledger, written);
    if (Object.keys(counts).length > 0) await keepWritten(counts);
    else publish();
  }

  function keepWritten(counts: Readonly<Record<string, 0 | 1>>): Promise<void> {
    return keepCollation((held) => ({ ...held, written: { ...held.written, ...counts } }));
  }

  function fileOf(digest: string): HeldFile | null {
    const file = tray.file(digest);
    if (file === null) return null;
    const { path, source, judged, content } = file;
    return { path, source, judged, report: content.kind === "report" ? content.report : null };
  }

  async function giveUnits(rows: readonly (readonly string[])[], source: string): Promise<void> {
    const { level } = asked();
    const read = new Promise<UnitList>((done) => inSlices(unitSteps(rows, level), slicing, done));
    const list = rows.length === 0 ? null : await read;
    problems = list?.problems ?? [];
    await keep((held) => ({
      ...held,
      list: list === null ? null : { units: list.units, source },
      children: { ...held.children, ...list?.children },
    }));
  }

  /** Takes what the officer changed in column `Tính` since as decisions. */
  const lookAtSheet = (): Promise<void> =>
    sheet.inTurn(async () => {
      const written = active()?.written ?? null;
      if (written === null || received === null || reading.progress !== null) return;
      const before = received.ledger;
      const seen = spelled(sheet.table);
      const said = await attempted(() => sheet.read(before));
      const found = sheetDecisions(said?.lines ?? [], ledgerLines(before), written);
      if (Object.keys(found.counts).length === 0) return seen === spelled(sheet.table) ? undefined : publish();
      if (found.added.length + found.withdrawn.length > 0)
        await decisions.take((held) =>
          found.added
            .map((decision) => ({ decision, at: now(), reason: "" }))
            .reduce(
              decideWith,
              held.filter(({ decision }) => !found.withdrawn.some((each) => isSame(each, decision))),
            ),
        );
      await keepWritten(found.counts);
      await follow(before);
    });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    async open() {
      const kept = await attempted(() => store.read());
      book = kept?.data ?? book;
      isOpen = true;
      reckon(publish);
    },
    async ask(ask, day) {
      const before = asked();
      const id = collationId(ask);
      decisions.settle();
      await keep((held) => ({
        ...held,
        active: id,
        collations: {
          ...held.collations,
          [id]: reading.dated({ ...(held.collations[id] ?? newCollation(ask)), ask, received: day }),
        },
      }));
      const isOther = before.level !== ask.level || before.year !== ask.year;
      if (isOther && tray.sources.length > 0) await reading.receive(tray.sources);
    },
    giveUnits,
    async unitsInFront(words) {
      const found = await attempted(() => rowsInFront(port));
      if (found !== null) await giveUnits(found.rows, words(found.sheet));
      return found !== null;
    },
    receive: reading.receive,
    stop: reading.stop,
    resume: reading.resume,
    decide: decisions.decide,
    withdraw: decisions.withdraw,
    giveChildren: decisions.giveChildren,
    undo: decisions.undo,
    reminded: (units) => {
      const today = dayOf(now());
      const noted = Object.fromEntries(units.map((unit) => [unit, today]));
      return keepCollation((held) => ({ ...held, reminded: { ...held.reminded, ...noted } }));
    },
    async write() {
      // Otherwise what was changed there last would be written over.
      await lookAtSheet();
      return sheet.inTurn(async () => {
        const form = edition();
        const own = active();
        if (received === null || form === null || own === null) return null;
        const given = { edition: form, ledger: received.ledger, totals: received.totals, until: own.received };
        const counts = await attempted(() => sheet.write(given));
        if (counts === null) publish();
        else await keepCollation((held) => ({ ...held, written: counts }));
        return counts === null ? null : (sheet.table?.name ?? null);
      });
    },
    lookAtSheet,
    sumFormula(key) {
      const written = active()?.written ?? null;
      return received === null || written === null ? null : sheet.sumFormula(key, received.ledger, written);
    },
    async goToRow(unit) {
      const row = sheet.table?.rows.get(unit);
      if (sheet.table === null || row === undefined) return;
      const { sheetId } = sheet.table;
      if ((await attempted(() => port.select(sheetId, row, 1).then(() => true))) === null) publish();
    },
    async excerpt(unit, key) {
      const current = received && ledgerLines(received.ledger).find(({ id }) => id === unit)?.current;
      const place = current?.report.places.get(key);
      const file = current ? tray.file(current.digest) : null;
      const bytes = file === null || place === undefined ? null : await bytesOf(file.source);
      return bytes === null || place === undefined ? null : reader.excerpt(bytes, place);
    },
    fileOf,
    ...createReplyDesk({
      reader,
      writer,
      collation: active,
      edition,
      received: () => received,
      fileOf,
      keep: keepCollation,
      remember: (back) => decisions.remember("replies", back),
      async readAgain(file) {
        await reading.again(file);
        await keepCollation(reading.dated);
      },
      now,
    }),
  };
}

function spelled(table: WrittenTable | null): string {
  return JSON.stringify([table?.sheetId, table?.name, ...(table?.rows ?? [])]);
}
