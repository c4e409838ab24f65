import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Why something was refused, each reason in a line; nothing where there is none. */
export function Problems({
  title,
  problems,
  isMild = false,
}: {
  readonly title: string;
  readonly problems: readonly string[];
  /** To be thought over, nothing was refused. */
  readonly isMild?: boolean;
}) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent={isMild ? "warning" : "error"} layout="multiline" politeness="assertive">
      <MessageBarBody>
        {title}
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
