import { Body1, Button, Caption1, makeStyles, ProgressBar, Subtitle2, tokens } from "@fluentui/react-components";
import { Clock20Regular, DocumentError20Regular, Info20Filled } from "@fluentui/react-icons";
import { formatNumber } from "../../core/text/viNumber";
import type { OutFile, ReadingProgress } from "../../session/collate/collateSnapshot";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { Screen } from "../components/Screen";
import { Section } from "../components/Section";
import { SomeOf } from "../components/SomeOf";

const useStyles = makeStyles({
  counters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, margin: 0 },
  counter: { display: "flex", flexDirection: "column-reverse" },
  number: { margin: 0 },
  line: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0 },
  text: { display: "flex", flexDirection: "column", minWidth: 0 },
  main: { flexGrow: 1 },
});

/** Files under way: how many are done, what does not enter the ledger, and the one button that ends it. */
export function ReadingScreen({ reading, onStop }: { readonly reading: ReadingProgress; onStop(): void }) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { reading: words } = collate;
  const { done, all, taken, aside, refused, out } = reading;
  const [doneText, allText] = [formatNumber(done), formatNumber(all)];
  const counters = [
    [words.taken, taken],
    [words.aside, aside],
    [words.refused, refused],
  ] as const;
  return (
    <Screen
      footer={
        <Button className={styles.main} size="large" onClick={onStop}>
          {words.stop}
        </Button>
      }
    >
      <Panel>
        <Subtitle2 as="h2">{words.title(doneText, allText)}</Subtitle2>
        <ProgressBar
          thickness="large"
          value={all === 0 ? 0 : done / all}
          aria-label={collate.verdict.reading}
          aria-valuetext={words.value(doneText, allText)}
        />
        <dl className={styles.counters}>
          {counters.map(([name, number]) => (
            <div key={name} className={styles.counter}>
              <dt>
                <Caption1>{name}</Caption1>
              </dt>
              <dd className={styles.number}>
                <Subtitle2>{formatNumber(number)}</Subtitle2>
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Caption1>{words.kept(doneText)}</Caption1>
      {out.length > 0 && (
        <Section title={words.out} as="h2" aside={words.outCount(out.length)}>
          <div>
            <SomeOf items={out} atOnce={20} more={words.more}>
              {(file) => <OutLine key={file.path} file={file} />}
            </SomeOf>
          </div>
        </Section>
      )}
    </Screen>
  );
}

/** A file that does not enter the ledger, with the reason and the way out. */
export function OutLine({ file: { path, why } }: { readonly file: OutFile }) {
  const styles = useStyles();
  const { collate } = useStrings();
  const isLock = "aside" in why && why.aside === "lock";
  const Icon = "message" in why ? DocumentError20Regular : isLock ? Clock20Regular : Info20Filled;
  return (
    <div className={styles.line}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.text}>
        <Body1>{path}</Body1>
        <Caption1>{"message" in why ? why.message : collate.reading.asideReasons[why.aside]}</Caption1>
      </span>
    </div>
  );
}
