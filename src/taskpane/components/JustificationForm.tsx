import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingGroup } from "../../core/model/finding";
import { useStrings } from "../catalogue/useStrings";
import { GivenReason } from "./GivenReason";
import { ReasonField } from "./ReasonField";
import { isHeld, type ReportProps } from "./ready";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The officer's reason for a figure that a rule finds odd: kept with the workbook. */
export function JustificationForm({ group, session, snapshot }: ReportProps & { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { check } = useStrings();
  const { justification } = group;
  const [isWriting, setWriting] = useState(false);
  const [head] = group.findings;
  if (group.severity !== "explain" || head === undefined) return null;
  const held = isHeld(snapshot);
  const save = (reason: string): void => void session.justify(head, reason).then(() => setWriting(false));
  if (isWriting) {
    return (
      <ReasonField
        label={check.reason}
        hint={check.reasonHint}
        keep={check.saveReason}
        start={justification?.text ?? ""}
        reasons={snapshot.edition?.reasons ?? []}
        isHeld={held}
        onKeep={save}
        onCancel={() => setWriting(false)}
      />
    );
  }
  return (
    <div className={styles.box}>
      {justification !== null && (
        <GivenReason title={justification.isValid ? check.justified : check.lapsed} text={justification.text} />
      )}
      <div className={styles.actions}>
        <Button disabledFocusable={held} onClick={() => setWriting(true)}>
          {justification === null ? check.justify : check.rewrite}
        </Button>
        {justification !== null && (
          <Button disabledFocusable={held} onClick={() => save("")}>
            {check.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
