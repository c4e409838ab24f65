import { Body1, Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import type { FixEdit } from "../../core/model/finding";
import { formatNumber } from "../../core/text/viNumber";
import { useStrings } from "../catalogue/useStrings";
import { appendixPrefix, CellLink } from "./CellLink";
import { isHeld, type ReportProps } from "./ready";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto auto",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    "@media (max-width: 280px)": { gridTemplateColumns: "auto 1fr" },
  },
  cell: { "@media (max-width: 280px)": { gridColumn: "1 / -1" } },
  before: {
    textAlign: "right",
    overflowWrap: "anywhere",
    "@media (max-width: 280px)": { gridColumn: "1 / -1" },
  },
  after: { minWidth: "72px", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  write: { gridColumn: "1 / -1", justifySelf: "end" },
});

/** What a fix would write, cell by cell: old → new; with a button each when `isSplit`. */
export function OldAndNew({
  edits,
  isSplit,
  session,
  snapshot,
}: ReportProps & { readonly edits: readonly FixEdit[]; readonly isSplit: boolean }) {
  const styles = useStyles();
  const { check } = useStrings();
  return (
    <div>
      {edits.map((edit) => (
        <div key={edit.cell} className={styles.row}>
          <span className={styles.cell}>
            <CellLink
              cell={edit.cell}
              prefix={appendixPrefix(snapshot, edit.cell)}
              session={session}
              snapshot={snapshot}
            />
          </span>
          <Body1 className={styles.before}>{edit.before}</Body1>
          <ArrowRight16Regular aria-hidden />
          <Body1Strong className={styles.after}>
            {edit.value === null ? check.empty : formatNumber(edit.value)}
          </Body1Strong>
          {isSplit && (
            <Button
              className={styles.write}
              disabledFocusable={isHeld(snapshot)}
              onClick={() => void session.applyEdits([edit])}
            >
              {edit.value === null ? check.clearCell : check.write(formatNumber(edit.value))}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
