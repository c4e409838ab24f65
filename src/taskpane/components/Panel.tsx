import { Card, makeStyles, mergeClasses, tokens, type CardProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  panel: {
    rowGap: tokens.spacingVerticalS,
    boxShadow: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // Forced colours draw this border too, where a background alone would vanish.
    "::after": { display: "none" },
  },
});

/** One card of the pane. */
export function Panel({ className, ...props }: CardProps) {
  return <Card {...props} className={mergeClasses(useStyles().panel, className)} />;
}
