import type { Edition } from "../core/edition/edition";
import type { GeneralParts } from "../core/edition/parseEdition";
import { notesOnFigures } from "../core/layout/formNotes";
import { changedCells } from "../core/model/changedCells";
import type { CellKey } from "../core/model/cellKey";
import type { ReportContext } from "../core/model/reportContext";
import { freeReport, type ReportId } from "../core/model/reportId";
import { replyPart } from "../core/consolidation/replies/replyPart";
import { propertiesPart } from "../core/model/reportProperties";
import { collationPart } from "../core/reception/collation";
import { draftsPart } from "../core/narrative/reportDraft";
import { formsPart } from "../core/ownform/exchange/formsPart";
import type { ReportDocument } from "../core/narrative/reportDocument";
import { verdictOf } from "../core/submission/verdictOf";
import type { ValidationResult } from "../core/validation/validationResult";
import { assemble, inFront, type Assembled } from "./assemble";
import { createAttempt } from "./createAttempt";
import { createChecker } from "./createChecker";
import { createDraftDesk } from "./createDraftDesk";
import { createPropertyDesk, type DeviceMemory } from "./createPropertyDesk";
import { createAskedDesk } from "./createAskedDesk";
import { createStore } from "./createStore";
import { createSumsDesk } from "./createSumsDesk";
import { HostError } from "./hostError";
import { figureActions } from "./figureActions";
import { createFormShelf } from "./createFormShelf";
import { formActions } from "./formActions";
import { isDone } from "./notice";
import { offersFor } from "./offersFor";
import { lookAround } from "./lookAround";
import { ownFormActions } from "./ownFormActions";
import { reportActions, type ReportDeps } from "./reportActions";
import type { ReportSession, ReportSummary } from "./reportSnapshot";
import type { SessionCore } from "./sessionCore";
import { createSnapshotStore, emptySnapshot, type ReadySnapshot } from "./snapshotStore";
import type { WorkbookEvent, WorkbookPort, WorkbookReading } from "./workbookPort";

export interface SessionDeps extends ReportDeps {
  readonly port: WorkbookPort;
  readonly editions: readonly Edition[];
  /** What an office's own form shares with them. */
  readonly general: GeneralParts;
  readonly memory: DeviceMemory;
  /** Resolves after so many milliseconds; tests pass their own clock. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Long enough for a paste to be one change, short enough to feel immediate. */
const DEBOUNCE = 120;
/** How long what Excel calculates after an action may be our own doing. */
const ECHO = 1000;

/** The report under work: port to the workbook on one side, immutable snapshots for the pane on the other. */
export function createReportSession(deps: SessionDeps): ReportSession {
  const { port, now } = deps;
  const wait =
    deps.wait ?? ((milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  const store = createSnapshotStore(() => emptySnapshot(deps.editions, particulars.remembered()));
  const { publish, current } = store;
  const checker = createChecker();
  const particulars = createPropertyDesk(createStore(port, propertiesPart), deps.memory);
  const shelf = createFormShelf(createStore(port, formsPart), deps.general);
  const editions = (): readonly Edition[] => [...deps.editions, ...shelf.editions];
  const desk = createDraftDesk(createStore(port, draftsPart));
  const sums = createSumsDesk(createStore(port, collationPart));
  const asked = createAskedDesk(createStore(port, replyPart));
  /** The draft of today, before the officer's words. */
  let drafted: ReportDocument | null = null;
  let lastReading: WorkbookReading | null = null;
  /** The report that the pane shows. */
  let active: ReportId | null = null;
  let selection: Extract<WorkbookEvent, { kind: "selection" }> | null = null;
  /** The sheet in front: asked for at the beginning, then told by Excel. */
  let front: string | null = null;
  /** Whether looking through the book proved too much for Excel; until the officer asks again. */
  let isSearchStopped = false;
  /** What Excel calculates until then is what our own writing caused. */
  let quietUntil = 0;
  let wanted = 0;
  /** Whether tables without our names are to be looked for, once a reading is not overtaken by the next. */
  let isSearchDue = false;
  /** Whether one of the changes that wait to be read is the officer's. */
  let isOfficers = false;
  let isDisposed = false;
  let isStoreRead = false;
  let unsubscribe: (() => Promise<void>) | null = null;
  const attempt = createAttempt({ store, wait, isDisposed: () => isDisposed, reload: () => load() });

  function read(): Promise<WorkbookReading> {
    return port.read(
      editions().flatMap(({ id, appendices }) => appendices.map((appendix) => ({ editionId: id, appendix }))),
    );
  }

  /** Listens and reads the particulars, once; again if the workbook refused the last time. */
  async function connect(): Promise<void> {
    unsubscribe ??= await port.subscribe(onEvent);
    if (isStoreRead) return;
    front = await port.front();
    await particulars.open();
    await desk.open();
    await shelf.open();
    await asked.open();
    await sums.open();
    publish({ editions: editions(), ownForms: shelf.forms });
    isStoreRead = true;
  }

  /** @param looksElsewhere whether to look for tables without our names where none has them. */
  async function load(looksElsewhere = true): Promise<boolean> {
    const mine = ++wanted;
    isOfficers = false;
    isSearchDue ||= looksElsewhere;
    return attempt(async () => {
      await connect();
      const reading = await read();
      if (mine !== wanted) return;
      const { edition, tables } = show(reading, {}, front);
      const isCut = tables.some(({ lost }) => lost.length > 0);
      const isDue = isSearchDue;
      isSearchDue = false;
      if (isCut || (edition === null && isDue)) await search(tables);
      else if (edition !== null && current().found.length > 0) publish({ found: [] });
    }, true);
  }

  async function search(tables: Assembled["tables"]): Promise<void> {
    if (isSearchStopped) return;
    try {
      publish({ found: await lookAround(port, editions(), tables) });
    } catch (error) {
      if (!(error instanceof HostError) || (error.code !== "timeout" && error.code !== "too-large")) throw error;
      isSearchStopped = true;
      publish({ notice: { kind: "search-stopped" } });
    }
  }

  /** @param inSight the sheet whose report is to be shown; the report shown before stays where it is null. */
  function show(
    reading: WorkbookReading,
    changes: Partial<ReadySnapshot> = {},
    inSight: string | null = null,
  ): Assembled {
    lastReading = reading;
    const all = assemble(reading, editions());
    const assembled = inFront(all, reading.tables, inSight, active ?? particulars.last);
    const { id, ...shown } = assembled;
    const { figures } = assembled;
    const isOther = id !== active;
    active = id;
    const draft = desk.draftOf(id ?? "");
    const { fresh, ...checked } = checker.check(assembled, particulars.of(id), draft, sums.collations);
    drafted = fresh;
    publish({
      ...shown,
      ...checked,
      active: id,
      reports: all.map((each) => summaryOf(each, each === assembled ? checked.result : null)),
      ...(isOther ? { undo: null, clash: null } : {}),
      style: draft.style,
      draftTrouble: desk.trouble,
      canUndoDraft: desk.canUndo,
      verdict: verdictOf(checked.result),
      asked: asked.of(assembled, particulars.of(id), checked.result),
      askedTrouble: asked.trouble,
      particularsTrouble: id === null || particulars.of(id) !== null ? null : (particulars.trouble ?? "gone"),
      isCalculating: reading.isCalculating,
      strange: assembled.tables.flatMap(({ appendixKey, sheetName, strange }) =>
        strange.map((row) => ({ ...row, appendixKey, sheetName })),
      ),
      notes: notesOnFigures(
        assembled.tables.flatMap(({ sheetName, cells }) => cells.map((cell) => ({ ...cell, sheet: sheetName }))),
      ),
      carried: offersFor(assembled, all, (own) => particulars.of(own)?.context ?? null),
      selected: underSelection(assembled),
      readAt: now(),
      trouble: null,
      // A check before submission speaks of the figures that it saw, and of no others.
      submission: !isOther && changedCells(current().figures, figures).size === 0 ? current().submission : null,
      ...changes,
    });
    return assembled;
  }

  /** A report of the workbook in a line. @param known its result, where that was just made. */
  function summaryOf(report: Assembled, known: ValidationResult | null): ReportSummary {
    const { id, edition, tables } = report;
    if (id === null || edition === null) throw new Error("A summary is of a report: ask assemble() for one.");
    const own = particulars.of(id);
    const verdict = verdictOf(known ?? checker.judge(report, own, sums.collations));
    return { id, edition, context: own?.context ?? null, verdict, sheetId: tables[0]?.sheetId ?? null };
  }

  function onEvent(event: WorkbookEvent): void {
    switch (event.kind) {
      case "editing":
        // Only what was said of the edit is taken back.
        if (event.isWaiting) publish({ trouble: { code: "cell-edit-mode", lastGood: current().readAt } });
        else if (current().trouble?.code === "cell-edit-mode") publish({ trouble: null });
        return;
      case "selection": {
        selection = event;
        const selected = underSelection(current());
        if (selected !== current().selected) publish({ selected });
        return;
      }
      case "front":
        // A sheet of the report that is shown, or of none, changes nothing but may have been changed.
        front = event.sheetId;
        void reloadSoon(false);
        return;
      case "calculated":
        // Excel does not say who caused it: what we wrote ourselves is read anyhow.
        if (!current().busy && now() >= quietUntil) void reloadSoon(false);
        return;
      default:
        void reloadSoon(event.kind === "changed");
    }
  }

  function underSelection({ places }: Pick<Assembled, "places">): CellKey | null {
    const found = [...places].find(
      ([, place]) => place.sheetId === selection?.sheetId && place.row === selection.row && place.col === selection.col,
    );
    return found?.[0] ?? null;
  }

  async function reloadSoon(isChange: boolean): Promise<void> {
    isOfficers ||= isChange;
    const mine = ++wanted;
    await wait(DEBOUNCE);
    if (mine !== wanted || isDisposed) return;
    const byOfficer = isOfficers;
    // Not while somebody types in a workbook that may have nothing to do with us.
    await load(!byOfficer);
    // What was just done is told until the officer goes on working; what was not done, until it is closed.
    const { notice } = current();
    if (byOfficer && notice !== null && isDone(notice)) publish({ notice: null });
  }

  /** Runs an action of the officer: marks the pane busy, ends with a fresh reading. */
  async function act(work: () => Promise<void>): Promise<void> {
    publish({ busy: true, notice: null });
    await attempt(async () => {
      await work();
      publish({ busy: false });
    });
    quietUntil = now() + ECHO;
  }

  const core: SessionCore = {
    port,
    editions,
    desk,
    current,
    publish,
    act,
    async reread(changes) {
      wanted += 1;
      isOfficers = false;
      return show(await read(), changes);
    },
    async conclude(changes = {}) {
      publish(changes);
      // What was done is done, whether or not it can be read again at once.
      await attempt(async () => void (await core.reread(changes)), true);
    },
    read,
    properties: () => particulars.of(active),
    taken: () => [...current().reports.map(({ id }) => id), ...particulars.ids],
    reportFor(context) {
      const shown = new Set(current().reports.map(({ id }) => id));
      const idle = particulars.ids.find((id) => {
        const own = particulars.of(id)?.context;
        return !shown.has(id) && own !== undefined && isSamePeriod(own, context);
      });
      return idle ?? freeReport(context.editionId, core.taken());
    },
    async save(context, id = active ?? context.editionId) {
      await particulars.save(id, context);
      publish({ remembered: particulars.remembered() });
    },
    async amend(change) {
      if (active !== null) await particulars.amend(active, change);
    },
    show(id) {
      active = id ?? active;
    },
    remembered: particulars.remembered,
    drafted: () => drafted,
  };

  return {
    subscribe: store.subscribe,
    snapshot: store.snapshot,
    async start() {
      publish({});
      await load();
    },
    async refresh() {
      // Other people's particulars, reasons and words come without an event.
      isStoreRead = false;
      isSearchStopped = false;
      await load();
    },
    ...formActions(core),
    ...figureActions(core),
    ...reportActions(core, deps),
    ...ownFormActions(core, shelf),
    async goTo(cell) {
      const place = current().places.get(cell);
      if (place) await attempt(() => port.select(place.sheetId, place.row, place.col));
    },
    async goToSheet(sheetId) {
      await attempt(() => port.select(sheetId, 0, 0));
    },
    collated(collation) {
      sums.put(collation);
      const { readAt, trouble } = current();
      if (lastReading !== null && isStoreRead) show(lastReading, { readAt, trouble });
    },
    notify: (notice) => publish({ notice }),
    async dispose() {
      isDisposed = true;
      await unsubscribe?.();
    },
  };
}

function isSamePeriod(a: ReportContext, b: ReportContext): boolean {
  return a.editionId === b.editionId && a.periodId === b.periodId && a.year === b.year;
}
