import type { Ledger } from "../../core/consolidation/ledger/ledger";
import { ledgerLines } from "../../core/consolidation/exports/ledgerLines";
import { readUnits, type UnitProblem } from "../../core/consolidation/units/readUnits";
import type { Edition } from "../../core/edition/edition";
import {
  collationId,
  decideWith,
  emptyCollationBook,
  newCollation,
  type Collation,
  type CollationBook,
  type KeptDecision,
} from "../../core/reception/collation";
import { HostError, type HostErrorCode } from "../hostError";
import type { PartStore } from "../createStore";
import type { SheetsPort, WorkbookPort } from "../workbookPort";
import type {
  CollateSession,
  CollateSnapshot,
  OutFile,
  ReadingProgress,
  Received,
  WrittenTable,
} from "./collateSnapshot";
import { createFileTray } from "./createFileTray";
import { dayOf, isSame, withLast } from "./deskValues";
import { lastSumOf, receivedOf } from "./receivedOf";
import { rowsInFront } from "./rowsInFront";
import { createSheetDesk } from "./createSheetDesk";
import { sheetDecisions } from "./sheetDecisions";
import { readReturns, type ReadFile } from "./readReturns";
import type { ChosenFile, ReturnReader } from "./returnReader";

export interface CollateDeps {
  readonly port: Pick<WorkbookPort, "front" | "readGrids" | "select"> & SheetsPort;
  readonly store: PartStore<CollationBook>;
  readonly reader: ReturnReader;
  /** All forms on offer, the office's own included. */
  editions(): readonly Edition[];
  /** Milliseconds since the epoch. */
  now(): number;
}

/** So often the number of files done is told anew. */
const FRAME = 100;

const NOTHING_READ: Omit<ReadingProgress, "all" | "since"> = { done: 0, taken: 0, aside: 0, refused: 0, out: [] };

/** A change of decisions, to be taken back. */
interface Step {
  readonly added: readonly KeptDecision[];
  readonly removed: readonly KeptDecision[];
}

/** The second desk of the session: files received from units, what they come to, what the officer decided about them. */
export function createCollateDesk({ port, store, reader, editions, now }: CollateDeps): CollateSession {
  const listeners = new Set<() => void>();
  let book: CollationBook = emptyCollationBook;
  let isOpen = false;
  let problems: readonly UnitProblem[] = [];
  let reading: ReadingProgress | null = null;
  let unread: readonly ChosenFile[] = [];
  let received: Received | null = null;
  let step: Step | null = null;
  let trouble: HostErrorCode | null = null;
  /** The reading under way; one that is overtaken changes nothing any more. */
  let run = 0;
  let writing: Promise<void> = Promise.resolve();
  let pending = 0;
  /** What the sums were made of last. */
  let reckoned = "";
  /** Counts the files taken in. */
  let trayed = 0;
  /** Files whose day of receipt was first given while this pane is open: the officer may still correct it. */
  const fresh = new Set<string>();

  const active = (): Collation | null => book.collations[book.active ?? ""] ?? null;
  const asked = () => active()?.ask ?? { level: "xa" as const, year: new Date(now()).getFullYear() };
  const edition = (): Edition | null => editions().find(({ id }) => id === active()?.ask.editionId) ?? null;
  const tray = createFileTray(asked);
  const sheet = createSheetDesk(port);

  let snapshot = snapshotNow(0);
  function snapshotNow(revision: number): CollateSnapshot {
    return {
      revision,
      isOpen,
      collation: active(),
      edition: edition(),
      list: book.list,
      problems,
      reading,
      unread: unread.length,
      received,
      table: sheet.table,
      isTableBehind: isTableBehind(),
      undo: step?.added[0] ?? step?.removed[0] ?? null,
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

  /** Shown at once, then written with what it comes to; what the workbook refuses holds as long as the pane is open. */
  function keep(change: (held: CollationBook) => CollationBook): Promise<void> {
    book = change(book);
    reckon();
    const last = received === null ? null : lastSumOf(received, now());
    const id = book.active;
    const whole = (held: CollationBook): CollationBook => withLast(change(held), id, last);
    book = withLast(book, id, last);
    publish();
    pending += 1;
    const work = writing.then(async () => {
      const mine = book;
      const kept = await attempted(() => store.change((held) => whole(held ?? mine)));
      pending -= 1;
      // Of decisions that came meanwhile the workbook learns next.
      if (kept !== null && pending === 0) book = kept;
      reckon();
      publish();
    });
    writing = work.catch(() => undefined);
    return work;
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

  /** What the files come to, by the decisions as they are now; nothing anew where nothing of it changed. */
  function reckon(): void {
    const collation = active();
    const form = edition();
    const { list } = book;
    const inputs = JSON.stringify([form?.id, collation?.ask, collation?.decisions, collation?.receipts, list, trayed]);
    if (inputs === reckoned) return;
    reckoned = inputs;
    if (collation === null || form === null || tray.sources.length === 0) received = null;
    else received = receivedOf(form, collation, list?.units ?? null, tray.returns(collation.receipts));
  }

  async function read(files: readonly ChosenFile[]): Promise<void> {
    const mine = (run += 1);
    const out: OutFile[] = [];
    let [taken, aside, refused, told] = [0, 0, 0, now()];
    const since = now();
    const tell = (): void => {
      reading = { done: taken + aside + refused, all: files.length, taken, aside, refused, out: [...out], since };
      publish();
    };
    reading = { ...NOTHING_READ, all: files.length, since };
    unread = [];
    publish();
    const onRead = (file: ReadFile): void => {
      tray.put(file);
      trayed += 1;
      if (file.content.kind === "report") taken += 1;
      else if (file.content.kind === "aside") aside += 1;
      else refused += 1;
      if (file.content.kind === "aside") out.push({ path: file.path, why: { aside: file.content.reason } });
      if (file.content.kind === "refused") out.push({ path: file.path, why: { message: file.content.message } });
      if (now() - told < FRAME) return;
      told = now();
      tell();
    };
    const isCancelled = (): boolean => mine !== run;
    const open = new Set(files);
    stopping = () => {
      unread = [...open];
      return settle();
    };
    await readReturns(files, {
      reader,
      asked: asked(),
      known: (digest) => tray.known(digest, asked()),
      isCancelled,
      onRead(file) {
        open.delete(file.source);
        onRead(file);
      },
    });
    if (isCancelled()) return;
    run += 1;
    await settle();
  }

  /** Ends a reading. */
  let stopping: (() => Promise<void>) | null = null;
  async function settle(): Promise<void> {
    stopping = null;
    reading = null;
    await keepCollation(dated);
  }

  /** Files keep the day on which they came first, unless it is corrected while the pane is still open. */
  function dated(held: Collation): Collation {
    const day = held.received;
    const unknown = tray.digests.filter((digest) => held.receipts[digest] === undefined);
    for (const digest of unknown) fresh.add(digest);
    if (day === null) return held;
    const days = tray.digests.filter((digest) => fresh.has(digest)).map((digest) => [digest, day] as const);
    return { ...held, receipts: { ...held.receipts, ...Object.fromEntries(days) } };
  }

  type Change = (held: readonly KeptDecision[]) => readonly KeptDecision[];

  async function change(next: Change): Promise<void> {
    const before = received?.ledger ?? null;
    await keepDecisions(next);
    await sheet.inTurn(() => follow(before));
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

  async function keepDecisions(next: Change): Promise<void> {
    const before = active()?.decisions ?? [];
    const kept = keepCollation((held) => ({ ...held, decisions: next(held.decisions) }));
    const after = active()?.decisions ?? [];
    step = {
      added: after.filter((each) => !before.includes(each)),
      removed: before.filter((each) => !after.includes(each)),
    };
    publish();
    await kept;
  }

  async function giveUnits(rows: readonly (readonly string[])[], source: string): Promise<void> {
    const list = rows.length === 0 ? null : readUnits(rows, asked().level);
    problems = list?.problems ?? [];
    await keep((held) => ({ ...held, list: list === null ? null : { units: list.units, source } }));
  }

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
      reckon();
      publish();
    },
    async ask(ask, day) {
      const before = asked();
      const id = collationId(ask);
      step = null;
      await keep((held) => ({
        ...held,
        active: id,
        collations: {
          ...held.collations,
          [id]: dated({ ...(held.collations[id] ?? newCollation(ask)), ask, received: day }),
        },
      }));
      const isOther = before.level !== ask.level || before.year !== ask.year;
      if (isOther && tray.sources.length > 0) await read(tray.sources);
    },
    giveUnits,
    async unitsInFront(words) {
      const found = await attempted(() => rowsInFront(port));
      if (found !== null) await giveUnits(found.rows, words(found.sheet));
      return found !== null;
    },
    receive: (files) => read(files),
    stop() {
      run += 1;
      void stopping?.();
    },
    resume: () => read(unread),
    decide: (decision, reason = "") => change((held) => decideWith(held, { decision, at: now(), reason })),
    withdraw: (decisions) =>
      change((held) => held.filter(({ decision }) => !decisions.some((each) => isSame(each, decision)))),
    async undo() {
      if (step === null) return;
      const { added, removed } = step;
      await change((held) => [
        ...held.filter(({ decision }) => !added.some((each) => isSame(decision, each.decision))),
        ...removed,
      ]);
      step = null;
      publish();
    },
    reminded: (units) => {
      const today = dayOf(now());
      const noted = Object.fromEntries(units.map((unit) => [unit, today]));
      return keepCollation((held) => ({ ...held, reminded: { ...held.reminded, ...noted } }));
    },
    write: () =>
      sheet.inTurn(async () => {
        const form = edition();
        const own = active();
        if (received === null || form === null || own === null) return null;
        const given = { edition: form, ledger: received.ledger, totals: received.totals, until: own.received };
        const counts = await attempted(() => sheet.write(given));
        if (counts === null) publish();
        else await keepCollation((held) => ({ ...held, written: counts }));
        return counts === null ? null : (sheet.table?.name ?? null);
      }),
    lookAtSheet: () =>
      sheet.inTurn(async () => {
        const written = active()?.written ?? null;
        if (written === null || received === null || reading !== null) return;
        const before = received.ledger;
        const seen = spelled(sheet.table);
        const said = await attempted(() => sheet.read(before));
        const found = sheetDecisions(said?.lines ?? [], ledgerLines(before), written);
        if (Object.keys(found.counts).length === 0) return seen === spelled(sheet.table) ? undefined : publish();
        if (found.added.length + found.withdrawn.length > 0)
          await keepDecisions((held) =>
            found.added
              .map((decision) => ({ decision, at: now(), reason: "" }))
              .reduce(
                decideWith,
                held.filter(({ decision }) => !found.withdrawn.some((each) => isSame(each, decision))),
              ),
          );
        await keepWritten(found.counts);
        await follow(before);
      }),
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
    fileOf(digest) {
      const file = tray.file(digest);
      if (file === null) return null;
      const { path, source, judged, content } = file;
      return { path, source, judged, report: content.kind === "report" ? content.report : null };
    },
  };
}

function spelled(table: WrittenTable | null): string {
  return JSON.stringify([table?.sheetId, table?.name, ...(table?.rows ?? [])]);
}
