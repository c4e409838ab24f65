import type { Edition } from "../../core/edition/edition";
import type { Level } from "../../core/model/level";
import { useStrings } from "../catalogue/useStrings";
import { ChoiceField } from "../components/ChoiceField";
import { TextField } from "../components/TextField";
import { deadlineShown, senders, type AskDraft, type AskProblems } from "./askDraft";

interface Props {
  readonly editions: readonly Edition[];
  readonly draft: AskDraft;
  readonly problems: AskProblems;
  /** Who receives; null where no report of the workbook says it. */
  readonly above: Level | null;
  onChange(draft: AskDraft): void;
}

/** Which report of whom is received, and until when. */
export function AskFields({ editions, draft, problems, above, onChange }: Props) {
  const { collate } = useStrings();
  const { receive: words } = collate;
  const edition = editions.find(({ id }) => id === draft.editionId);
  const levels = edition === undefined ? [] : senders(edition, draft.periodId, draft.year, above);
  const change = (part: Partial<AskDraft>): void => {
    const next = { ...draft, ...part };
    const form = editions.find(({ id }) => id === next.editionId);
    const [nearest, ...others] = form === undefined ? [] : senders(form, next.periodId, next.year, above);
    const isKept = nearest === undefined || nearest === next.level || others.includes(next.level);
    onChange(isKept ? next : { ...next, level: nearest });
  };
  return (
    <>
      <ChoiceField
        label={words.form}
        value={draft.editionId}
        options={editions.map(({ id, title }) => [id, title] as const)}
        onChange={(editionId) => {
          const form = editions.find(({ id }) => id === editionId);
          change({ editionId, periodId: form?.periods[0]?.id ?? "", deadline: null });
        }}
      />
      <ChoiceField
        label={words.period}
        value={draft.periodId}
        options={(edition?.periods ?? []).map(({ id, label }) => [id, label] as const)}
        onChange={(periodId) => change({ periodId, deadline: null })}
      />
      <TextField
        label={words.year}
        value={draft.year}
        onChange={(year) => change({ year, deadline: null })}
        {...(problems.year === undefined ? {} : { validationMessage: words.badYear })}
      />
      {levels.length > 1 && (
        <ChoiceField
          label={words.level}
          value={draft.level}
          options={levels.map((level) => [level, words.levels[level]] as const)}
          onChange={(level) => change({ level, deadline: null })}
        />
      )}
      <TextField
        label={words.deadline}
        value={deadlineShown(edition, draft)}
        onChange={(deadline) => change({ deadline })}
        {...(problems.deadline === undefined ? {} : { validationMessage: words.badDate })}
      />
    </>
  );
}
