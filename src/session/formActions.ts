import { reportingLevel } from "../core/edition/period";
import { pointForm } from "../core/layout/pointForm";
import { priorInBook } from "../core/layout/priorOf";
import { planInsert } from "./planInsert";
import type { ReportSession } from "./reportSnapshot";
import type { SessionCore } from "./sessionCore";

type FormActions = Pick<
  ReportSession,
  "insert" | "adopt" | "pointAt" | "saveContext" | "chooseCopy" | "usePrior" | "usePriorInBook"
>;

/** The forms of the report: insert them, use those that are there, and the particulars and last year's figures beside them. */
export function formActions(core: SessionCore): FormActions {
  const { port, act, reread, conclude, publish, save, amend, properties } = core;
  return {
    insert: (context, onClash) =>
      act(async () => {
        const edition = core.editions().find(({ id }) => id === context.editionId);
        if (!edition) throw new Error(`Unknown edition ${context.editionId}: the pane offers only those it was given.`);
        const isMissing = onClash === "missing";
        const id = (isMissing ? core.current().active : null) ?? core.reportFor(context);
        const how = onClash === "ask" ? "new" : onClash;
        const { plans, clash } = planInsert(edition, context, await core.read(), how, id);
        if (onClash === "ask" && clash.length > 0) return publish({ clash });
        // First the particulars: sheets of an insert that Excel finishes late must not stand there without.
        await save(context, id);
        const { sheets, printTrouble } =
          plans.length > 0 ? await port.insert(plans) : { sheets: [], printTrouble: false };
        core.show(id);
        const first = plans[0]?.inputs[0]?.key;
        await conclude({
          clash: null,
          notice: first === undefined ? null : { kind: "inserted", sheets, first, printTrouble },
        });
      }),
    adopt: (context, forms) =>
      act(async () => {
        // A table that lost names stays in its report; others make a new one.
        const id = forms.find(({ report }) => report !== null)?.report ?? core.reportFor(context);
        await port.nameForms(forms.map((form) => ({ ...form, report: id })));
        await save(context, id);
        core.show(id);
        await conclude({ found: [] });
      }),
    async pointAt(edition, appendixKey) {
      const appendix = edition.appendices.find(({ key }) => key === appendixKey);
      if (appendix === undefined) throw new Error(`${edition.id} has no appendix ${appendixKey}.`);
      await act(async () => {
        const at = await port.selected();
        const sheet = at === null ? undefined : (await port.readGrids()).find(({ id }) => id === at.sheetId);
        if (at === null || sheet === undefined) return publish({ notice: { kind: "no-selection" } });
        const pointed = pointForm(
          edition.id,
          appendix,
          sheet,
          at.area,
          reportingLevel(edition, core.remembered()?.level),
        );
        if (pointed.kind === "misfit") return publish({ notice: { ...pointed, label: appendix.label } });
        const others = core
          .current()
          .found.filter((form) => form.editionId === edition.id && form.appendixKey !== appendixKey);
        publish({ found: [...others, pointed.form] });
      });
    },
    saveContext: (context) =>
      act(async () => {
        await save(context);
        await conclude();
      }),
    chooseCopy: (appendixKey, sheetId) =>
      act(async () => {
        const { id } = await reread();
        const all = (await core.read()).tables.filter(
          (table) => table.report === id && table.appendixKey === appendixKey,
        );
        const marked = all.filter(({ counts }) => counts !== null).map((table) => table.sheetId);
        if (all.some((table) => table.sheetId === sheetId)) await port.markCounting(appendixKey, sheetId, marked);
        await conclude();
      }),
    usePrior: (prior) =>
      act(async () => {
        await amend(() => ({ prior }));
        await conclude();
      }),
    usePriorInBook: () =>
      act(async () => {
        const { edition, tables } = await reread();
        const known = properties();
        if (edition === null || known === null) return;
        const own = new Set(tables.map(({ sheetId }) => sheetId));
        const others = (await port.readGrids()).filter(({ id }) => id === undefined || !own.has(id));
        const prior = priorInBook(edition, others, known.context);
        if (prior === null) return publish({ notice: { kind: "no-prior" } });
        await amend(() => ({ prior }));
        await conclude();
      }),
  };
}
