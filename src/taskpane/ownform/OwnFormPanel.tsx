import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular, ArrowDownload20Regular, Delete20Regular, Edit20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Edition } from "../../core/edition/edition";
import { lintRules } from "../../core/ruleset/lintRules";
import { officeRules } from "../../core/ownform/edition/officeRules";
import { writeOwnForm } from "../../core/ownform/exchange/writeOwnForm";
import type { OwnForm } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { Problems } from "../components/Problems";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps } from "../components/ready";
import { download } from "../device/download";
import { RuleForm } from "./RuleForm";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  grow: { flexGrow: 1 },
});

/** What can be done with the office's form that is in work: correct it, add rules, hand it on. */
export function OwnFormPanel({ session, snapshot, onEdit }: ReportProps & { onEdit(form: OwnForm): void }) {
  const styles = useStyles();
  const { own: words } = useStrings();
  const [isAdding, setAdding] = useState(false);
  /** What looking over the rules found; null until it was asked for, and after any change. */
  const [looked, setLooked] = useState<{ readonly edition: Edition; readonly problems: readonly string[] } | null>(
    null,
  );
  const form = snapshot.ownForms.find(({ id }) => id === snapshot.edition?.id);
  const { edition } = snapshot;
  if (form === undefined || edition === null) return null;
  const rules = officeRules(form);
  const save = (): void => {
    const name = words.fileName(form.title);
    const isHandedOver = download(name, new TextEncoder().encode(writeOwnForm(form)), "application/json");
    session.notify({ kind: isHandedOver ? "downloaded" : "no-download", name, what: "form" });
  };
  const drop = (code: string): void => {
    const at = rules.findIndex((rule) => rule.code === code);
    void session.changeOwnForm({ ...form, rules: form.rules.filter((_rule, index) => index !== at) });
  };
  return (
    <Panel>
      <Body1Strong as="h2">{words.title}</Body1Strong>
      <div className={styles.actions}>
        <Button icon={<Edit20Regular />} disabledFocusable={isHeld(snapshot)} onClick={() => onEdit(form)}>
          {words.edit}
        </Button>
        <Button icon={<ArrowDownload20Regular />} onClick={save}>
          {words.export}
        </Button>
      </div>
      <Body1Strong as="h3">{words.rules.title}</Body1Strong>
      {rules.length === 0 && <Caption1>{words.rules.none}</Caption1>}
      <ul className={styles.list}>
        {rules.map(({ code, title }) => (
          <li key={code} className={styles.item}>
            <Body1 className={styles.grow}>
              <b>{code}</b> {title}
            </Body1>
            <Button
              size="small"
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={words.rules.drop(title)}
              disabledFocusable={isHeld(snapshot)}
              onClick={() => drop(code)}
            />
          </li>
        ))}
      </ul>
      <Button
        appearance="subtle"
        onClick={() => setLooked({ edition, problems: lintRules(edition).map(({ message }) => message) })}
      >
        {words.lint}
      </Button>
      {looked?.edition === edition && looked.problems.length === 0 && <Body1 role="status">{words.lintClean}</Body1>}
      {looked?.edition === edition && (
        <Problems isMild title={words.lintFound(looked.problems.length)} problems={looked.problems} />
      )}
      {isAdding ? (
        <RuleForm session={session} snapshot={snapshot} form={form} onDone={() => setAdding(false)} />
      ) : (
        <Button icon={<Add20Regular />} onClick={() => setAdding(true)}>
          {words.rules.add}
        </Button>
      )}
    </Panel>
  );
}
