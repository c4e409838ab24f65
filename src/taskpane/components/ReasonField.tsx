import { Button, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LONGEST_JUSTIFICATION } from "../../core/model/justification";
import { useStrings } from "../catalogue/useStrings";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The officer asked to write: the field is ready. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly keep: string;
  /** What stands in the field at first. */
  readonly start: string;
  /** A text that says nothing new. */
  readonly known?: string | null;
  /** To be taken over by a click. */
  readonly reasons: readonly string[];
  readonly isHeld: boolean;
  onKeep(text: string): void;
  onCancel(): void;
}

/** The officer's reason: from the list or in own words. */
export function ReasonField({ label, hint, keep, start, known = null, reasons, isHeld, onKeep, onCancel }: Props) {
  const styles = useStyles();
  const { check } = useStrings();
  const [text, setText] = useState(start);
  const isNothing = text.trim() === "" || text.trim() === known?.trim();
  return (
    <div className={styles.box}>
      <Field label={label} hint={hint}>
        <Textarea
          ref={takeFocus}
          value={text}
          maxLength={LONGEST_JUSTIFICATION}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={(event) => event.key === "Escape" && onCancel()}
        />
      </Field>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Link as="button" inline onClick={() => setText(reason)}>
              {reason}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isHeld || isNothing} onClick={() => onKeep(text)}>
          {keep}
        </Button>
        <Button onClick={onCancel}>{check.cancel}</Button>
      </div>
    </div>
  );
}
