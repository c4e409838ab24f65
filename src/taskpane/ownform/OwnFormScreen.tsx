import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { OwnForm } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { Problems } from "../components/Problems";
import { isHeld, type ReportProps } from "../components/ready";
import { ScreenHead } from "../components/ScreenHead";
import { TextField } from "../components/TextField";
import { Screen } from "../components/Screen";
import { OwnFormSource } from "./OwnFormSource";
import { draftOfKept, formOf, newFormId, placesOf, type TableDraft } from "./ownFormDraft";
import { TableEditor } from "./TableEditor";

const useStyles = makeStyles({
  main: { flexGrow: 1 },
});

/** A report's title names its period anyway. */
function withoutYear(title: string): string {
  return title.replace(/[\s,;–-]*(?:năm|kỳ)\s*[\d.…/]+\s*$/iu, "");
}

/** An office's own form: where to take it from, what was read, what the officer makes of it. @param form the one to change, if it is kept already */
export function OwnFormScreen({
  session,
  snapshot,
  form,
  onDone,
}: ReportProps & { readonly form: OwnForm | null; onDone(): void }) {
  const styles = useStyles();
  const { own: words, forms: formWords } = useStrings();
  const [drafts, setDrafts] = useState<readonly TableDraft[]>(() => draftOfKept(form?.tables ?? []));
  const [title, setTitle] = useState(form?.title ?? "");
  const [issuer, setIssuer] = useState(form?.issuer ?? "");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isReady = title.trim() !== "" && drafts.some(({ isIncluded }) => isIncluded);

  async function keep(): Promise<void> {
    if (!isReady || isHeld(snapshot)) return;
    const about = { id: form?.id ?? newFormId(), title: title.trim(), issuer: issuer.trim(), rules: form?.rules ?? [] };
    const made = formOf(drafts, about);
    const found = await (form === null ? session.useOwnForm(made, placesOf(drafts)) : session.changeOwnForm(made));
    setProblems(found);
    if (found.length === 0) onDone();
  }

  return (
    <Screen
      footer={
        drafts.length === 0 ? undefined : (
          <Button
            className={styles.main}
            size="large"
            appearance="primary"
            disabledFocusable={!isReady || isHeld(snapshot)}
            onClick={() => void keep()}
          >
            {form === null ? words.use : words.save}
          </Button>
        )
      }
    >
      <ScreenHead title={words.title} back={formWords.back} onBack={onDone} />
      {form === null && (
        <OwnFormSource
          session={session}
          snapshot={snapshot}
          onRead={(read) => {
            setProblems([]);
            setDrafts(read);
            setTitle(withoutYear(read[0]?.table.title ?? ""));
          }}
          onImported={onDone}
          onProblems={setProblems}
        />
      )}
      <Problems title={words.refused} problems={problems} />
      {drafts.length === 0 ? (
        <Body1>{words.what}</Body1>
      ) : (
        <>
          <TextField
            label={words.formTitle}
            hint={words.formTitleHint}
            required
            value={title}
            maxLength={500}
            onChange={setTitle}
          />
          <TextField label={words.issuer} hint={words.issuerHint} value={issuer} maxLength={300} onChange={setIssuer} />
          {drafts.map((draft, index) => (
            <TableEditor
              key={draft.table.key}
              draft={draft}
              onChange={(next) => setDrafts(drafts.map((each, at) => (at === index ? next : each)))}
            />
          ))}
        </>
      )}
    </Screen>
  );
}
