import {
  Body1,
  Button,
  Caption1,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useState, type FormEvent } from "react";
import type { Edition } from "../../core/edition/edition";
import { appendicesOf, levelsOn } from "../../core/edition/period";
import type { Level } from "../../core/model/level";
import type { ReportContext } from "../../core/model/reportContext";
import { useStrings } from "../catalogue/useStrings";
import { contextOf, draftOf, suggestedBy, type ParticularsDraft, type Problems } from "./particularsDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  wide: { minWidth: 0, width: "100%" },
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
  const text = (
    field: "unitName" | "superior" | "year" | "cutOff" | "reportDate" | "children" | "signerName",
    placeholder = "",
  ) => (
    <Input
      className={styles.wide}
      input={{ className: styles.wide }}
      value={draft[field]}
      placeholder={placeholder}
      onChange={(_event, { value }) => change({ [field]: value })}
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
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={words.back}
          onClick={onBack}
          type="button"
        />
        <Subtitle2 as="h2">{edition.title}</Subtitle2>
      </div>
      <Field label={words.unit} required {...problem("unitName")}>
        {text("unitName")}
      </Field>
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
      <Field label={words.superior} required {...problem("superior")}>
        {text("superior")}
      </Field>
      <div className={styles.pair}>
        <Field label={words.period}>
          <Dropdown
            className={styles.wide}
            value={edition.periods.find(({ id }) => id === draft.periodId)?.label ?? ""}
            selectedOptions={[draft.periodId]}
            onOptionSelect={(_event, { optionValue }) => optionValue !== undefined && change({ periodId: optionValue })}
          >
            {edition.periods.map(({ id, label }) => (
              <Option key={id} value={id}>
                {label}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={words.year} {...problem("year")}>
          {text("year")}
        </Field>
      </div>
      <Field label={words.cutOff} required hint={words.dateHint} {...problem("cutOff")}>
        {text("cutOff")}
      </Field>
      <Field label={words.reportDate} {...problem("reportDate")}>
        {text("reportDate", words.later)}
      </Field>
      <Field label={words.deadline} hint={words.deadlineHint(suggested.deadline !== "")} {...problem("deadline")}>
        <Input
          className={styles.wide}
          input={{ className: styles.wide }}
          value={draft.deadline ?? suggested.deadline}
          onChange={(_event, { value }) => change({ deadline: value })}
        />
      </Field>
      {edition.rules.some(({ kind }) => kind === "unit-children") && (
        <Field label={words.children} hint={words.childrenHint} {...problem("children")}>
          {text("children")}
        </Field>
      )}
      {edition.themes.length > 0 && (
        <Field label={words.theme}>
          <Input
            className={styles.wide}
            input={{ className: styles.wide }}
            value={draft.theme ?? suggested.theme}
            onChange={(_event, { value }) => change({ theme: value })}
          />
        </Field>
      )}
      <Field label={words.signerTitle}>
        <Dropdown
          className={styles.wide}
          value={draft.signerTitle}
          selectedOptions={[draft.signerTitle]}
          onOptionSelect={(_event, { optionValue }) =>
            optionValue !== undefined && change({ signerTitle: optionValue })
          }
        >
          {edition.signerTitles.map((title) => (
            <Option key={title}>{title}</Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.signerName}>{text("signerName", words.later)}</Field>
      <Caption1>{words.remembered}</Caption1>
      <Button className={styles.main} type="submit" appearance="primary" size="large" disabledFocusable={isHeld}>
        {isInserted ? words.save : words.insert(count)}
      </Button>
      {!isInserted && <Body1>{words.insertHint(count)}</Body1>}
    </form>
  );
}
