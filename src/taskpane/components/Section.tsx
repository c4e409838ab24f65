import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
});

interface Props {
  readonly title: string;
  /** Rank of the heading. */
  readonly as: "h2" | "h3";
  /** Said beside the title. */
  readonly aside?: string | null;
  readonly children: ReactNode;
}

/** A part of a screen under its heading. */
export function Section({ title, as, aside = null, children }: Props) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.section}>
      <div className={styles.line}>
        <Body1Strong as={as}>{title}</Body1Strong>
        {aside !== null && <Caption1>{aside}</Caption1>}
      </div>
      {children}
    </section>
  );
}
