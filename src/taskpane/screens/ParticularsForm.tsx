import { Body1, Button, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Edition } from "../../core/edition/edition";
import { appendicesOf, levelsOn } from "../../core/edition/period";
import type { Level } from "../../core/model/level";
import type { ReportContext } from "../../core/model/reportContext";
import { useStrings } from "../catalogue/useStrings";
import { ChoiceField } from "../components/ChoiceField";
import { ScreenHead } from "../components/ScreenHead";
import { TextField, type TextFieldProps } from "../components/TextField";
import { contextOf, draftOf, suggestedBy, type ParticularsDraft, type Problems } from "./particularsDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  main: { width: "100%", minHeight: "40px" },
});

interface Props {
  readonly edition: Edition;
  readonly given: ReportContext | null;
  readonly remembered: ReportContext | null;
  readonly isHeld: boolean;
  /** The sheets are there already: saving is all. */
  readonly isInserted: boolean;
  onSubmit(context: ReportContext): void;
  onBack(): void;
}

/** The report's particulars; Esc goes back, nothing is saved before the button. */
export function ParticularsForm({ edition, given, remembered, isHeld, isInserted, onSubmit, onBack }: Props) {
  const styles = useStyles();
  const { particulars: words } = useStrings();
  const [draft, setDraft] = useState<ParticularsDraft>(() =>
    draftOf(edition, given, remembered, new Date().getFullYear()),
  );
  const [problems, setProblems] = useState<Problems>({});
  const suggested = suggestedBy(edition, draft);
  const change = (part: Partial<ParticularsDraft>): void => setDraft({ ...draft, ...part });
  const problem = (field: keyof ParticularsDraft): { validationMessage?: string } => {
    const found = problems[field];
    return found === undefined ? {} : { validationMessage: words[found] };
  };
  type TextPart = "unitName" | "superior" | "year" | "cutOff" | "reportDate" | "children" | "signerName";
  const text = (field: TextPart, label: string, more: Partial<TextFieldProps> = {}) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      {...problem(field)}
      {...more}
    />
  );
  const levels = suggested.periodEnd === null ? edition.levels : levelsOn(edition, suggested.periodEnd);
  const count = appendicesOf(edition, draft.level).length;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const outcome = contextOf(edition, draft);
    setProblems("problems" in outcome ? outcome.problems : {});
    if ("context" in outcome && !isHeld) onSubmit(outcome.context);
  }

  return (
    // Esc is the form's own way back; the button beside the title does the same.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onBack()}
      noValidate
    >
      <ScreenHead title={edition.title} back={words.back} onBack={onBack} />
      {text("unitName", words.unit, { required: true })}
      <Field label={words.level}>
        <RadioGroup
          layout="horizontal"
          value={draft.level}
          onChange={(_event, { value }) => change({ level: value as Level })}
        >
          {levels.map(({ id, label }) => (
            <Radio key={id} value={id} label={label} />
          ))}
        </RadioGroup>
      </Field>
      {text("superior", words.superior, { required: true })}
      <div className={styles.pair}>
        <ChoiceField
          label={words.period}
          value={draft.periodId}
          options={edition.periods.map(({ id, label }) => [id, label] as const)}
          onChange={(periodId) => change({ periodId })}
        />
        {text("year", words.year)}
      </div>
      {text("cutOff", words.cutOff, { required: true, hint: words.dateHint })}
      {text("reportDate", words.reportDate, { placeholder: words.later })}
      <TextField
        label={words.deadline}
        hint={words.deadlineHint(suggested.deadline !== "")}
        value={draft.deadline ?? suggested.deadline}
        onChange={(deadline) => change({ deadline })}
        {...problem("deadline")}
      />
      {edition.rules.some(({ kind }) => kind === "unit-children") &&
        text("children", words.children, { hint: words.childrenHint })}
      {edition.themes.length > 0 && (
        <TextField label={words.theme} value={draft.theme ?? suggested.theme} onChange={(theme) => change({ theme })} />
      )}
      <ChoiceField
        label={words.signerTitle}
        value={draft.signerTitle}
        options={edition.signerTitles.map((title) => [title, title] as const)}
        onChange={(signerTitle) => change({ signerTitle })}
      />
      {text("signerName", words.signerName, { placeholder: words.later })}
      <Caption1>{words.remembered}</Caption1>
      <Button className={styles.main} type="submit" appearance="primary" size="large" disabledFocusable={isHeld}>
        {isInserted ? words.save : words.insert(count)}
      </Button>
      {!isInserted && <Body1>{words.insertHint(count)}</Body1>}
    </form>
  );
}
