import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Caption1Strong,
  Card,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FindingGroup } from "../../core/model/finding";
import { formatNumber } from "../../core/text/viNumber";
import { useStrings } from "../catalogue/useStrings";
import { CellLink } from "./CellLink";
import type { ScreenProps } from "./ready";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  code: { marginLeft: "auto", color: tokens.colorNeutralForeground3 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  value: { marginLeft: "auto", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", textAlign: "right" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One cause: what is wrong, both values, the cells, the basis and what to do. */
export function FindingCard({ group, session, snapshot }: ScreenProps & { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { check } = useStrings();
  const [isSplit, setSplit] = useState(false);
  const [head] = group.findings;
  const cell = head?.cells[0];
  const isHeld = snapshot.busy || snapshot.trouble !== null;
  const address = cell === undefined ? undefined : snapshot.places.get(cell)?.address;
  if (!head || cell === undefined) return null;
  return (
    <Card role="group" aria-label={group.message}>
      <div className={styles.head}>
        <SeverityIcon sign={group.severity} />
        <Caption1Strong>
          {check.severity[group.severity]}
          {group.findings.length > 1 && ` · ${check.cells(group.findings.length)}`}
        </Caption1Strong>
        <Caption1 className={styles.code}>{group.code}</Caption1>
      </div>
      <Body1 className={styles.text}>
        {group.message} {group.edits.length > 0 && check.preview}
      </Body1>
      {group.edits.length > 0 ? (
        <Preview group={group} isSplit={isSplit} session={session} snapshot={snapshot} />
      ) : (
        <Values group={group} session={session} snapshot={snapshot} />
      )}
      <Caption1 className={styles.quiet}>
        {check.basis} {group.basis}
      </Caption1>
      <div className={styles.actions}>
        {group.edits.length > 1 && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={isHeld}
              onClick={() => void session.applyEdits(group.edits)}
            >
              {check.fixAll(group.edits.length)}
            </Button>
            <Button disabledFocusable={isHeld} onClick={() => setSplit(!isSplit)} aria-expanded={isSplit}>
              {check.oneByOne}
            </Button>
          </>
        )}
        {group.edits.length === 1 && (
          <Button appearance="primary" disabledFocusable={isHeld} onClick={() => void session.applyEdits(group.edits)}>
            {check.write(formatNumber(group.edits[0]?.value ?? 0))}
          </Button>
        )}
        {group.edits.length < 2 && address !== undefined && (
          <Button appearance="subtle" disabledFocusable={isHeld} onClick={() => void session.goTo(cell)}>
            {check.goTo(address)}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Preview({
  group,
  isSplit,
  session,
  snapshot,
}: ScreenProps & { readonly group: FindingGroup; readonly isSplit: boolean }) {
  const styles = useStyles();
  const { check } = useStrings();
  return (
    <div>
      {group.edits.map((edit) => {
        const appendix = snapshot.edition?.appendices.find(({ key }) => edit.cell.startsWith(`${key}.`));
        return (
          <div key={edit.cell} className={styles.row}>
            <CellLink
              cell={edit.cell}
              prefix={`${appendix?.shortLabel ?? ""}, `}
              session={session}
              snapshot={snapshot}
            />
            <Body1 className={styles.value}>{edit.before}</Body1>
            <ArrowRight16Regular aria-hidden />
            <Body1Strong>{formatNumber(edit.value)}</Body1Strong>
            {isSplit && (
              <Button
                size="small"
                disabledFocusable={snapshot.busy || snapshot.trouble !== null}
                onClick={() => void session.applyEdits([edit])}
              >
                {check.write(formatNumber(edit.value))}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Values({ group, session, snapshot }: ScreenProps & { readonly group: FindingGroup }) {
  const styles = useStyles();
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
