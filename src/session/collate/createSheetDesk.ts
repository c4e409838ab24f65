import type { Ledger } from "../../core/consolidation/ledger/ledger";
import { ledgerLines, type LedgerLine } from "../../core/consolidation/exports/ledgerLines";
import type { UnitId } from "../../core/consolidation/units/unit";
import type { CellKey } from "../../core/model/cellKey";
import { collationSheets, type Collated } from "../../core/reception/collationSheets";
import { formulaIn } from "../../core/reception/plannedSheet";
import { TOTALS_COLS, TOTALS_HEADERS, TOTALS_ROWS } from "../../core/reception/sheets/totalsGrid";
import { HostError } from "../hostError";
import type { PlannedReading, PlannedWrite, SheetsPort } from "../workbookPort";
import type { WrittenTable } from "./collateSnapshot";
import { lineSaid } from "./sheetDecisions";

export type Counts = Readonly<Record<string, 0 | 1>>;

/** The tables as they stand in the workbook. */
export interface SheetDesk {
  /** One thing after the other: what is read is not what is being written. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Where `Tổng hợp` stands; null where it does not, or nobody looked. */
  readonly table: WrittenTable | null;
  /** @returns what column `Tính` holds from now on. @throws HostError */
  write(given: Collated): Promise<Counts>;
  /** Looks at the units' first columns. @throws HostError */
  read(ledger: Ledger): Promise<PlannedReading | null>;
  /**
   * Has column `Tính` and the states follow what was decided here, where the units' figures stand there as they are now. What somebody
   * changed there meanwhile stays, to be read as a decision. @returns what `Tính` holds where it was changed
   */
  follow(before: Ledger, after: Ledger, written: Counts): Promise<Counts>;
  /** Whether the sheet says otherwise than the ledger: its sums are not those of the pane. */
  isBehind(ledger: Ledger, written: Counts): boolean;
  /** A formula that leads to a sum; null while the sheet has not the sums of now. */
  sumFormula(key: CellKey, ledger: Ledger, written: Counts): string | null;
}

export function createSheetDesk(port: SheetsPort): SheetDesk {
  let turn: Promise<unknown> = Promise.resolve();
  let table: WrittenTable | null = null;
  /** What was written last while this pane is open. */
  let last: { readonly figures: ReadonlyMap<UnitId, string>; readonly sums: ReadonlyMap<CellKey, string> } | null =
    null;
  let judged: { readonly ledger: Ledger; readonly written: Counts; readonly isBehind: boolean } | null = null;

  function isBehind(ledger: Ledger, written: Counts): boolean {
    if (judged?.ledger === ledger && judged.written === written) return judged.isBehind;
    const lines = ledgerLines(ledger);
    const differs = lines.some((line) => written[line.id] !== countOf(line) || !isThere(line));
    judged = { ledger, written, isBehind: differs || lines.length !== Object.keys(written).length };
    return judged.isBehind;
  }

  /** Whether the unit's figures stand there as they are now, as far as is known. */
  function isThere(line: LedgerLine): boolean {
    return last === null || last.figures.get(line.id) === figuresOf(line);
  }

  async function look(lines: readonly LedgerLine[]): Promise<PlannedReading | null> {
    const reading = await port.readSheet("tong-hop", TOTALS_ROWS.first, TOTALS_HEADERS.length);
    table = reading === null ? null : tableOf(reading, lines);
    return reading;
  }

  return {
    inTurn(work) {
      const next = turn.then(work);
      turn = next.catch(() => undefined);
      return next;
    },
    get table() {
      return table;
    },
    async write(given) {
      const planned = collationSheets(given);
      await port.writeSheets(planned.sheets);
      const lines = ledgerLines(given.ledger);
      last = { figures: new Map(lines.map((line) => [line.id, figuresOf(line)])), sums: planned.sums };
      judged = null;
      await look(lines);
      return planned.counts;
    },
    read: (ledger) => look(ledgerLines(ledger)),
    async follow(before, after, written) {
      const old = new Map(ledgerLines(before).map((line) => [line.id, line]));
      const lines = ledgerLines(after);
      const changed = lines.filter((line) => {
        const was = old.get(line.id);
        return was !== undefined && isSameFile(was, line) && !isSameState(was, line) && isThere(line);
      });
      if (changed.length === 0) return {};
      try {
        const reading = await look(lines);
        if (reading === null) return {};
        const writes = reading.lines.flatMap((said, index) => writesOf(said, index, changed, lines, written));
        const overtaken = await port.writeSheetCells(reading.sheetId, writes);
        return Object.fromEntries(
          writes.flatMap((write) =>
            write.col === TOTALS_COLS.counts && !overtaken.includes(write) ? [[write.id, write.after as 0 | 1]] : [],
          ),
        );
      } catch (error) {
        // The sheet stays as it is, and is said to be behind.
        if (error instanceof HostError) return {};
        throw error;
      }
    },
    isBehind,
    sumFormula(key, ledger, written) {
      const address = last?.sums.get(key);
      if (address === undefined || table === null || isBehind(ledger, written)) return null;
      return formulaIn(`={tong-hop}!${address}`, new Map([["tong-hop", table.name]]));
    },
  };
}

function writesOf(
  said: readonly unknown[],
  index: number,
  changed: readonly LedgerLine[],
  lines: readonly LedgerLine[],
  written: Counts,
): readonly (PlannedWrite & { readonly id: UnitId })[] {
  const line = lineSaid(said, lines);
  const [counts, state] = [said[TOTALS_COLS.counts], said[TOTALS_COLS.state]];
  // What the officer changed there is read first.
  if (line === null || !changed.includes(line) || counts !== written[line.id]) return [];
  const row = TOTALS_ROWS.first + index;
  const after = countOf(line);
  return [
    ...(counts === after ? [] : [{ id: line.id, row, col: TOTALS_COLS.counts, before: counts as 0 | 1, after }]),
    ...(typeof state !== "string" || state === line.state
      ? []
      : [{ id: line.id, row, col: TOTALS_COLS.state, before: state, after: line.state }]),
  ];
}

function tableOf({ sheetId, name, lines: said }: PlannedReading, lines: readonly LedgerLine[]): WrittenTable {
  const rows = said.flatMap((cells, index): readonly (readonly [UnitId, number])[] => {
    const line = lineSaid(cells, lines);
    return line === null ? [] : [[line.id, TOTALS_ROWS.first + index]];
  });
  return { sheetId, name, rows: new Map(rows) };
}

function countOf({ counting }: LedgerLine): 0 | 1 {
  return counting === "no" ? 0 : 1;
}

/** The same bytes are the same figures. */
function figuresOf({ current, file }: LedgerLine): string {
  return `${current?.digest ?? ""} ${file ?? ""}`;
}

function isSameFile(a: LedgerLine, b: LedgerLine): boolean {
  return figuresOf(a) === figuresOf(b);
}

function isSameState(a: LedgerLine, b: LedgerLine): boolean {
  return a.counting === b.counting && a.state === b.state;
}
