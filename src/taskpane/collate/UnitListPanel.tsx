import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Field,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { UnitProblem } from "../../core/consolidation/units/readUnits";
import type { Strings } from "../catalogue/strings";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { rowsOfFile, rowsOfText } from "../device/unitRows";
import type { CollateProps } from "./collateProps";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  file: { position: "absolute", width: "1px", height: "1px", opacity: 0, pointerEvents: "none" },
});
const SHOWN = 4;

/** The units expected: where the list came from, what of it has to be looked at, the ways to give another. */
export function UnitListPanel({ collate, state }: CollateProps) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { list: words } = strings;
  const [isAll, setAll] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { list, problems } = state;
  const units = list?.units ?? [];

  async function fromFile(file: File): Promise<void> {
    const outcome = await rowsOfFile(file);
    setTrouble(outcome.kind === "refused" ? outcome.message : null);
    if (outcome.kind === "read") await collate.giveUnits(outcome.rows, words.fromFile(file.name));
  }
  async function fromFront(): Promise<void> {
    setTrouble((await collate.unitsInFront(words.fromSheet)) ? null : words.noSheet);
  }
  async function fromText(text: string): Promise<void> {
    await collate.giveUnits(await rowsOfText(text), words.pasted);
    setPasted(null);
  }

  return (
    <Panel>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      {list === null ? <Body1>{words.none}</Body1> : <Body1Strong>{words.count(units.length)}</Body1Strong>}
      {list !== null && <Caption1>{words.from(list.source)}</Caption1>}
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.look(problems.length)}
            <ul className={styles.problems}>
              {problems.slice(0, isAll ? undefined : SHOWN).map((problem) => (
                <li key={problem.row}>{said(problem, words)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {units.length > 0 && (
        <ol className={styles.list}>
          {units.slice(0, isAll ? undefined : SHOWN).map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ol>
      )}
      {units.length > SHOWN && !isAll && (
        <Link as="button" onClick={() => setAll(true)}>
          {words.all(units.length)}
        </Link>
      )}
      <Caption1>{words.names}</Caption1>
      {trouble !== null && <Body1 role="alert">{trouble}</Body1>}
      {pasted === null ? (
        <>
          <Caption1>{list === null ? words.give : words.replace}</Caption1>
          <div className={styles.ways}>
            <Button onClick={() => setPasted("")}>{words.paste}</Button>
            <Button onClick={() => void fromFront()}>{words.front}</Button>
            <Button onClick={() => field.current?.click()}>{words.file}</Button>
          </div>
        </>
      ) : (
        <>
          <Field label={words.pasteLabel}>
            <Textarea value={pasted} rows={8} onChange={(_event, { value }) => setPasted(value)} />
          </Field>
          <div className={styles.ways}>
            <Button appearance="primary" disabledFocusable={pasted.trim() === ""} onClick={() => void fromText(pasted)}>
              {words.use}
            </Button>
            <Button onClick={() => setPasted(null)}>{words.cancel}</Button>
          </div>
        </>
      )}
      <input
        ref={field}
        className={styles.file}
        type="file"
        accept=".xlsx,.csv,.txt"
        tabIndex={-1}
        aria-label={words.file}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file !== undefined) void fromFile(file);
        }}
      />
    </Panel>
  );
}

function said({ kind, row, of, text }: UnitProblem, { problems }: Strings["collate"]["list"]): string {
  return problems[kind](row, text, of ?? row);
}
