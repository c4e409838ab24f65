import { Body1, Body1Strong, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { SubtractCircle20Regular } from "@fluentui/react-icons";
import { cellLabel } from "../../core/edition/cellInfo";
import { checklistOf } from "../../core/submission/checklist";
import type { FindingGroup } from "../../core/model/finding";
import type { Wanted } from "../../core/validation/judgement";
import { PointCard } from "../asked/PointCard";
import { useStrings } from "../catalogue/useStrings";
import { CellLink } from "../components/CellLink";
import { Facts } from "../components/Facts";
import { FindingCard } from "../components/FindingCard";
import { isHeld, type ReportProps } from "../components/ready";
import { Screen } from "../components/Screen";
import { ScreenHead } from "../components/ScreenHead";
import { Section } from "../components/Section";
import { SeverityIcon } from "../components/SeverityIcon";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  icon: { flexShrink: 0 },
  main: { flexGrow: 1 },
});

/** What blocks, what was explained, what was skipped and why, what passed; and the stamp of the check. */
export function SubmissionScreen({
  session,
  snapshot,
  onBack,
  onGive,
}: ReportProps & { onBack(): void; onGive(wants: Wanted): void }) {
  const styles = useStyles();
  const { submission: words, asked: askedWords, findings } = useStrings();
  const { edition, context, result, submission, places, asked } = snapshot;
  if (edition === null || context === null || result === null || submission === null) return null;
  const list = checklistOf(edition, context, result);
  const time = new Date(submission.checkedAt);
  const date = `${time.getDate()}/${time.getMonth() + 1}/${time.getFullYear()}`;
  const checkedAt = words.at(time.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" }), date);
  const blanks = edition.appendices
    .map(({ key, label }) => ({ label, cells: result.missing.filter((cell) => cell.startsWith(`${key}.`)) }))
    .filter(({ cells }) => cells.length > 0);
  const cards = (title: string, groups: readonly FindingGroup[]) =>
    groups.length > 0 && (
      <Section title={title} as="h3">
        {groups.map((group) => (
          <FindingCard key={group.id} group={group} session={session} snapshot={snapshot} />
        ))}
      </Section>
    );
  return (
    <Screen
      footer={
        <>
          <Button
            className={styles.main}
            size="large"
            appearance="primary"
            disabledFocusable={isHeld(snapshot)}
            onClick={() => void session.writeChecklist(checkedAt)}
          >
            {words.write}
          </Button>
          <Button size="large" onClick={() => void session.checkBeforeSubmission()}>
            {words.again}
          </Button>
        </>
      }
    >
      <ScreenHead title={words.title} back={words.back} onBack={onBack} />
      {blanks.map(({ label, cells }) => (
        <div key={label} className={styles.line}>
          <SeverityIcon sign="blocking" />
          <Body1>
            {words.blank(label, "")}{" "}
            {cells.map((cell) => (
              <span key={cell}>
                <CellLink cell={cell} session={session} snapshot={snapshot} />{" "}
                {!places.has(cell) && `${cellLabel(edition, cell)}; `}
              </span>
            ))}
          </Body1>
        </div>
      ))}
      {asked !== null && asked.open > 0 && (
        <Section title={askedWords.beforeSubmission(asked.open)} as="h3">
          {asked.points
            .filter(({ state }) => state === "open")
            .map((point) => (
              <PointCard key={point.id} point={point} isNext={false} session={session} snapshot={snapshot} />
            ))}
        </Section>
      )}
      {cards(words.blocking(list.blocking.length), list.blocking)}
      {cards(words.owed(list.owed.length), list.owed)}
      {cards(words.justified(list.justified.length), list.justified)}
      {cards(words.notes(list.notes.length), list.notes)}
      {list.skipped.length > 0 && (
        <Section title={words.skipped(list.skipped.length)} as="h3">
          {list.skipped.map(({ code, reason, wants }) => (
            <div key={code + reason} className={styles.line}>
              <SubtractCircle20Regular className={styles.icon} aria-hidden />
              <Body1>
                {code}: {findings.reason(reason, wants)}{" "}
                {wants !== null && (
                  <Link as="button" inline aria-label={`${code}: ${words.give}`} onClick={() => onGive(wants)}>
                    {words.give}
                  </Link>
                )}
              </Body1>
            </div>
          ))}
        </Section>
      )}
      <div className={styles.line}>
        <SeverityIcon sign="good" />
        <Body1Strong>{words.passed(list.passed.length)}</Body1Strong>
      </div>
      <Facts
        facts={[
          [words.checkedAt, checkedAt],
          [words.rules, words.version(edition.title, edition.version)],
        ]}
      />
      <Caption1>
        {words.fingerprint}: {submission.fingerprint}
      </Caption1>
    </Screen>
  );
}
