import { foundOfProposed } from "../core/ownform/proposal/foundOfProposed";
import type { OwnForm } from "../core/ownform/form/ownForm";
import { parseOwnForm } from "../core/ownform/exchange/parseOwnForm";
import type { ProposedTable } from "../core/ownform/proposal/proposedTable";
import { proposeTables } from "../core/ownform/proposal/proposeTables";
import { validate } from "../core/validation/validate";
import { writeOwnForm } from "../core/ownform/exchange/writeOwnForm";
import { freeReport } from "../core/model/reportId";
import type { FormShelf } from "./createFormShelf";
import type { ReportSession } from "./reportSnapshot";
import type { SessionCore } from "./sessionCore";

const IN_USE =
  "Tệp này đã có biểu mẫu cùng mã đang dùng cho một báo cáo, với cấu trúc khác. Sửa cấu trúc ở thẻ Biểu mẫu, hoặc nhập vào một tệp Excel khác.";

type OwnFormActions = Pick<
  ReportSession,
  "proposeForms" | "useOwnForm" | "importOwnForm" | "changeOwnForm" | "removeOwnForm" | "tryRule"
>;

/** The office's own forms: proposed from a sheet, taken over, imported, changed. */
export function ownFormActions(core: SessionCore, shelf: FormShelf): OwnFormActions {
  const { port, act, conclude, publish } = core;

  /** Keeps the form; tells why it cannot be kept. */
  async function put(form: OwnForm): Promise<readonly string[]> {
    const problems = await shelf.put(form);
    if (problems.length === 0) publish({ ownForms: shelf.forms, editions: core.editions() });
    return problems;
  }

  return {
    async proposeForms() {
      let proposed: readonly ProposedTable[] = [];
      await act(async () => {
        const front = await port.front();
        const grids = await port.readGrids();
        const inFront = grids.filter(({ id }) => id === front).flatMap(proposeTables);
        proposed = inFront.length > 0 ? inFront : grids.flatMap(proposeTables);
      });
      return proposed;
    },
    async useOwnForm(form, places) {
      let problems: readonly string[] = [];
      await act(async () => {
        problems = await put(form);
        const edition = core.editions().find(({ id }) => id === form.id);
        if (problems.length > 0 || edition === undefined) return;
        const report = freeReport(form.id, core.taken());
        const found = [...places].flatMap(([key, place]) => foundOfProposed(edition, key, place) ?? []);
        if (found.length > 0) await port.nameForms(found.map((each) => ({ ...each, report })));
        core.show(found.length > 0 ? report : null);
        await conclude({ found: [] });
      });
      return problems;
    },
    async importOwnForm(text) {
      const read = parseOwnForm(text);
      if (read.kind === "refused") return read.problems;
      const { id } = read.form;
      const isUsed = core.current().reports.some(({ edition }) => edition.id === id);
      const known = shelf.forms.find((form) => form.id === id);
      // Another structure under a report that is being filled would lose figures from sight.
      if (isUsed && known !== undefined && writeOwnForm(known) !== writeOwnForm(read.form)) return [IN_USE];
      let problems: readonly string[] = [];
      await act(async () => {
        problems = await put(read.form);
        await conclude();
      });
      return problems;
    },
    async changeOwnForm(form) {
      let problems: readonly string[] = [];
      await act(async () => {
        problems = await put(form);
        await conclude();
      });
      return problems;
    },
    tryRule(form, rule) {
      const built = shelf.build({ ...form, rules: [...form.rules, rule] });
      if (built.kind === "refused") return built;
      const { figures, context } = core.current();
      const last = built.edition.rules.at(-1);
      const { findings } = context === null ? { findings: [] } : validate(built.edition, figures, context);
      const own = findings.filter(({ ruleId }) => ruleId === last?.id);
      return { kind: "tried", findings: own.map(({ message }) => message) };
    },
    removeOwnForm: (id) =>
      act(async () => {
        await shelf.remove(id);
        publish({ ownForms: shelf.forms, editions: core.editions() });
        await conclude();
      }),
  };
}
