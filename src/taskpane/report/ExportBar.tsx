import { Button, Caption1, makeStyles, Textarea } from "@fluentui/react-components";
import { ArrowDownload20Regular, Copy20Regular, SaveArrowRight20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { reportTitle } from "../../core/edition/period";
import type { LiveDocument } from "../../core/narrative/reconcile";
import type { ReportReview } from "../../core/review/reviewReport";
import { officialReport } from "../../documents/officialReport";
import { reportHtml } from "../../documents/reportHtml";
import type { Strings } from "../catalogue/strings";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type ReportProps } from "../components/ready";
import { copyFormatted } from "../device/copyFormatted";
import { download } from "../device/download";

const useStyles = makeStyles({
  state: { width: "100%" },
  action: { flexGrow: 1 },
  byHand: { width: "100%" },
});
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The ways out: a Word file, the clipboard, a sheet; and what still makes it a draft. */
export function ExportBar({ session, snapshot }: ReportProps) {
  const styles = useStyles();
  const { report: words, notice } = useStrings();
  /** The text that could not be copied: the officer does it. */
  const [byHand, setByHand] = useState<string | null>(null);
  const { report, edition, context, figures, style } = snapshot;
  const review = snapshot.review();
  if (report === null || review === null || edition === null || context === null) return null;
  const leaving = { ...report, isDraft: !review.isFinal };
  const save = async (): Promise<void> => {
    const name = words.fileName(reportTitle(edition, context), context.unitName);
    const { reportDocx } = await import("../../documents/reportDocx");
    const document = officialReport(leaving, { edition, figures, context, style });
    const isHandedOver = download(name, await reportDocx(document), DOCX);
    session.notify({ kind: isHandedOver ? "downloaded" : "no-download", name, what: "report" });
  };
  const copy = async (): Promise<void> => {
    const formatted = reportHtml(leaving);
    const isCopied = await copyFormatted(formatted);
    setByHand(isCopied ? null : formatted.text);
    if (isCopied) session.notify({ kind: "copied" });
  };
  return (
    <>
      <Caption1 className={styles.state}>{stateOf(leaving, review, snapshot.verdict.kind, words)}</Caption1>
      <Button
        className={styles.action}
        appearance={review.isFinal ? "primary" : "secondary"}
        icon={<ArrowDownload20Regular />}
        onClick={() => void save()}
      >
        {review.isFinal ? words.download : words.downloadDraft}
      </Button>
      <Button className={styles.action} icon={<Copy20Regular />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <Button
        className={styles.action}
        icon={<SaveArrowRight20Regular />}
        disabledFocusable={isHeld(snapshot)}
        onClick={() => void session.writeReport()}
      >
        {words.write}
      </Button>
      {byHand !== null && (
        <>
          <Caption1 className={styles.state} role="status">
            {notice.copyByHand}
          </Caption1>
          <Textarea className={styles.byHand} aria-label={words.copy} readOnly rows={6} value={byHand} ref={select} />
        </>
      )}
    </>
  );
}

function select(field: HTMLTextAreaElement | null): void {
  field?.select();
}

/** Why the report would leave as a draft; that it is ready where nothing is left. */
function stateOf(report: LiveDocument, review: ReportReview, verdict: string, words: Strings["report"]): string {
  if (review.isFinal) return words.final;
  const contradicted = review.claims.filter(({ code }) => code === "N01").length;
  const reasons = [
    ...(verdict === "blocked" || verdict === "empty" ? [words.because.figures] : []),
    ...(report.contradictions > 0 ? [words.because.contradictions(report.contradictions)] : []),
    ...(review.personal.length > 0 ? [words.because.personal(review.personal.length)] : []),
    ...(contradicted > 0 ? [words.because.claims(contradicted)] : []),
    ...(report.gaps > 0 ? [words.because.gaps(report.gaps)] : []),
  ];
  return words.draft(reasons.join(", "));
}
