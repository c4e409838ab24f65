import type { CellKey } from "../../src/core/model/cellKey";
import { STORE } from "../../src/core/model/storeXml";
import type { CellPlace } from "../../src/session/reportSnapshot";
import { HAPPENINGS } from "../../src/workbench/host/happenings";
import type { MemorySheet, SheetState } from "../../src/workbench/host/memory/memorySheet";
import type { ApiErrorCode } from "../../src/workbench/host/richapi/apiError";
import type { FaultName } from "../../src/workbench/host/richapi/faults";
import { emptyBook, excelSession, type ExcelSession } from "./excelSession";
import { contextOf } from "./figures";
import { halfYearContext } from "./halfYear";
import type { OfficeBridge } from "./officeBridge";

/** One step of a trial as plain data, so that a failing sequence can be told, repeated and shortened. */
export interface Step {
  readonly action: ActionName;
  readonly fault: Fault | null;
  /** In [0, 1): which cell, which text, which sheet. */
  readonly picks: readonly number[];
}
type Fault =
  | { readonly kind: "state"; readonly name: FaultName }
  | { readonly kind: "fail-at"; readonly nth: number }
  /** The officer, or another, works on between the requests of the action: just before its nth. */
  | { readonly kind: "meanwhile"; readonly nth: number; readonly what: "type" | "insert-row" }
  | { readonly kind: "refuse"; readonly code: ApiErrorCode };

/** Faults that a session must live with; an edit that goes on is waited for in real time and is tried elsewhere. */
const STATES = [
  ...(["other-workbook", "chart-sheet", "structure-protected", "no-delete", "names-refused", "book-names"] as const),
  ...(["names-shown", "no-printer", "activate-refused", "r1c1", "events-late", "events-lost"] as const),
  ...(["selection-lost", "manual-calculation", "other-types", "protected", "refused", "web-limits"] as const),
  ...(["slow", "answer-late"] as const),
] satisfies readonly FaultName[];
const REFUSALS = [
  ...(["GeneralException", "InvalidOperation", "InvalidSelection", "UnsupportedSheet", "Conflict"] as const),
  ...([
    "ServiceNotAvailable",
    "MemoryLimitReached",
    "ItemNotFound",
    "AccessDenied",
    "InvalidOrTimedOutSession",
  ] as const),
] satisfies readonly ApiErrorCode[];

const TEXTS = [
  ...["0", "1", "15", "700", "4930000", "700 trẻ", "4.930.000đ", "12.000", "007", "(1)", "5%", "01/6/2023", "TRUE"],
  ...["", " ", "-3", "1,5", "=1+1", "=1/0", "=SUM(A1:A3)", "'007", "không có", "1.500.000 đồng", "7e3", "#N/A"],
];
const ACTIONS = {
  type: 14,
  paste: 4,
  sort: 3,
  "cut-insert": 2,
  "insert-row": 2,
  "delete-row": 1,
  "as-text": 2,
  "ctrl-z": 6,
  copy: 2,
  rename: 2,
  delete: 1,
  reopen: 3,
  "other-window": 3,
  "second-part": 2,
  "insert-forms": 3,
  fix: 8,
  "undo-fix": 5,
  justify: 3,
  particulars: 4,
  words: 3,
  report: 2,
  "choose-copy": 2,
  refresh: 3,
  check: 2,
} as const;
export type ActionName = keyof typeof ACTIONS;
/** Actions of several requests. */
const INTERRUPTED: ReadonlySet<ActionName> = new Set([
  ...(["fix", "undo-fix", "insert-forms", "justify", "particulars", "words", "report"] as const),
]);
const actionNames = Object.keys(ACTIONS) as readonly ActionName[];

/** Milliseconds until the sessions of trials give an answer up. */
const PATIENCE = 250;

export interface TrialsReport {
  readonly sequences: number;
  readonly steps: number;
  readonly actions: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, number>;
  /** Shortened sequences with what went wrong. */
  readonly failures: readonly { readonly seed: number; readonly wrong: string; readonly steps: readonly string[] }[];
}

/** Runs sequences of what officers do and what befalls them; stops at `most` failures. */
export async function runTrials(
  bridge: OfficeBridge,
  { count, seed, most = 3 }: { readonly count: number; readonly seed: number; readonly most?: number },
): Promise<TrialsReport> {
  const books = await startingBooks(bridge);
  const actions = new Map<string, number>();
  const faults = new Map<string, number>();
  const failures: { seed: number; wrong: string; steps: readonly string[] }[] = [];
  let steps = 0;
  let sequences = 0;
  for (; sequences < count && failures.length < most; sequences += 1) {
    const own = seed + sequences;
    const random = randomOf(own);
    const book = books[Math.floor(random() * books.length)] ?? [];
    const undoMode = random() < 0.5 ? "2021" : "365";
    const sequence = Array.from({ length: 3 + Math.floor(random() * 8) }, () => stepOf(random));
    const run = (list: readonly Step[]) => trial(bridge, book, undoMode, list);
    for (const { action, fault } of sequence) {
      add(actions, action);
      if (fault !== null) add(faults, faultText(fault));
    }
    steps += sequence.length;
    const wrong = await run(sequence);
    if (wrong === null) continue;
    const short = await shortened(sequence, run);
    failures.push({ seed: own, wrong: short.wrong ?? wrong, steps: [undoMode, ...short.steps.map(stepText)] });
  }
  return { sequences, steps, actions, faults, failures };
}

type Saved = readonly { readonly state: SheetState }[];

/** Workbooks to begin with, inserted once: restoring one costs less than inserting. */
async function startingBooks(bridge: OfficeBridge): Promise<readonly (readonly SavedBook[])[]> {
  const books: (readonly SavedBook[])[] = [[]];
  for (const context of [contextOf(), halfYearContext()]) {
    emptyBook(bridge.workbook);
    const { session } = excelSession();
    await session.start();
    await session.insert(context, "ask");
    await session.dispose();
    books.push([saved(bridge)]);
    // With figures that want mending, too.
    for (const sheet of bridge.workbook.sheets.slice(1))
      for (const { area } of sheet.validations)
        for (let col = area.col; col < area.col + area.cols; col += 1)
          bridge.workbook.type(sheet.id, area.row, col, TEXTS[(area.row + 3 * col) % 10] ?? "");
    books.push([saved(bridge)]);
  }
  books.push([await ownForm(bridge)]);
  return books;
}

/** A table of the superior's, taken over where it stands, with figures that want mending. */
async function ownForm(bridge: OfficeBridge): Promise<SavedBook> {
  const { workbook } = bridge;
  emptyBook(workbook);
  const sheet = workbook.addSheet("Biểu của Sở");
  workbook.paste(sheet.id, 0, 0, [
    ["Phụ lục 5"],
    ["SỐ TRẺ EM HỌC BƠI NĂM 2026"],
    ["STT", "Nội dung", "Tổng số", "Nam", "Nữ", "Kinh phí (đồng)", "Ghi chú"],
    ["(1)", "(2)", "(3=4+5)", "(4)", "(5)", "(6)", "(7)"],
    ["1", "Trẻ em dưới 6 tuổi", "10", "6", "5", "900000đ"],
    ["2", "Trẻ em từ 6 đến dưới 16 tuổi", "12 em", "6", "", "0"],
    ["", "Tổng cộng"],
  ]);
  const { session } = excelSession();
  await session.start();
  const [proposed] = await session.proposeForms();
  if (proposed === undefined) throw new Error("The table is proposed as a form.");
  const form = { format: "bieumau", version: 1, id: "rieng-boi0001", title: "Học bơi", issuer: "Sở Y tế" } as const;
  const refused = await session.useOwnForm(
    { ...form, tables: [proposed.table], rules: [] },
    new Map([["pl1", proposed]]),
  );
  if (refused.length > 0) throw new Error("The form is taken.");
  await session.saveContext(
    contextOf({ editionId: form.id, periodId: "nam", year: 2026, reportDate: null, deadline: null }),
  );
  await session.dispose();
  return saved(bridge);
}

interface SavedBook {
  readonly sheets: Saved;
  readonly parts: readonly string[];
}

function saved({ workbook }: OfficeBridge): SavedBook {
  return {
    sheets: workbook.sheets.slice(1).map(({ state }) => ({ state: structuredClone(state) })),
    parts: workbook.customXml.map(({ xml }) => xml),
  };
}

function restore({ workbook }: OfficeBridge, books: readonly SavedBook[]): void {
  emptyBook(workbook);
  for (const { sheets, parts } of books) {
    for (const { state } of sheets) workbook.addSheet(state.name).state = structuredClone(state);
    parts.forEach((xml, index) => workbook.customXml.push({ id: `{START-${index}}`, xml }));
  }
}

/** Runs one sequence. @returns what went wrong; null for nothing. */
async function trial(
  bridge: OfficeBridge,
  book: readonly SavedBook[],
  undoMode: "2021" | "365",
  steps: readonly Step[],
): Promise<string | null> {
  const { workbook } = bridge;
  const { faults } = bridge.interpreter;
  faults.clear();
  faults.lateMs = 3;
  restore(bridge, book);
  workbook.undoMode = undoMode;
  const run = new Run(bridge);
  try {
    await run.open();
    for (const step of steps) {
      const wrong = await run.step(step);
      if (wrong !== null) return `${stepText(step)}: ${wrong}`;
    }
    return await run.end();
  } catch (error) {
    return `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  } finally {
    faults.clear();
    await run.close();
  }
}

/** Contents by place, as the officer sees them: `sheet id!row,col` → formula or value with its type. */
type Contents = Map<string, string | undefined>;

function contentsOf(sheets: readonly MemorySheet[]): Contents {
  const all = new Map<string, string>();
  for (const sheet of sheets)
    for (const [row, line] of sheet.state.cells)
      for (const [col, { content }] of line)
        if (content !== null) all.set(placeKey(sheet.id, row, col), JSON.stringify(content));
  return all;
}

const placeKey = (sheetId: string, row: number, col: number): string => `${sheetId}!${row},${col}`;

function differences(before: Contents, after: Contents): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}

class Run {
  private pane!: ExcelSession;
  /** Particulars that the session said were saved, by the name of who signs. */
  private signer: string | null = null;
  private isSignerSure = true;
  /** Which words stand beside a figure, as the form was inserted. */
  private readonly labels = new Map<CellKey, string>();

  /** What was typed during the action, and stood nowhere before. */
  private readonly typed: Contents = new Map();

  constructor(private readonly bridge: OfficeBridge) {}

  private get workbook() {
    return this.bridge.workbook;
  }

  async open(): Promise<void> {
    this.pane = excelSession({ patience: PATIENCE });
    await this.pane.session.start();
  }

  async close(): Promise<void> {
    await this.pane.session.dispose();
  }

  async step({ action, fault, picks }: Step): Promise<string | null> {
    this.learn();
    const { faults } = this.bridge.interpreter;
    if (fault?.kind === "state") this.bridge.fault(fault.name, true);
    if (fault?.kind === "fail-at") faults.failAt = fault.nth;
    if (fault?.kind === "refuse") faults.refuseOnce = fault.code;
    const before = contentsOf(this.workbook.sheets);
    if (fault?.kind === "meanwhile") this.bridge.meanwhile(fault.nth, () => this.meanwhile(fault.what, picks, before));
    this.typed.clear();
    const hasUndo = this.pane.ready().undo !== null;
    const ids: ReadonlySet<string> = new Set(this.workbook.sheets.map(({ id }) => id));
    let isOver = false;
    const work = this.act(action, picks).finally(() => (isOver = true));
    // A state that answers late or never would hold the trial up: it ends once the session has said so.
    if (fault?.kind === "state" && ["slow", "answer-late"].includes(fault.name)) {
      const end = Date.now() + PATIENCE * 3;
      while (!isOver && Date.now() < end && this.pane.ready().trouble?.code !== "timeout") await pause(2);
      this.bridge.fault(fault.name, false);
    }
    const wrong = await work;
    const isLate = fault?.kind === "state" && (fault.name === "slow" || fault.name === "answer-late");
    // What was asked for before the answer was given up is done by now.
    if (isLate) await this.bridge.delivered();
    // Nothing to take back is nothing done: what was said before still stands.
    const isIdle = action === "undo-fix" && !hasUndo;
    const told = isIdle ? null : this.untold(action, before, ids, isLate);
    if (fault?.kind === "state") this.bridge.fault(fault.name, false);
    faults.clear();
    this.bridge.hadMeanwhile();
    return wrong ?? told;
  }

  /** What is typed now is what the session has to leave alone: it becomes part of `before`. */
  private meanwhile(what: "type" | "insert-row", [, a = 0, b = 0]: readonly number[], before: Contents): void {
    const edits = this.pane.ready().result?.groups.flatMap((group) => group.edits) ?? [];
    // Mostly where the session is about to write.
    const key = pick(edits, a)?.cell ?? pick([...this.pane.ready().places.keys()], a);
    const place = key === undefined ? undefined : this.pane.ready().places.get(key);
    if (place === undefined || !this.has(place)) return;
    const stood = contentsOf(this.workbook.sheets);
    if (what === "type") this.workbook.type(place.sheetId, place.row, place.col, pick(TEXTS, b) ?? "");
    else this.workbook.sheets.find(({ id }) => id === place.sheetId)?.insertRows(Math.floor(b * 12), 1);
    const stands = contentsOf(this.workbook.sheets);
    for (const at of differences(stood, stands)) {
      const content = stands.get(at);
      if (what === "type") this.typed.set(at, content);
      if (content === undefined) before.delete(at);
      else before.set(at, content);
    }
  }

  /** Everything settled: what the session shows is what the workbook holds, nothing acknowledged is gone, and it is quiet. */
  async end(): Promise<string | null> {
    const { bridge, pane } = this;
    await bridge.delivered();
    await pane.session.refresh();
    for (let waits = 0; waits < 400 && pane.ready().trouble !== null; waits += 1) await pause(2);
    const { trouble } = pane.ready();
    if (trouble !== null) return `the report cannot be read any more: ${trouble.code}`;
    await pause(8);
    await bridge.delivered();
    const before = bridge.requests().all;
    await pause(20);
    if (bridge.requests().all !== before) return "with nothing happening it goes on asking";
    const wrong = this.wrongFigure() ?? this.lostParticulars();
    if (wrong !== null) return wrong;
    if (bridge.unknown.length > 0) return `the host lacks ${bridge.unknown.join(", ")}`;
    const { context } = pane.ready();
    if (context === null) return null;
    await pane.session.saveContext({ ...context, theme: `lần ${Math.random()}` });
    const { notice } = pane.ready();
    if (notice !== null) return `after all faults are over saving says ${JSON.stringify(notice)}`;
    const own = `<report xmlns="${STORE.properties}"`;
    const parts = this.workbook.customXml.filter(({ xml }) => xml.startsWith(own));
    if (parts.length > 1) return `${parts.length} parts of particulars are left`;
    return null;
  }

  /** Does it. @returns what the session did that it must not do. */
  private async act(action: ActionName, picks: readonly number[]): Promise<string | null> {
    const { workbook, pane } = this;
    const { session } = pane;
    const [a = 0, b = 0, c = 0] = picks;
    const sheet = pick(workbook.sheets, a);
    const place = pick([...pane.ready().places.values()], a);
    const groups = pane.ready().result?.groups ?? [];
    switch (action) {
      case "type":
        if (place && this.has(place)) workbook.type(place.sheetId, place.row, place.col, pick(TEXTS, b) ?? "");
        break;
      case "paste":
        if (place && this.has(place))
          workbook.paste(place.sheetId, place.row, place.col, [[pick(TEXTS, b) ?? "", pick(TEXTS, c) ?? ""]]);
        break;
      case "sort": {
        const used = sheet?.usedArea();
        if (!sheet || !used || used.rows < 9) break;
        workbook.select(sheet.id, { row: used.row + 7, col: used.col, rows: used.rows - 7, cols: used.cols });
        HAPPENINGS.sort.happen(workbook);
        break;
      }
      case "cut-insert":
        if (!place || place.row < 9 || !this.has(place)) break;
        workbook.select(place.sheetId, { row: place.row, col: place.col, rows: 1, cols: 1 });
        HAPPENINGS["cut-insert"].happen(workbook);
        break;
      case "insert-row":
        sheet?.insertRows(Math.floor(b * 12), 1);
        break;
      case "delete-row":
        sheet?.deleteRows(Math.floor(b * 12), 1);
        break;
      case "as-text":
        if (place && this.has(place))
          workbook.sheets
            .find(({ id }) => id === place.sheetId)
            ?.setFormat({ row: place.row, col: 0, rows: 1, cols: 9 }, { numberFormat: "@" });
        break;
      case "ctrl-z":
        workbook.undo();
        break;
      case "copy":
        if (sheet && workbook.sheets.length < 9) workbook.copySheet(sheet.id);
        break;
      case "rename":
        if (sheet) workbook.renameSheet(sheet.id, `Đổi tên ${Math.floor(b * 1e6)}`);
        break;
      case "delete":
        if (sheet && workbook.sheets.length > 1) workbook.deleteSheet(sheet.id);
        break;
      case "reopen":
        await session.dispose();
        workbook.reopen();
        await this.open();
        return null;
      case "other-window": {
        const other = excelSession({ patience: PATIENCE });
        await other.session.start();
        const [first] = other.ready().result?.groups ?? [];
        if (first) await other.session.justify(first.findings[0] ?? fail("A group has findings."), "Từ cửa sổ khác.");
        await other.session.dispose();
        return null;
      }
      case "second-part":
        HAPPENINGS["second-part"].happen(workbook);
        break;
      case "insert-forms":
        // It takes particulars of its own.
        this.signer = null;
        await session.insert(b < 0.5 ? contextOf() : halfYearContext(), c < 0.5 ? "new" : "missing");
        return null;
      case "fix": {
        const group = pick(
          groups.filter(({ edits }) => edits.length > 0),
          b,
        );
        if (group) await session.applyEdits(group.edits);
        return null;
      }
      case "undo-fix":
        await session.undo();
        return null;
      case "justify": {
        const finding = pick(groups, b)?.findings[0];
        if (finding) await session.justify(finding, `Lý do ${Math.floor(c * 100)}.`);
        return null;
      }
      case "particulars": {
        const { context } = pane.ready();
        if (context === null) return null;
        const signer = `Người ký ${Math.floor(b * 1e6)}`;
        await session.saveContext({ ...context, signerName: signer });
        const { notice, trouble } = pane.ready();
        const isSaved = notice === null && trouble === null;
        if (isSaved && pane.ready().context?.signerName !== signer) return "saved particulars are not shown";
        this.isSignerSure = isSaved;
        this.signer = isSaved ? signer : this.signer;
        return null;
      }
      case "words":
        await session.setStyle({ ...pane.ready().style, variant: b < 0.5 ? "short" : "long" });
        return null;
      case "report":
        await session.writeReport();
        return null;
      case "choose-copy": {
        const copies = pick(pane.ready().copies, a);
        const chosen = pick(copies?.sheets ?? [], b);
        if (copies && chosen) await session.chooseCopy(copies.appendixKey, chosen.id);
        return null;
      }
      case "refresh":
        await session.refresh();
        return null;
      case "check":
        await session.checkBeforeSubmission();
        return null;
    }
    // By the officer's hand: the session hears of it.
    await this.bridge.delivered();
    await pause(3);
    return null;
  }

  /** What the session changed without saying so, or said without doing. */
  private untold(action: ActionName, before: Contents, ids: ReadonlySet<string>, isLate: boolean): string | null {
    const own = [
      "insert-forms",
      "fix",
      "undo-fix",
      "justify",
      "particulars",
      "words",
      "report",
      "choose-copy",
      "refresh",
      "check",
      "other-window",
    ];
    if (!own.includes(action)) return null;
    const after = contentsOf(this.workbook.sheets);
    const lost = [...this.typed].filter(([at, content]) => after.get(at) !== content);
    if (lost.length > 0) return `what was typed meanwhile was overwritten: ${lost.join(" ")}`;
    const changed = differences(before, after);
    const inOld = changed.filter((key) => ids.has(key.split("!")[0] ?? ""));
    const added = this.workbook.sheets.filter(({ id }) => !ids.has(id));
    const { notice, undo, places } = this.pane.ready();
    const isReport = (key: string): boolean =>
      this.workbook.sheets.some(({ id, name }) => key.startsWith(`${id}!`) && name.startsWith("Báo cáo"));
    switch (action) {
      case "insert-forms":
        if (inOld.length > 0) return `an insert changed ${inOld.join(" ")}`;
        if (notice?.kind === "inserted" && added.length !== notice.sheets.length)
          return "it inserted other sheets than it said";
        if (notice?.kind !== "inserted" && added.length > 0 && !isLate && this.pane.ready().trouble === null)
          return notice?.kind === "refused" && notice.code === "half-inserted"
            ? null
            : `sheets were left by an insert that said ${JSON.stringify(notice)}`;
        return null;
      case "fix":
      case "undo-fix": {
        const told = new Set(
          (undo?.changes ?? []).flatMap(({ cell }) => {
            const place = places.get(cell);
            return place ? [placeKey(place.sheetId, place.row, place.col)] : [];
          }),
        );
        const untold = inOld.filter((key) => !told.has(key));
        if (notice?.kind === "fixed" && notice.count < inOld.length) return "more was fixed than it said";
        if (action === "fix" && untold.length > 0)
          return `${untold.join(" ")} changed and cannot be taken back (${JSON.stringify(notice)})`;
        // What had been taken back before without an answer is taken back, too.
        if (action === "undo-fix" && notice?.kind === "undone" && notice.count < inOld.length)
          return `it took back ${inOld.length} cells and said ${notice.count}`;
        return null;
      }
      case "report":
        return inOld.every(isReport) ? null : `writing the report changed ${inOld.join(" ")}`;
      default:
        return changed.length > 0 ? `${changed.join(" ")} changed` : null;
    }
  }

  /** Remembers beside which words each figure of an untouched form stands. */
  private learn(): void {
    for (const [key, place] of this.pane.ready().places) {
      const name = `${this.pane.ready().active ?? ""} ${key}`;
      if (!this.labels.has(name)) this.labels.set(name, this.wordsBeside(place));
    }
  }

  private wordsBeside({ sheetId, row, col }: CellPlace): string {
    const sheet = this.workbook.sheets.find(({ id }) => id === sheetId);
    const words = Array.from({ length: Math.min(col, 2) }, (_, each) => String(sheet?.cell(row, each).value ?? ""));
    return words.filter((word) => /\p{L}{3}/u.test(word)).join(" ");
  }

  private wrongFigure(): string | null {
    const { figures, places, active } = this.pane.ready();
    const known = new Set(this.labels.values());
    for (const [key, figure] of figures) {
      const place = places.get(key);
      const sheet = this.workbook.sheets.find(({ id }) => id === place?.sheetId);
      if (place === undefined || sheet === undefined) return `${key} has no place`;
      const { value, isError } = sheet.cell(place.row, place.col);
      const seen = figure.value;
      if (seen.kind === "number" && seen.value !== value)
        return `${key} shows ${seen.value}, the cell holds ${String(value)}`;
      if (seen.kind === "blank" && String(value).trim() !== "" && !isError)
        return `${key} shows nothing, the cell holds ${String(value)}`;
      const words = this.wordsBeside(place);
      const wanted = this.labels.get(`${active ?? ""} ${key}`);
      if (wanted !== undefined && words !== wanted && words !== "" && known.has(words))
        return `${key} is read beside “${words}”, its row is “${wanted}”`;
    }
    return null;
  }

  private lostParticulars(): string | null {
    const { context, particularsTrouble, active } = this.pane.ready();
    if (active === null || this.signer === null || !this.isSignerSure || context === null) return null;
    if (particularsTrouble !== null) return null;
    const all = this.workbook.customXml.map(({ xml }) => xml).join("");
    return all.includes(this.signer) ? null : `the particulars of ${this.signer} are gone`;
  }

  private has({ sheetId }: CellPlace): boolean {
    return this.workbook.sheets.some(({ id }) => id === sheetId);
  }
}

/** Leaves out what is not needed to fail. */
async function shortened(
  steps: readonly Step[],
  run: (steps: readonly Step[]) => Promise<string | null>,
): Promise<{ readonly steps: readonly Step[]; readonly wrong: string | null }> {
  let short = steps;
  let wrong: string | null = null;
  for (let at = 0; at < short.length;) {
    const without = short.filter((_step, index) => index !== at);
    const still = await run(without);
    if (still === null) at += 1;
    else [short, wrong] = [without, still];
  }
  return { steps: short, wrong };
}

function stepOf(random: () => number): Step {
  const total = Object.values(ACTIONS).reduce((sum, weight) => sum + weight, 0);
  let left = random() * total;
  const action = actionNames.find((name) => (left -= ACTIONS[name]) < 0) ?? "type";
  const fault =
    random() < 0.3 ? faultOf(random) : INTERRUPTED.has(action) && random() < 0.4 ? interruption(random) : null;
  return { action, fault, picks: [random(), random(), random()] };
}

/** The officer, or another, works on between the requests of an action. */
function interruption(random: () => number): Fault {
  return { kind: "meanwhile", nth: 1 + Math.floor(random() * 4), what: random() < 0.8 ? "type" : "insert-row" };
}

function faultOf(random: () => number): Fault {
  const kind = random();
  if (kind < 0.25) return { kind: "fail-at", nth: Math.floor(random() ** 2 * 300) };
  if (kind < 0.5) return { kind: "refuse", code: pick(REFUSALS, random()) ?? "GeneralException" };
  // What takes real time is met less often.
  const state = pick(STATES, random()) ?? "protected";
  return { kind: "state", name: (state === "slow" || state === "answer-late") && random() < 0.7 ? "r1c1" : state };
}

function stepText({ action, fault, picks }: Step): string {
  const given = picks.map((each) => each.toFixed(2)).join(" ");
  return `${action} (${given})${fault === null ? "" : ` with ${faultText(fault)}`}`;
}

function faultText(fault: Fault): string {
  if (fault.kind === "state") return fault.name;
  if (fault.kind === "meanwhile") return `${fault.what} between requests`;
  return fault.kind === "refuse" ? `refused: ${fault.code}` : "refusal at the nth action";
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[Math.floor(at * list.length)];
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function fail(sentence: string): never {
  throw new Error(sentence);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Numbers in [0, 1), the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
