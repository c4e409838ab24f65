import { Body1, Button, Field, makeStyles, Subtitle2, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { reminderText } from "../../core/consolidation/letters/reminderText";
import type { LedgerRow } from "../../core/consolidation/ledger/ledger";
import { reportTitle } from "../../core/edition/period";
import { parseDate } from "../../core/text/viDate";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { SomeOf } from "../components/SomeOf";
import { TextField } from "../components/TextField";
import { copyText } from "../device/copyText";
import type { CollateProps } from "./collateProps";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  one: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface Props extends CollateProps {
  readonly rows: readonly LedgerRow[];
  onClose(): void;
}

/** A text for each unit, to be copied: nothing is sent from here. */
export function Reminder({ collate, state, rows, onClose }: Props) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { reminder: words, receive } = strings;
  const [by, setBy] = useState("");
  const [isSingle, setSingle] = useState(rows.length === 1);
  const [copied, setCopied] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const { collation, edition } = state;
  if (collation === null || edition === null) return null;
  const { ask } = collation;
  const textOf = (row: LedgerRow, unitName = row.unit.name): string =>
    reminderText({
      unitName,
      state: row.state,
      isLate: row.isLate,
      title: reportTitle(edition, ask),
      deadline: ask.deadline,
      askedBy: parseDate(by),
      files: row.versions.map(({ path }) => path.split("/").at(-1) ?? path),
    });
  const [first] = rows;
  const together = first === undefined ? "" : addressed(textOf(first), rows);
  async function copy(text: string, units: readonly LedgerRow[]): Promise<void> {
    const isDone = await copyText(text);
    setRefused(!isDone);
    if (!isDone) return;
    setCopied(text);
    setTimeout(() => setCopied(null), 3000);
    await collate.reminded(units.map(({ unit }) => unit.id));
  }

  return (
    <Panel role="group" aria-label={words.title(rows.length)}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{words.title(rows.length)}</Subtitle2>
        <Button appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <TextField
        label={words.askedBy}
        value={by}
        onChange={setBy}
        {...(by !== "" && parseDate(by) === null ? { validationMessage: receive.badDate } : {})}
      />
      {isRefused && <Body1 role="alert">{words.byHand}</Body1>}
      {isSingle ? (
        <SomeOf items={rows} atOnce={20} more={strings.reading.more}>
          {(row) => (
            <div key={row.unit.id} className={styles.one}>
              <Field label={row.unit.name}>
                <Textarea readOnly rows={5} value={textOf(row)} />
              </Field>
              <Button aria-label={words.copyOf(row.unit.name)} onClick={() => void copy(textOf(row), [row])}>
                {copied === textOf(row) ? words.copied : words.copy}
              </Button>
            </div>
          )}
        </SomeOf>
      ) : (
        <Field label={words.label} hint={words.hint}>
          <Textarea readOnly rows={10} value={together} />
        </Field>
      )}
      <div className={styles.actions}>
        {!isSingle && (
          <Button appearance="primary" onClick={() => void copy(together, rows)}>
            {copied === together ? words.copied : words.copy}
          </Button>
        )}
        {rows.length > 1 && (
          <Button onClick={() => setSingle(!isSingle)}>{isSingle ? words.together : words.one}</Button>
        )}
      </div>
    </Panel>
  );
}

/** One text for all: the first line names them. */
function addressed(text: string, rows: readonly LedgerRow[]): string {
  if (rows.length === 1) return text;
  const names = rows.map(({ unit }) => unit.name).join(", ");
  return [`Kính gửi UBND các đơn vị: ${names}.`, ...text.split("\n").slice(1)].join("\n");
}
