import type { Reasoned } from "../core/consolidation/replies/askedOf";
import type { Edition } from "../core/edition/edition";
import type { CellKey } from "../core/model/cellKey";
import type { FigureSet } from "../core/model/figureSet";
import type { ReportId } from "../core/model/reportId";
import { LONGEST_JUSTIFICATION } from "../core/model/justification";
import { valuesOf } from "../core/validation/answerTo";
import { readFigure } from "../core/validation/reading";
import type { Notice, ReportSession } from "./reportSnapshot";
import type { SessionCore } from "./sessionCore";
import { standingPart, undoableOf, undoWrites, writesOf, type Undoable } from "./undoEdits";

type FigureActions = Pick<ReportSession, "applyEdits" | "undo" | "forgetUndo" | "justify" | "answer">;

type Taken = Undoable & { readonly report: ReportId | null };

/** What is done about figures: write a fix, take it back, explain. */
export function figureActions({ port, act, reread, conclude, publish, amend }: SessionCore): FigureActions {
  /** Of the report in which it was done: figures of another have the same names. */
  let undoable: Taken | null = null;

  /** After a writing that stopped half-way: what of it stands in the cells can be taken back. */
  async function keepStanding(done: Taken): Promise<void> {
    const { tables } = await reread();
    undoable = standingPart(done, tables);
    publish({ undo: undoable?.entry ?? null });
  }

  /** One reason for all of these, bound to the values of today. */
  const explain = (reasoned: readonly Reasoned[], text: string): Promise<void> =>
    act(async () => {
      const { edition, figures } = await reread();
      if (edition === null) return;
      const trimmed = text.normalize("NFC").trim().slice(0, LONGEST_JUSTIFICATION);
      const valuesNow = (cells: readonly CellKey[]) =>
        valuesOf(cells, { read: (cell) => readFigure(edition, figures, cell) });
      const added = reasoned.map(({ id, cells, message }) => ({
        findingId: id,
        text: trimmed,
        values: valuesNow(cells),
        message,
      }));
      await amend(({ justifications }) => ({
        justifications: [
          ...justifications.filter(({ findingId }) => reasoned.every(({ id }) => id !== findingId)),
          ...(trimmed === "" ? [] : added),
        ],
      }));
      await conclude();
    });

  return {
    applyEdits: (edits) =>
      act(async () => {
        const { id, edition, figures, tables } = await reread();
        const stale = edits.filter(
          ({ cell, before }) => edition === null || shownOf(edition, figures, cell) !== before,
        );
        if (stale.length > 0) {
          return publish({ notice: { kind: "changed-meanwhile", cells: stale.map(({ cell }) => cell) } });
        }
        const wanted = { ...undoableOf(edits, tables), report: id };
        let overtaken: readonly CellKey[] = [];
        try {
          overtaken = await port.write(writesOf(wanted, tables));
        } catch (error) {
          // A part of it may be done: that is shown, and can be taken back.
          await keepStanding(wanted);
          throw error;
        }
        if (overtaken.length > 0) return conclude({ notice: { kind: "changed-meanwhile", cells: overtaken } });
        undoable = wanted;
        await conclude({ undo: wanted.entry, notice: { kind: "fixed", count: edits.length } });
      }),
    async undo() {
      const taken = undoable;
      if (taken === null) return;
      await act(async () => {
        const { id, tables } = await reread();
        if (id !== taken.report) return publish({ undo: null });
        const { writes, changed } = undoWrites(taken, tables);
        let overtaken: readonly CellKey[] = [];
        try {
          overtaken = await port.write(writes);
        } catch (error) {
          // What is not back yet can still be taken back.
          await keepStanding(taken);
          throw error;
        }
        if (overtaken.length > 0) return conclude({ notice: { kind: "changed-meanwhile", cells: overtaken } });
        undoable = null;
        const notice: Notice =
          changed.length > 0
            ? { kind: "changed-meanwhile", cells: changed }
            : { kind: "undone", count: taken.restores.length };
        await conclude({ undo: null, notice });
      });
    },
    forgetUndo() {
      undoable = null;
      publish({ undo: null, notice: null });
    },
    justify: (finding, text) => explain([finding], text),
    answer: ({ reasoned }, text) => explain(reasoned, text),
  };
}

function shownOf(edition: Edition, figures: FigureSet, cell: CellKey): string | null {
  const reading = readFigure(edition, figures, cell);
  return reading.kind === "absent" ? null : reading.shown;
}
