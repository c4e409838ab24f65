import { createHash } from "node:crypto";
import { parseArea } from "../../src/core/layout/address";
import { editions, general } from "../../src/editions";
import { createExcelPort } from "../../src/excel/createExcelPort";
import { createReportSession } from "../../src/session/createReportSession";
import type { ReportSession, ReportSnapshot } from "../../src/session/reportSnapshot";
import type { WorkbookPort } from "../../src/session/workbookPort";
import type { MemoryWorkbook } from "../../src/workbench/host/memory/memoryWorkbook";

export type Ready = Extract<ReportSnapshot, { status: "ready" }>;

export interface ExcelSession {
  readonly session: ReportSession;
  ready(): Ready;
  /** Resolves once the session shows what `condition` asks for. */
  until(condition: (snapshot: Ready) => boolean): Promise<void>;
}

export interface ExcelSessionOptions {
  /** Milliseconds until an answer of Excel is given up. */
  readonly patience?: number;
  readonly now?: () => number;
  /** How many times faster than for an officer its waits go by. */
  readonly pace?: number;
  /** Another port than that over Microsoft's client. */
  readonly port?: WorkbookPort;
}

/** A pane's session over Microsoft's client: needs a bridge installed. */
export function excelSession({ patience, now = () => 0, pace = 100, port }: ExcelSessionOptions = {}): ExcelSession {
  let remembered: string | null = null;
  const session = createReportSession({
    port: port ?? createExcelPort(patience === undefined ? {} : { patience }),
    editions,
    general,
    memory: { load: () => remembered, save: (text) => void (remembered = text) },
    now,
    sha256: async (text) => createHash("sha256").update(text).digest("hex"),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / pace)),
  });
  const ready = (): Ready => {
    const snapshot = session.snapshot();
    if (snapshot.status !== "ready") throw new Error("The session has not started.");
    return snapshot;
  };
  return {
    session,
    ready,
    until: (condition) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition(ready())) return;
          unsubscribe();
          resolve();
        };
        const unsubscribe = session.subscribe(check);
        check();
      }),
  };
}

/** The officer's hand on the workbook; sheets by their names, cells by their addresses. */
export function handOn(workbook: MemoryWorkbook) {
  const sheetNamed = (name: string) => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`No sheet ${name}.`);
    return sheet;
  };
  const at = (address: string) => {
    const area = parseArea(address);
    if (!area) throw new Error(`No address ${address}.`);
    return area;
  };
  return {
    sheetNamed,
    type(sheet: string, address: string, text: string): void {
      const { row, col } = at(address);
      workbook.type(sheetNamed(sheet).id, row, col, text);
    },
    valueAt(sheet: string, address: string): string | number | boolean {
      const { row, col } = at(address);
      return sheetNamed(sheet).cell(row, col).value;
    },
    inFront: (sheet: string): void => workbook.activate(sheetNamed(sheet).id),
  };
}

/** Leaves one blank sheet and nothing else. */
export function emptyBook(workbook: MemoryWorkbook): void {
  for (const { id } of workbook.sheets) workbook.setProtected(id, false);
  const old = workbook.sheets.map(({ id }) => id);
  const { id } = workbook.addSheet(null);
  for (const each of old) workbook.deleteSheet(each);
  workbook.renameSheet(id, "Sheet1");
  workbook.names.splice(0);
  workbook.customXml.splice(0);
  workbook.settings.clear();
}
