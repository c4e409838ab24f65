import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { PlanInput } from "../../core/layout/sheetPlan";

/** Ties it to the cell. */
export const PROMPT_ID = "page-prompt";

const useStyles = makeStyles({
  note: {
    position: "absolute",
    zIndex: 2,
    maxWidth: "260px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow4,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    pointerEvents: "none",
  },
});

/** What to write into the selected cell, under it, as Excel shows it. */
export function PromptNote({
  prompt: { title, message },
  note,
}: {
  readonly prompt: PlanInput["prompt"];
  readonly note: RefObject<HTMLDivElement | null>;
}) {
  const styles = useStyles();
  return (
    <div ref={note} id={PROMPT_ID} role="note" className={styles.note}>
      <b>{title}</b>
      <br />
      {message}
    </div>
  );
}
