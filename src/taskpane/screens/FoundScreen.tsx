import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Appendix, Edition } from "../../core/edition/edition";
import { addressOf } from "../../core/layout/address";
import { notedPlaces, notesOnForms } from "../../core/layout/formNotes";
import type { FoundColumn, FoundForm } from "../../core/layout/sheetGrid";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps } from "../components/ready";
import { Screen } from "../components/Screen";
import { ScreenHead } from "../components/ScreenHead";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  main: { flexGrow: 1 },
});
/** Headers less alike than this are shown for the officer to compare. */
const ALIKE = 0.95;

/** The tables found in the workbook, how sure we are of each column, and the way to point at one by hand. */
export function FoundScreen({
  edition,
  session,
  snapshot,
  onBack,
  onUse,
}: ReportProps & { readonly edition: Edition; onBack(): void; onUse(forms: readonly FoundForm[]): void }) {
  const styles = useStyles();
  const { found: words, forms: formWords } = useStrings();
  /** What the officer said of a table; until then the sure ones are taken, the others not. */
  const [said, setSaid] = useState<ReadonlyMap<FoundForm, boolean>>(new Map());
  const found = snapshot.found.filter(({ editionId }) => editionId === edition.id);
  const isTaken = (form: FoundForm): boolean => said.get(form) ?? form.isCertain;
  const taken = found.filter(isTaken);
  /** Of several tables of one appendix one counts. */
  const take = (forms: readonly FoundForm[], form: FoundForm, isWanted: boolean): void =>
    setSaid(new Map([...said, ...forms.map((each) => [each, each === form ? isWanted : false] as const)]));
  return (
    <Screen
      footer={
        <Button
          className={styles.main}
          size="large"
          appearance="primary"
          disabledFocusable={taken.length === 0 || isHeld(snapshot)}
          onClick={() => taken.length > 0 && onUse(taken)}
        >
          {words.use(taken.length)}
        </Button>
      }
    >
      <ScreenHead title={words.title} back={formWords.back} onBack={onBack} />
      <Body1>{words.how}</Body1>
      {notesOnForms({ forms: taken, unused: found.filter((form) => !isTaken(form)) }, null).map((note) => (
        <MessageBar key={note.code} intent="info" layout="multiline">
          <MessageBarBody>{words.notes[note.code](notedPlaces(note, words.moreCells))}</MessageBarBody>
        </MessageBar>
      ))}
      {edition.appendices.map((appendix) => {
        const forms = found.filter(({ appendixKey }) => appendixKey === appendix.key);
        return (
          <Panel key={appendix.key}>
            <div className={styles.line}>
              <Body1Strong as="h3">{appendix.label}</Body1Strong>
              {forms.length === 0 && <Caption1>{words.none}</Caption1>}
            </div>
            {forms.length === 0 && <Body1>{appendix.summary}</Body1>}
            {forms.length > 1 && <Body1>{words.several(forms.length)}</Body1>}
            {forms.map((form) => (
              <div key={placeOf(form)}>
                <Checkbox
                  label={words.take(placeOf(form))}
                  checked={isTaken(form)}
                  onChange={(_event, { checked }) => take(forms, form, checked === true)}
                />
                <Caption1 block>{words.by[form.by](Math.round(form.certainty * 100))}</Caption1>
                <Columns appendix={appendix} form={form} />
              </div>
            ))}
            <Button
              disabledFocusable={isHeld(snapshot)}
              aria-label={`${appendix.label}: ${words.point}`}
              onClick={() => void session.pointAt(edition, appendix.key)}
            >
              {words.point}
            </Button>
          </Panel>
        );
      })}
    </Screen>
  );
}

/** Where the sheet's words are not the form's own, column by column; nothing where all are. */
function Columns({ appendix, form }: { readonly appendix: Appendix; readonly form: FoundForm }) {
  const styles = useStyles();
  const { found: words } = useStrings();
  const labels = new Map(
    appendix.groups.flatMap(({ columns }) => columns.map(({ key, name }) => [key, name] as const)),
  );
  const doubts = form.columns.filter(({ likeness }) => likeness < ALIKE);
  if (doubts.length === 0) return <Caption1>{words.allColumns(form.columns.length)}</Caption1>;
  const say = ({ key, col, header }: FoundColumn): string => {
    const name = labels.get(key) ?? key;
    if (col === null) return words.lacking(name);
    const letter = addressOf(0, col).replace(/\d+$/, "");
    return header === "" ? words.noHeader(name, letter) : words.otherHeader(name, letter, header);
  };
  return (
    <ul className={styles.list}>
      {doubts.map((column) => (
        <li key={column.key}>
          <Caption1>{say(column)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

/** `Sheet1!A3:G9` */
export function placeOf({ sheet, area: { row, col, rows, cols } }: FoundForm): string {
  return `${sheet.name}!${addressOf(row, col)}:${addressOf(row + rows - 1, col + cols - 1)}`;
}
