import { Body1, Body1Strong, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, PlugDisconnected24Regular } from "@fluentui/react-icons";
import { useStrings } from "../catalogue/useStrings";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  list: { margin: 0 },
});

/** Excel did not answer: why, what to do, and that no figure is touched. */
export function Outside({ code }: { readonly code: string }) {
  const styles = useStyles();
  const { product, outside } = useStrings();
  return (
    <main className={styles.page}>
      <Caption1>{product}</Caption1>
      <PlugDisconnected24Regular aria-hidden />
      <Subtitle2 as="h1">{outside.title}</Subtitle2>
      <Body1>{outside.why}</Body1>
      <Body1Strong as="h2">{outside.how}</Body1Strong>
      <ol className={styles.list}>
        {outside.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Body1Strong as="h2">{outside.inExcel}</Body1Strong>
      <ul className={styles.list}>
        {outside.causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
      <Button appearance="primary" icon={<ArrowClockwise20Regular />} onClick={() => location.reload()}>
        {outside.retry}
      </Button>
      <Caption1>{outside.code(code)}</Caption1>
    </main>
  );
}
