import type { Edition } from "../core/edition/edition";
import type { CellKey } from "../core/model/cellKey";
import type { FigureSet } from "../core/model/figureSet";
import type { FixEdit } from "../core/model/finding";
import type { ReportContext } from "../core/model/reportContext";
import { changedCells } from "../core/model/changedCells";
import { parseArea } from "../core/layout/address";
import { pointForm } from "../core/layout/pointForm";
import { priorInBook } from "../core/layout/priorOf";
import { parseReportProperties, type ReportProperties } from "../core/model/reportProperties";
import { rewrite, settle } from "../core/narrative/reconcile";
import type { ReportDocument } from "../core/narrative/reportDocument";
import type { ReportDraft } from "../core/narrative/reportDraft";
import { canonicalFigures, spelledFingerprint } from "../core/submission/canonicalFigures";
import { checklistDocument } from "../core/submission/checklist";
import { verdictOf } from "../core/submission/verdictOf";
import { LONGEST_JUSTIFICATION, valuesOf } from "../core/validation/justification";
import { readFigure } from "../core/validation/reading";
import { assemble, type Assembled } from "./assemble";
import { createAttempt } from "./createAttempt";
import { createChecker } from "./createChecker";
import { createDraftDesk } from "./createDraftDesk";
import { createStore } from "./createStore";
import { lookAround } from "./lookAround";
import { planInsert } from "./planInsert";
import type { Notice, OnClash, ReportSession } from "./reportSnapshot";
import { createSnapshotStore, emptySnapshot, type ReadySnapshot } from "./snapshotStore";
import { STORE } from "../core/model/storeXml";
import { undoableOf, undoWrites, writesTo, type Undoable } from "./undoEdits";
import type { WorkbookEvent, WorkbookPort, WorkbookReading } from "./workbookPort";

export interface SessionDeps {
  readonly port: WorkbookPort;
  readonly editions: readonly Edition[];
  /** Where the last report's particulars are remembered on this computer. */
  readonly memory: { load(): string | null; save(text: string): void };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Hexadecimal SHA-256 of a text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
  /** Resolves after so many milliseconds; tests pass their own clock. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Long enough for a paste to be one change, short enough to feel immediate. */
const DEBOUNCE = 120;
const REPORT_SHEET = "Báo cáo";
const CHECKLIST_SHEET = "Phiếu kiểm tra";

/** The report under work: port to the workbook on one side, immutable snapshots for the pane on the other. */
export function createReportSession(deps: SessionDeps): ReportSession {
  const { port, editions, now } = deps;
  const wait =
    deps.wait ?? ((milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  const store = createSnapshotStore(() => emptySnapshot(editions, remembered()));
  const { publish, current } = store;
  const check = createChecker();
  const particulars = createStore(port, STORE.properties);
  const desk = createDraftDesk(createStore(port, STORE.drafts));
  /** The draft of today, before the officer's words. */
  let drafted: ReportDocument | null = null;
  let properties: ReportProperties | null = null;
  let undoable: Undoable | null = null;
  let selection: Extract<WorkbookEvent, { kind: "selection" }> | null = null;
  let wanted = 0;
  let isDisposed = false;
  let isStoreRead = false;
  let unsubscribe: (() => Promise<void>) | null = null;
  const attempt = createAttempt({ store, wait, isDisposed: () => isDisposed, reload: () => load() });

  function remembered(): ReportContext | null {
    const text = deps.memory.load();
    return text === null ? null : (parseReportProperties(text)?.context ?? null);
  }

  /** Listens and reads the particulars, once; again if the workbook refused the last time. */
  async function connect(): Promise<void> {
    unsubscribe ??= await port.subscribe(onEvent);
    if (isStoreRead) return;
    const part = await particulars.read();
    properties = part.kind === "text" ? parseReportProperties(part.text) : null;
    // What cannot be read is never written over: it stays in the file, aside.
    if (properties === null && part.kind !== "none") particulars.keepAside();
    await desk.open();
    isStoreRead = true;
  }

  /** @param looksElsewhere whether to look for tables without our names where none has them. */
  async function load(looksElsewhere = true): Promise<boolean> {
    const mine = ++wanted;
    return attempt(async () => {
      await connect();
      const reading = await port.read();
      if (mine !== wanted) return;
      const { edition, tables } = show(reading);
      const isCut = tables.some(({ lost }) => lost.length > 0);
      if (isCut || (edition === null && looksElsewhere)) publish({ found: await lookAround(port, editions, tables) });
      else if (edition !== null && current().found.length > 0) publish({ found: [] });
    }, true);
  }

  function show(reading: WorkbookReading, changes: Partial<ReadySnapshot> = {}): Assembled {
    const assembled = assemble(reading, editions, properties?.counts ?? {});
    const { edition, figures } = assembled;
    const draft = desk.draftOf(edition?.id ?? "");
    const { fresh, ...checked } = check(edition, figures, properties, draft);
    drafted = fresh;
    publish({
      ...assembled,
      ...checked,
      style: draft.style,
      draftTrouble: desk.trouble,
      canUndoDraft: desk.canUndo,
      verdict: verdictOf(checked.result),
      selected: underSelection(assembled),
      readAt: now(),
      trouble: null,
      // A check before submission speaks of the figures that it saw, and of no others.
      submission: changedCells(current().figures, figures).size === 0 ? current().submission : null,
      ...changes,
    });
    return assembled;
  }

  function onEvent(event: WorkbookEvent): void {
    if (event.kind !== "selection") {
      void reloadSoon(event.kind === "changed");
      return;
    }
    selection = event;
    const selected = underSelection(current());
    if (selected !== current().selected) publish({ selected });
  }

  function underSelection({ places }: Pick<Assembled, "places">): CellKey | null {
    const found = [...places].find(
      ([, place]) => place.sheetId === selection?.sheetId && place.row === selection.row && place.col === selection.col,
    );
    return found?.[0] ?? null;
  }

  async function reloadSoon(byOfficer: boolean): Promise<void> {
    const mine = ++wanted;
    await wait(DEBOUNCE);
    if (mine !== wanted || isDisposed) return;
    // Not while somebody types in a workbook that may have nothing to do with us.
    await load(!byOfficer);
    // What was just done is told until the officer goes on working; what was not done, until it is closed.
    const { notice } = current();
    if (byOfficer && notice !== null && isDone(notice)) publish({ notice: null });
  }

  async function save(next: ReportProperties): Promise<void> {
    await particulars.write(JSON.stringify(next));
    properties = next;
    deps.memory.save(JSON.stringify(next));
  }

  function kept(): Omit<ReportProperties, "context"> {
    return {
      version: 1,
      counts: properties?.counts ?? {},
      justifications: properties?.justifications ?? [],
      prior: properties?.prior ?? null,
    };
  }

  /** Runs an action of the officer: marks the pane busy, ends with a fresh reading. */
  async function act(work: () => Promise<void>): Promise<void> {
    publish({ busy: true, notice: null });
    await attempt(async () => {
      await work();
      publish({ busy: false });
    });
  }

  /** Changes what the officer made of the draft, beside the figures as they are now. */
  async function redraft(change: (draft: ReportDraft, fresh: ReportDocument) => ReportDraft): Promise<void> {
    await act(async () => {
      const { edition } = show(await port.read());
      const fresh = drafted;
      if (edition === null || fresh === null) return;
      await desk.change(edition.id, (draft) => change(draft, fresh));
      show(await port.read());
    });
  }

  async function insert(context: ReportContext, onClash: OnClash): Promise<void> {
    await act(async () => {
      const edition = editionOf(editions, context);
      const { plans, clash } = planInsert(edition, context, await port.read(), onClash === "ask" ? "new" : onClash);
      if (onClash === "ask" && clash.length > 0) {
        publish({ clash });
        return;
      }
      const { sheets, printTrouble } =
        plans.length > 0 ? await port.insert(plans) : { sheets: [], printTrouble: false };
      const inserted = Object.fromEntries(sheets.map(({ appendixKey, sheetId }) => [appendixKey, sheetId]));
      await save({ ...kept(), context, counts: { ...properties?.counts, ...inserted } });
      wanted += 1;
      const first = plans[0]?.inputs[0]?.key;
      show(await port.read(), {
        clash: null,
        notice: first === undefined ? null : { kind: "inserted", sheets, first, printTrouble },
      });
    });
  }

  async function applyEdits(edits: readonly FixEdit[]): Promise<void> {
    await act(async () => {
      const { edition, figures, places, tables } = show(await port.read());
      const stale = edits.filter(({ cell, before }) => edition === null || shownOf(edition, figures, cell) !== before);
      if (stale.length > 0) {
        publish({ notice: { kind: "changed-meanwhile", cells: stale.map(({ cell }) => cell) } });
        return;
      }
      await port.write(edits.flatMap(({ cell, value }) => writesTo(places, cell, value ?? "")));
      undoable = undoableOf(edits, tables);
      wanted += 1;
      show(await port.read(), { undo: undoable.entry, notice: { kind: "fixed", count: edits.length } });
    });
  }

  async function undo(): Promise<void> {
    const taken = undoable;
    if (taken === null) return;
    await act(async () => {
      const { figures, places } = show(await port.read());
      const { writes, changed } = undoWrites(taken, figures, places);
      await port.write(writes);
      undoable = null;
      wanted += 1;
      const notice: Notice =
        changed.length > 0 ? { kind: "changed-meanwhile", cells: changed } : { kind: "undone", count: writes.length };
      show(await port.read(), { undo: null, notice });
    });
  }

  return {
    subscribe: store.subscribe,
    snapshot: store.snapshot,
    async start() {
      publish({});
      await load();
    },
    async adopt(context, forms) {
      await act(async () => {
        await port.nameForms(forms);
        await save({ ...kept(), context });
        wanted += 1;
        show(await port.read(), { found: [] });
      });
    },
    async pointAt(edition, appendixKey) {
      const at = selection;
      const area = at === null ? null : parseArea(at.address);
      const appendix = edition.appendices.find(({ key }) => key === appendixKey);
      if (appendix === undefined || at === null || area === null) return publish({ notice: { kind: "no-selection" } });
      await act(async () => {
        const sheet = (await port.readGrids()).find(({ id }) => id === at.sheetId);
        if (sheet === undefined) return publish({ notice: { kind: "no-selection" } });
        const pointed = pointForm(edition.id, appendix, sheet, area, remembered()?.level ?? "xa");
        if (pointed.kind === "misfit") return publish({ notice: { ...pointed, label: appendix.label } });
        const others = current().found.filter(
          (form) => form.editionId === edition.id && form.appendixKey !== appendixKey,
        );
        publish({ found: [...others, pointed.form] });
      });
    },
    async saveContext(context) {
      await act(async () => {
        await save({ ...kept(), context });
        show(await port.read());
      });
    },
    insert,
    async chooseCopy(appendixKey, sheetId) {
      await act(async () => {
        if (properties !== null)
          await save({ ...properties, counts: { ...properties.counts, [appendixKey]: sheetId } });
        show(await port.read());
      });
    },
    async justify(finding, text) {
      await act(async () => {
        const { edition, figures } = show(await port.read());
        if (properties === null || edition === null) return;
        const others = properties.justifications.filter(({ findingId }) => findingId !== finding.id);
        const values = valuesOf(finding.cells, { read: (cell) => readFigure(edition, figures, cell) });
        const trimmed = text.normalize("NFC").trim().slice(0, LONGEST_JUSTIFICATION);
        const added =
          trimmed === "" ? [] : [{ findingId: finding.id, text: trimmed, values, message: finding.message }];
        await save({ ...properties, justifications: [...others, ...added] });
        show(await port.read());
      });
    },
    async usePrior(given) {
      await act(async () => {
        if (properties !== null) await save({ ...properties, prior: given });
        show(await port.read());
      });
    },
    async usePriorInBook() {
      await act(async () => {
        const { edition, tables } = show(await port.read());
        if (edition === null || properties === null) return;
        const own = new Set(tables.map(({ sheetId }) => sheetId));
        const others = (await port.readGrids()).filter(({ id }) => id === undefined || !own.has(id));
        const prior = priorInBook(edition, others, properties.context.year);
        if (prior === null) return publish({ notice: { kind: "no-prior" } });
        await save({ ...properties, prior });
        show(await port.read());
      });
    },
    applyEdits,
    undo,
    async goTo(cell) {
      const place = current().places.get(cell);
      if (place) await attempt(() => port.select(place.sheetId, place.row, place.col));
    },
    async goToSheet(sheetId) {
      await attempt(() => port.select(sheetId, 0, 0));
    },
    async refresh() {
      await load();
    },
    async writeReport() {
      await act(async () => {
        show(await port.read());
        const { report, review } = current();
        if (report === null || review === null) return;
        const leaving = { ...report, isDraft: !review.isFinal };
        publish({ notice: { kind: "report-written", sheetName: await port.writeReport(REPORT_SHEET, leaving) } });
      });
    },
    editBlock: (blockId, text) => redraft((draft, fresh) => rewrite(draft, fresh, blockId, text)),
    settleBlock: (blockId, how) => redraft((draft, fresh) => settle(draft, fresh, blockId, how)),
    setStyle: (style) => redraft((draft) => ({ ...draft, style })),
    clearPersonal: (found) => redraft((draft) => ({ ...draft, cleared: [...draft.cleared, found].slice(-500) })),
    async undoDraft() {
      await act(async () => {
        await desk.undo();
        show(await port.read());
      });
    },
    async checkBeforeSubmission() {
      await act(async () => {
        const { edition, figures } = show(await port.read());
        const { context } = current();
        if (edition === null || context === null) return;
        const fingerprint = spelledFingerprint(await deps.sha256(canonicalFigures(edition, figures, context)));
        publish({ submission: { checkedAt: now(), fingerprint } });
      });
    },
    async writeChecklist(checkedAt) {
      await act(async () => {
        show(await port.read());
        const { edition, context, result, verdict, submission } = current();
        if (edition === null || context === null || result === null || submission === null) return;
        const { fingerprint } = submission;
        const page = checklistDocument(edition, context, result, verdict, { checkedAt, fingerprint });
        publish({ notice: { kind: "checklist-written", sheetName: await port.writeReport(CHECKLIST_SHEET, page) } });
      });
    },
    notify: (notice) => publish({ notice }),
    forgetUndo() {
      undoable = null;
      publish({ undo: null, notice: null });
    },
    async dispose() {
      isDisposed = true;
      await unsubscribe?.();
    },
  };
}

function editionOf(editions: readonly Edition[], context: ReportContext): Edition {
  const edition = editions.find(({ id }) => id === context.editionId);
  if (!edition) throw new Error(`Unknown edition ${context.editionId}: the pane offers only editions it was given.`);
  return edition;
}

function shownOf(edition: Edition, figures: FigureSet, cell: CellKey): string | null {
  const reading = readFigure(edition, figures, cell);
  return reading.kind === "absent" ? null : reading.shown;
}

function isDone({ kind }: Notice): boolean {
  return !["changed-meanwhile", "refused", "misfit", "no-selection", "no-prior"].includes(kind);
}
