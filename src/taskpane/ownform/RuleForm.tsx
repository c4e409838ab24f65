import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Severity } from "../../core/model/finding";
import { officeRules } from "../../core/ownform/edition/officeRules";
import type { OwnForm } from "../../core/ownform/form/ownForm";
import { ruleOfChoice, type RuleChoice } from "../../core/ownform/edition/ruleOfChoice";
import { parseFigure } from "../../core/text/parseFigure";
import type { RuleTrial } from "../../session/reportSnapshot";
import { useStrings } from "../catalogue/useStrings";
import { ChoiceField } from "../components/ChoiceField";
import { Problems } from "../components/Problems";
import { isHeld, type ReportProps } from "../components/ready";
import { TextField } from "../components/TextField";
import { CellChooser } from "./CellChooser";

const KINDS: readonly RuleChoice["kind"][] = ["pairing", "equals", "at-most", "ratio"];
const SEVERITIES: readonly Severity[] = ["blocking", "explain", "note"];

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const NOTHING = {
  kind: "pairing" as RuleChoice["kind"],
  first: [] as readonly string[],
  second: [] as readonly string[],
  min: "",
  max: "",
  severity: "explain" as Severity,
  wording: "",
  basis: "",
};

/** A rule put together by kind and cells, tried at once on the figures shown. */
export function RuleForm({
  session,
  snapshot,
  form,
  onDone,
}: ReportProps & { readonly form: OwnForm; onDone(): void }) {
  const styles = useStyles();
  const { own, check } = useStrings();
  const { rules: words } = own;
  const [draft, setDraft] = useState(NOTHING);
  const [trial, setTrial] = useState<RuleTrial | null>(null);
  const change = (part: Partial<typeof NOTHING>): void => {
    setDraft({ ...draft, ...part });
    setTrial(null);
  };
  const rule = ruleOf(draft, form);
  const isMany = draft.kind === "equals" || draft.kind === "at-most";

  async function keep(): Promise<void> {
    if (rule === null || isHeld(snapshot)) return;
    const problems = await session.changeOwnForm({ ...form, rules: [...form.rules, rule] });
    if (problems.length === 0) onDone();
    else setTrial({ kind: "refused", problems });
  }

  return (
    <div className={styles.form}>
      <ChoiceField
        label={words.kind}
        value={draft.kind}
        options={KINDS.map((kind) => [kind, words.kinds[kind]] as const)}
        onChange={(kind) => change({ kind, first: [] })}
      />
      <Caption1>{words.takeHint}</Caption1>
      <CellChooser
        label={words.first[draft.kind]}
        cells={draft.first}
        isMany={isMany}
        snapshot={snapshot}
        onChange={(first) => change({ first })}
      />
      <CellChooser
        label={words.second[draft.kind]}
        cells={draft.second}
        isMany={false}
        snapshot={snapshot}
        onChange={(second) => change({ second })}
      />
      {draft.kind === "ratio" && (
        <div className={styles.pair}>
          {(["min", "max"] as const).map((bound) => (
            <TextField
              key={bound}
              label={words[bound]}
              value={draft[bound]}
              onChange={(value) => change({ [bound]: value })}
            />
          ))}
        </div>
      )}
      <Field label={words.wording}>
        <Textarea value={draft.wording} maxLength={300} onChange={(_event, { value }) => change({ wording: value })} />
      </Field>
      <TextField label={words.basis} value={draft.basis} maxLength={300} onChange={(basis) => change({ basis })} />
      <ChoiceField
        label={words.severity}
        value={draft.severity}
        options={SEVERITIES.map((severity) => [severity, check.severity[severity]] as const)}
        onChange={(severity) => change({ severity })}
      />
      {rule === null && <Caption1>{words.incomplete}</Caption1>}
      <Trial trial={trial} />
      <div className={styles.actions}>
        <Button
          disabledFocusable={rule === null}
          onClick={() => rule !== null && setTrial(session.tryRule(form, rule))}
        >
          {words.tryIt}
        </Button>
        <Button appearance="primary" disabledFocusable={rule === null || isHeld(snapshot)} onClick={() => void keep()}>
          {words.keep}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {check.cancel}
        </Button>
      </div>
    </div>
  );
}

function Trial({ trial }: { readonly trial: RuleTrial | null }) {
  const { own } = useStrings();
  if (trial === null) return null;
  if (trial.kind === "refused") return <Problems title={own.refused} problems={trial.problems} />;
  if (trial.findings.length === 0) return <Body1 role="status">{own.rules.holds}</Body1>;
  return <Problems title={own.rules.fails(trial.findings.length)} problems={trial.findings} />;
}

/** The rule as far as it is chosen; null while something is missing. */
function ruleOf({ first, second, min, max, wording, basis, ...rest }: typeof NOTHING, form: OwnForm): object | null {
  const [whole] = second;
  if (first.length === 0 || whole === undefined || wording.trim() === "" || basis.trim() === "") return null;
  const [low, high] = [min, max].map((text) => parseFigure(text, "count"));
  const isRatio = rest.kind === "ratio";
  if (isRatio && (low?.kind !== "value" || high?.kind !== "value" || low.value < 1 || high.value < low.value))
    return null;
  const bounds = {
    min: low?.kind === "value" ? low.value : 1,
    max: high?.kind === "value" ? high.value : 1,
  };
  const choice = { ...rest, ...bounds, first, second: whole, wording: wording.trim(), basis: basis.trim() };
  return ruleOfChoice(
    choice,
    officeRules(form).map(({ code }) => code),
  );
}
