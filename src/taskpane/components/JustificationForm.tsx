import { Body1, Button, Caption1, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LONGEST_JUSTIFICATION } from "../../core/model/justification";
import type { FindingGroup } from "../../core/model/finding";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type ReportProps } from "./ready";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  // Forced colours hide the sunken ground; the border stays.
  given: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});

/** The officer asked to write: the field is ready. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

/** The officer's reason for a figure that a rule finds odd: from the list or in own words, kept with the workbook. */
export function JustificationForm({ group, session, snapshot }: ReportProps & { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { check } = useStrings();
  const { justification } = group;
  const [text, setText] = useState<string | null>(null);
  const [head] = group.findings;
  if (group.severity !== "explain" || head === undefined) return null;
  const held = isHeld(snapshot);
  const save = (reason: string): void => void session.justify(head, reason).then(() => setText(null));
  if (text === null) {
    return (
      <div className={styles.box}>
        {justification !== null && (
          <div className={styles.given}>
            <Caption1>{justification.isValid ? check.justified : check.lapsed}</Caption1>
            <br />
            <Body1>{justification.text}</Body1>
          </div>
        )}
        <div className={styles.actions}>
          <Button disabledFocusable={held} onClick={() => setText(justification?.text ?? "")}>
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
  return (
    <div className={styles.box}>
      <Field label={check.reason} hint={check.reasonHint}>
        <Textarea
          ref={takeFocus}
          value={text}
          maxLength={LONGEST_JUSTIFICATION}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={(event) => event.key === "Escape" && setText(null)}
        />
      </Field>
      <ul className={styles.reasons}>
        {snapshot.edition?.reasons.map((reason) => (
          <li key={reason}>
            <Link as="button" inline onClick={() => setText(reason)}>
              {reason}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={held || text.trim() === ""} onClick={() => save(text)}>
          {check.saveReason}
        </Button>
        <Button onClick={() => setText(null)}>{check.cancel}</Button>
      </div>
    </div>
  );
}
