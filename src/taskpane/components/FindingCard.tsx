import { Body1, Body1Strong, Button, Caption1, Caption1Strong } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingGroup } from "../../core/model/finding";
import { useSentence } from "../catalogue/useSentence";
import { useStrings } from "../catalogue/useStrings";
import { useCardStyles } from "./cardStyles";
import { CellLink } from "./CellLink";
import { JustificationForm } from "./JustificationForm";
import { OldAndNew } from "./OldAndNew";
import { Panel } from "./Panel";
import { isHeld, type ReportProps } from "./ready";
import { SeverityIcon } from "./SeverityIcon";

type GroupProps = ReportProps & { readonly group: FindingGroup };

/** One cause: what is wrong, both values, the cells, the basis and what to do. */
export function FindingCard({
  isAsked = false,
  ...props
}: GroupProps & { /** Just opened by the officer. */ readonly isAsked?: boolean }) {
  const { group } = props;
  const styles = useCardStyles();
  const { check, findings } = useStrings();
  const [isSplit, setSplit] = useState(false);
  const alike = group.findings.filter(({ ruleId }) => ruleId === group.findings[0]?.ruleId);
  const sentence = useSentence(group, props.snapshot.edition);
  return (
    <Panel role="group" aria-label={sentence}>
      <div className={styles.head}>
        <SeverityIcon sign={group.justification?.isValid ? "good" : group.severity} />
        <Caption1Strong>
          {group.justification?.isValid ? check.justifiedShort : check.severity[group.severity]}
          {alike.length > 1 && ` · ${check.cells(alike.length)}`}
        </Caption1Strong>
        <Caption1 className={styles.code}>{group.code}</Caption1>
      </div>
      <Body1 className={styles.text}>
        <span ref={isAsked ? takeFocus : undefined}>{sentence}</span> {group.edits.length > 0 && check.preview}
      </Body1>
      {group.edits.length > 0 ? (
        <OldAndNew edits={group.edits} isSplit={isSplit} session={props.session} snapshot={props.snapshot} />
      ) : (
        <Values {...props} />
      )}
      <Caption1 className={styles.quiet}>
        {check.basis} {findings.basis(group.basis)}
      </Caption1>
      <JustificationForm {...props} />
      <Actions {...props} isSplit={isSplit} onSplit={() => setSplit(!isSplit)} />
    </Panel>
  );
}

/** The row that had the focus is gone: the first control of its card takes over. */
function takeFocus(sentence: HTMLElement | null): void {
  sentence?.closest("[role=group]")?.querySelector("button")?.focus();
}

/** At most two: the fix in words, and the way to the cell or to the fixes one by one. */
function Actions({
  group,
  session,
  snapshot,
  isSplit,
  onSplit,
}: GroupProps & { readonly isSplit: boolean; onSplit(): void }) {
  const styles = useCardStyles();
  const { check, findings } = useStrings();
  const { edits } = group;
  const cell = group.findings[0]?.cells[0];
  const address = cell === undefined ? undefined : snapshot.places.get(cell)?.address;
  const held = isHeld(snapshot);
  const alike = group.findings.filter(({ ruleId }) => ruleId === group.findings[0]?.ruleId);
  const canMendMany = alike.length > 1 && edits.length > 1;
  return (
    <div className={styles.actions}>
      {canMendMany ? (
        <Button appearance="primary" disabledFocusable={held} onClick={() => void session.applyEdits(edits)}>
          {check.fixAll(edits.length)}
        </Button>
      ) : (
        group.fixes.map((fix) => (
          <Button
            key={fix.title}
            appearance={group.fixes.length === 1 ? "primary" : "secondary"}
            disabledFocusable={held}
            onClick={() => void session.applyEdits(fix.edits)}
          >
            {findings.fix(fix)}
          </Button>
        ))
      )}
      {canMendMany && (
        <Button disabledFocusable={held} onClick={onSplit} aria-expanded={isSplit}>
          {check.oneByOne}
        </Button>
      )}
      {!canMendMany && cell !== undefined && address !== undefined && (
        <Button disabledFocusable={held} onClick={() => void session.goTo(cell)}>
          {check.goTo(address)}
        </Button>
      )}
    </div>
  );
}

function Values({ group, session, snapshot }: GroupProps) {
  const styles = useCardStyles();
  const values = new Map(group.findings.flatMap((finding) => finding.values).map((value) => [value.cell, value]));
  return (
    <div>
      {[...values.values()].map(({ cell, label, shown }) => (
        <div key={cell} className={styles.row}>
          <Body1 className={styles.text}>{label}</Body1>
          <Body1Strong className={styles.value}>{shown}</Body1Strong>
          <CellLink cell={cell} session={session} snapshot={snapshot} />
        </div>
      ))}
    </div>
  );
}
