import { rewrite, settle } from "../core/narrative/reconcile";
import type { ReportDocument } from "../core/narrative/reportDocument";
import { MOST_CLEARED, type ReportDraft } from "../core/narrative/reportDraft";
import { canonicalFigures, spelledFingerprint } from "../core/submission/canonicalFigures";
import { checklistDocument } from "../core/submission/checklist";
import type { ReportSession } from "./reportSnapshot";
import type { SessionCore } from "./sessionCore";

type ReportActions = Pick<
  ReportSession,
  | "editBlock"
  | "settleBlock"
  | "setStyle"
  | "clear"
  | "undoDraft"
  | "writeReport"
  | "checkBeforeSubmission"
  | "writeChecklist"
>;

const REPORT_SHEET = "Báo cáo";
const CHECKLIST_SHEET = "Phiếu kiểm tra";

export interface ReportDeps {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Hexadecimal SHA-256 of a text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
}

/** The report's words, and the ways out of the workbook: its sheet, the check before submission, the checklist. */
export function reportActions(core: SessionCore, { now, sha256 }: ReportDeps): ReportActions {
  const { port, desk, act, reread, conclude, publish, current } = core;
  /** Changes what the officer made of the draft, beside the figures as they are now. */
  const redraft = (change: (draft: ReportDraft, fresh: ReportDocument) => ReportDraft): Promise<void> =>
    act(async () => {
      const { id } = await reread();
      const fresh = core.drafted();
      if (id === null || fresh === null) return;
      await desk.change(id, (draft) => change(draft, fresh));
      await conclude();
    });
  return {
    editBlock: (blockId, text) => redraft((draft, fresh) => rewrite(draft, fresh, blockId, text)),
    settleBlock: (blockId, how) => redraft((draft, fresh) => settle(draft, fresh, blockId, how)),
    setStyle: (style) => redraft((draft) => ({ ...draft, style })),
    clear: (what) => redraft((draft) => ({ ...draft, cleared: [...draft.cleared, what].slice(-MOST_CLEARED) })),
    undoDraft: () =>
      act(async () => {
        await desk.undo();
        await conclude();
      }),
    writeReport: () =>
      act(async () => {
        await reread();
        const { report } = current();
        const review = current().review();
        if (report === null || review === null) return;
        const leaving = { ...report, isDraft: !review.isFinal };
        publish({ notice: { kind: "report-written", sheetName: await port.writeReport(REPORT_SHEET, leaving) } });
      }),
    checkBeforeSubmission: () =>
      act(async () => {
        const { edition, figures } = await reread();
        const { context } = current();
        if (edition === null || context === null) return;
        const fingerprint = spelledFingerprint(await sha256(canonicalFigures(edition, figures, context)));
        publish({ submission: { checkedAt: now(), fingerprint } });
      }),
    writeChecklist: (checkedAt) =>
      act(async () => {
        await reread();
        const { edition, context, result, verdict, submission, asked } = current();
        if (edition === null || context === null || result === null || submission === null) return;
        const { fingerprint } = submission;
        const unanswered = asked?.points.filter(({ state }) => state === "open").map(({ item }) => item.words);
        const stamp = { checkedAt, fingerprint, unanswered };
        const page = checklistDocument(edition, context, result, verdict, stamp);
        publish({ notice: { kind: "checklist-written", sheetName: await port.writeReport(CHECKLIST_SHEET, page) } });
      }),
  };
}
