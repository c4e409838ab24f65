import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { AskedFile, UnlistedFile } from "../../core/consolidation/ledger/ledger";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { Screen } from "../components/Screen";
import { ScreenHead } from "../components/ScreenHead";
import { Section } from "../components/Section";
import { SomeOf } from "../components/SomeOf";
import type { CollateProps, ReceivedState } from "./collateProps";
import { UnitChoice } from "./UnitChoice";
import { useEscape } from "./useEscape";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
});

type Props = CollateProps & { readonly state: ReceivedState; onBack(): void };

/** Every file that is no unit's: whose it may be, or why it stands aside. */
export function FilesScreen(props: Props) {
  const { collate, state, onBack } = props;
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { files: words } = strings;
  useEscape(onBack);
  const { asked, unlisted, aside, refused } = state.received.ledger;
  const setAside = state.collation?.decisions.flatMap(({ decision }) =>
    decision.kind === "set-aside" ? decision : [],
  );
  return (
    <Screen>
      <ScreenHead title={words.title} back={strings.ledger.back} onBack={onBack} />
      {asked.length > 0 && (
        <Section title={words.asked} as="h2" aside={String(asked.length)}>
          <SomeOf items={asked} atOnce={20} more={strings.reading.more}>
            {(file) => <Doubtful key={file.file.digest} file={file} {...props} />}
          </SomeOf>
        </Section>
      )}
      {unlisted.length > 0 && (
        <Section title={words.unlisted} as="h2" aside={String(unlisted.length)}>
          <SomeOf items={unlisted} atOnce={20} more={strings.reading.more}>
            {(file) => <Doubtful key={file.file.digest} file={file} {...props} />}
          </SomeOf>
        </Section>
      )}
      {refused.length > 0 && (
        <Section title={words.refused} as="h2" aside={String(refused.length)}>
          <SomeOf items={refused} more={strings.reading.more}>
            {({ path, message }) => (
              <div key={path} className={styles.line}>
                <Body1>{path}</Body1>
                <Caption1>{message}</Caption1>
              </div>
            )}
          </SomeOf>
        </Section>
      )}
      {aside.length > 0 && (
        <Section title={words.aside} as="h2" aside={String(aside.length)}>
          <SomeOf items={aside} more={strings.reading.more}>
            {({ path, reason, of }) => (
              <div key={path} className={styles.line}>
                <Body1>{path}</Body1>
                <Caption1>
                  {of === null
                    ? strings.reading.asideReasons[reason]
                    : `${strings.reading.asideReasons[reason].replace(/\.$/, "")}: ${of}`}
                </Caption1>
              </div>
            )}
          </SomeOf>
          {setAside !== undefined && setAside.length > 0 && (
            <Button onClick={() => void collate.withdraw(setAside)}>{words.putBack}</Button>
          )}
        </Section>
      )}
    </Screen>
  );
}

/** A file that may be a unit's: what it says of itself, and the officer's word. */
function Doubtful({ file, collate, state }: Props & { readonly file: AskedFile | UnlistedFile }) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { files: words } = strings;
  const { path, digest } = file.file;
  const units = state.list?.units ?? state.received.ledger.rows.map(({ unit }) => unit);
  const near = "units" in file ? file.units : [];
  return (
    <Panel role="group" aria-label={path}>
      <Body1 className={styles.line}>{path}</Body1>
      {"signs" in file ? (
        file.signs.map(({ source, text }) => (
          <Caption1 key={source + text}>{words.says(words.sources[source], text)}</Caption1>
        ))
      ) : (
        <Caption1>{file.name === null ? words.nameless : words.calls(file.name)}</Caption1>
      )}
      <UnitChoice
        near={near}
        units={units}
        onChoose={(unit) => void collate.decide({ kind: "assign", digest, unit })}
      />
      <div className={styles.actions}>
        {"counting" in file && file.counting === "no" && (
          <Button onClick={() => void collate.decide({ kind: "take", digest })}>{words.take}</Button>
        )}
        <Button onClick={() => void collate.decide({ kind: "set-aside", digest })}>{words.setAside}</Button>
      </div>
    </Panel>
  );
}
