import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { LiveBlock, Settlement } from "../../core/narrative/reconcile";
import type { Inline } from "../../core/narrative/reportDocument";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type ReportProps } from "../components/ready";
import { SeverityIcon } from "../components/SeverityIcon";
import { ReportRun } from "./ReportRun";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { lineHeight: tokens.lineHeightBase400, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  actions: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Words of the officer that the figures have overtaken: both versions, and three ways to settle it. */
export function OvertakenBlock({ block, session, snapshot }: ReportProps & { readonly block: LiveBlock }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const isWrong = block.inlines.some((inline) => inline.kind === "number" && inline.now !== null);
  const canRenew = block.inlines.some((inline) => inline.kind === "number" && inline.now !== null && inline.now !== "");
  const settle = (how: Settlement) => () => void session.settleBlock(block.id, how);
  const held = isHeld(snapshot);
  const runs = (inlines: readonly Inline[]) =>
    inlines.map((inline, index) => <ReportRun key={index} inline={inline} session={session} snapshot={snapshot} />);
  return (
    <div className={styles.box} role="group" aria-label={words.overtaken}>
      <div className={styles.head}>
        <SeverityIcon sign={isWrong ? "blocking" : "note"} />
        <Body1Strong>{words.overtaken}</Body1Strong>
      </div>
      <Caption1>{words.overtakenWhy}</Caption1>
      <Caption1>{words.yours}</Caption1>
      <p className={styles.text}>{runs(block.inlines)}</p>
      <Caption1>{words.redrafted}</Caption1>
      <p className={styles.text}>{runs(block.redrafted ?? [])}</p>
      <div className={styles.actions}>
        {canRenew && (
          <Button appearance="primary" disabledFocusable={held} onClick={settle("numbers")}>
            {words.useNumbers}
          </Button>
        )}
        <Button disabledFocusable={held} onClick={settle("draft")}>
          {words.useDraft}
        </Button>
        <Button disabledFocusable={held} onClick={settle("mine")}>
          {words.keepMine}
        </Button>
      </div>
      {isWrong && <Caption1>{words.keepBlocks}</Caption1>}
    </div>
  );
}
