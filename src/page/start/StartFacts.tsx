import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Delete20Regular, LaptopShield20Regular, Save20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useStrings } from "../../taskpane/catalogue/useStrings";

const useStyles = makeStyles({
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fact: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** What the browser forbids, what the files are good for, and how to leave nothing behind. */
export function StartFacts({ onForgetAll }: { onForgetAll(): void }) {
  const styles = useStyles();
  const { start } = useStrings().page;
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.facts}>
      <Caption1 className={styles.fact}>
        <LaptopShield20Regular /> {start.blocked}
      </Caption1>
      <Caption1 className={styles.fact}>
        <Save20Regular /> {start.readable}
      </Caption1>
      {isAsking ? (
        <div className={styles.fact}>
          <Caption1>{start.deleteAllAsk}</Caption1>
          <Button
            onClick={() => {
              setAsking(false);
              onForgetAll();
            }}
          >
            {start.delete}
          </Button>
          <Button onClick={() => setAsking(false)}>{start.keep}</Button>
        </div>
      ) : (
        <Link as="button" className={styles.fact} onClick={() => setAsking(true)}>
          <Delete20Regular /> {start.deleteAll}
        </Link>
      )}
    </div>
  );
}
