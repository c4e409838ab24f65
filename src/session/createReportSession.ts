import type { Edition } from "../core/edition/edition";
import type { CellKey } from "../core/model/cellKey";
import type { FixEdit } from "../core/model/finding";
import type { ReportContext } from "../core/model/reportContext";
import { parseReportProperties, type ReportProperties } from "../core/model/reportProperties";
import { renderNarrative } from "../core/narrative/renderNarrative";
import { verdictOf } from "../core/submission/verdictOf";
import { readFigure } from "../core/validation/reading";
import { validate } from "../core/validation/validate";
import { assemble, type Assembled } from "./assemble";
import { HostError } from "./hostError";
import { planInsert } from "./planInsert";
import type { Notice, ReportSession, ReportSnapshot, UndoEntry } from "./reportSnapshot";
import { fromStoreXml, toStoreXml } from "./storeXml";
import type { CellWrite, WorkbookEvent, WorkbookPort, WorkbookReading } from "./workbookPort";

export interface SessionDeps {
  readonly port: WorkbookPort;
  readonly editions: readonly Edition[];
  /** Where the last report's particulars are remembered on this computer. */
  readonly memory: { load(): string | null; save(text: string): void };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; tests pass their own clock. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Long enough for a paste to be one change, short enough to feel immediate. */
const DEBOUNCE = 120;
const RETRY = 1000;
const REPORT_SHEET = "Báo cáo";

type Ready = Extract<ReportSnapshot, { status: "ready" }>;
type Undo = UndoEntry & {
  readonly restores: ReadonlyMap<
    CellKey,
    { readonly content: string | number | boolean; readonly isFormula: boolean; readonly after: number }
  >;
};

/** The report under work: port to the workbook on one side, immutable snapshots for the pane on the other. */
export function createReportSession(deps: SessionDeps): ReportSession {
  const { port, editions, now } = deps;
  const wait =
    deps.wait ?? ((milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  const listeners = new Set<() => void>();
  let snapshot: ReportSnapshot = { status: "starting" };
  let properties: ReportProperties | null = null;
  let undoable: Undo | null = null;
  let wanted = 0;
  let isRetrying = false;
  let isDisposed = false;
  let unsubscribe: (() => Promise<void>) | null = null;

  function publish(changes: Partial<Ready>): void {
    const before: Ready = snapshot.status === "ready" ? snapshot : emptySnapshot(editions, remembered());
    snapshot = { ...before, ...changes, revision: before.revision + 1 };
    for (const listener of listeners) listener();
  }

  function remembered(): ReportContext | null {
    const text = deps.memory.load();
    return text === null ? null : (parseReportProperties(text)?.context ?? null);
  }

  /** The one place where a refusal of the workbook is caught. Returns whether the work was done. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const code = error instanceof HostError ? error.code : null;
      if (code === null) {
        publish({ busy: false });
        throw error;
      }
      publish({ busy: false, trouble: { code, lastGood: snapshot.status === "ready" ? snapshot.readAt : null } });
      if (code === "cell-edit-mode" || code === "timeout" || code === "refused") void retry();
      return false;
    }
  }

  /** Reads again until the workbook answers. */
  async function retry(): Promise<void> {
    if (isRetrying) return;
    isRetrying = true;
    while (!isDisposed && snapshot.status === "ready" && snapshot.trouble !== null) {
      await wait(RETRY);
      if (!isDisposed) await load();
    }
    isRetrying = false;
  }

  async function load(): Promise<boolean> {
    const mine = ++wanted;
    return attempt(async () => {
      const reading = await port.read();
      if (mine === wanted) show(reading);
    });
  }

  function show(reading: WorkbookReading, changes: Partial<Ready> = {}): Assembled {
    const assembled = assemble(reading, editions, properties?.counts ?? {});
    const { edition, figures } = assembled;
    const context = edition !== null && properties?.context.editionId === edition.id ? properties.context : null;
    const result = edition !== null && context !== null ? validate(edition, figures, context) : null;
    const report =
      edition !== null && context !== null && result !== null
        ? renderNarrative(edition, figures, context, result)
        : null;
    publish({
      ...assembled,
      context,
      result,
      report,
      verdict: verdictOf(result),
      readAt: now(),
      trouble: null,
      ...changes,
    });
    return assembled;
  }

  function onEvent(event: WorkbookEvent): void {
    if (event.kind !== "selection") {
      void reloadSoon();
      return;
    }
    if (snapshot.status !== "ready") return;
    const found = [...snapshot.places].find(
      ([, place]) => place.sheetId === event.sheetId && place.row === event.row && place.col === event.col,
    );
    const selected = found?.[0] ?? null;
    if (selected !== snapshot.selected) publish({ selected });
  }

  async function reloadSoon(): Promise<void> {
    const mine = ++wanted;
    await wait(DEBOUNCE);
    if (mine === wanted && !isDisposed) await load();
  }

  async function store(next: ReportProperties): Promise<void> {
    await port.writeStore(toStoreXml(next));
    properties = next;
    deps.memory.save(JSON.stringify(next));
  }

  /** Runs an action of the officer: marks the pane busy, ends with a fresh reading. */
  async function act(work: () => Promise<void>): Promise<void> {
    publish({ busy: true, notice: null });
    await attempt(async () => {
      await work();
      publish({ busy: false });
    });
  }

  async function insert(context: ReportContext, onClash: "ask" | "new" | "keep"): Promise<void> {
    await act(async () => {
      const edition = editionOf(editions, context);
      const { plans, clash } = planInsert(edition, context, await port.read(), onClash === "keep" ? "keep" : "new");
      if (onClash === "ask" && clash.length > 0) {
        publish({ clash });
        return;
      }
      const { sheets, printTrouble } =
        plans.length > 0 ? await port.insert(plans) : { sheets: [], printTrouble: false };
      const inserted = Object.fromEntries(sheets.map(({ appendixKey, sheetId }) => [appendixKey, sheetId]));
      await store({ version: 1, context, counts: { ...properties?.counts, ...inserted } });
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
      const raws = new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.key, cell.raw] as const)));
      await port.write(edits.flatMap(({ cell, value }) => writeTo(places, cell, value)));
      undoable = {
        changes: edits.map(({ cell, before, value }) => ({ cell, before, after: String(value) })),
        restores: new Map(
          edits.map(({ cell, value }) => [
            cell,
            {
              content: raws.get(cell)?.formula ?? raws.get(cell)?.value ?? "",
              isFormula: (raws.get(cell)?.formula ?? null) !== null,
              after: value,
            },
          ]),
        ),
      };
      wanted += 1;
      show(await port.read(), { undo: { changes: undoable.changes }, notice: { kind: "fixed", count: edits.length } });
    });
  }

  async function undo(): Promise<void> {
    const entry = undoable;
    if (entry === null) return;
    await act(async () => {
      const { figures, places } = show(await port.read());
      const holds = [...entry.restores].filter(([cell, { after }]) => {
        const value = figures.get(cell)?.value;
        return value?.kind === "number" && value.value === after;
      });
      const changed = [...entry.restores.keys()].filter((cell) => !holds.some(([key]) => key === cell));
      await port.write(holds.flatMap(([cell, { content, isFormula }]) => writeTo(places, cell, content, isFormula)));
      undoable = null;
      wanted += 1;
      const notice: Notice =
        changed.length > 0 ? { kind: "changed-meanwhile", cells: changed } : { kind: "undone", count: holds.length };
      show(await port.read(), { undo: null, notice });
    });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    async start() {
      publish({});
      await attempt(async () => {
        unsubscribe = await port.subscribe(onEvent);
        const xml = await port.readStore();
        properties = xml === null ? null : fromStoreXml(xml);
      });
      await load();
    },
    async saveContext(context) {
      await act(async () => {
        await store({ version: 1, context, counts: properties?.counts ?? {} });
        show(await port.read());
      });
    },
    insert,
    async chooseCopy(appendixKey, sheetId) {
      await act(async () => {
        if (properties !== null)
          await store({ ...properties, counts: { ...properties.counts, [appendixKey]: sheetId } });
        show(await port.read());
      });
    },
    applyEdits,
    undo,
    async goTo(cell) {
      const place = snapshot.status === "ready" ? snapshot.places.get(cell) : undefined;
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
        const { report } = latest(show(await port.read()), snapshot);
        if (report)
          publish({ notice: { kind: "report-written", sheetName: await port.writeReport(REPORT_SHEET, report) } });
      });
    },
    notify: (notice) => publish({ notice }),
    async dispose() {
      isDisposed = true;
      await unsubscribe?.();
    },
  };
}

function emptySnapshot(editions: readonly Edition[], remembered: ReportContext | null): Ready {
  return {
    status: "ready",
    revision: 0,
    editions,
    edition: null,
    context: null,
    remembered,
    tables: [],
    copies: [],
    figures: new Map(),
    places: new Map(),
    result: null,
    verdict: { kind: "none" },
    selected: null,
    notice: null,
    trouble: null,
    undo: null,
    report: null,
    readAt: null,
    busy: false,
    clash: null,
  };
}

function latest(_read: Assembled, snapshot: ReportSnapshot): Pick<Ready, "report"> {
  return snapshot.status === "ready" ? snapshot : { report: null };
}

function editionOf(editions: readonly Edition[], context: ReportContext): Edition {
  const edition = editions.find(({ id }) => id === context.editionId);
  if (!edition) throw new Error(`Unknown edition ${context.editionId}: the pane offers only editions it was given.`);
  return edition;
}

function shownOf(edition: Edition, figures: Ready["figures"], cell: CellKey): string | null {
  const reading = readFigure(edition, figures, cell);
  return reading.kind === "absent" ? null : reading.shown;
}

function writeTo(
  places: Ready["places"],
  cell: CellKey,
  content: string | number | boolean,
  asFormula = false,
): readonly CellWrite[] {
  const place = places.get(cell);
  return place ? [{ sheetId: place.sheetId, row: place.row, col: place.col, content, asFormula }] : [];
}
