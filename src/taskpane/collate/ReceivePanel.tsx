import { Body1, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular, DocumentSearch20Regular, LaptopShield20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { reportTitle } from "../../core/edition/period";
import type { ChosenFile } from "../../session/collate/returnReader";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { TextField } from "../components/TextField";
import { today } from "../device/today";
import { AskFields } from "./AskFields";
import { askDraftOf, askOf, deadlineShown, type AskProblems } from "./askDraft";
import type { CollateProps } from "./collateProps";
import { DropArea } from "./DropArea";

const useStyles = makeStyles({
  promise: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0 },
});
const ICONS = [LaptopShield20Regular, DocumentSearch20Regular, ClipboardTaskListLtr20Regular];

interface Props extends CollateProps {
  /** Dropped on the pane before it was said what is received. */
  readonly waiting: readonly ChosenFile[];
  onRead(): void;
}

/** What is received, on which day, and the ways to choose files. */
export function ReceivePanel({ collate, state, snapshot, waiting, onRead }: Props) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { receive: words } = strings;
  const [draft, setDraft] = useState(() => askDraftOf(snapshot.editions, state.collation, snapshot.context, today()));
  const [problems, setProblems] = useState<AskProblems>({});
  const [isOpen, setOpen] = useState(state.collation === null && snapshot.context === null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const edition = snapshot.editions.find(({ id }) => id === draft.editionId);
  const { year } = draft;

  function read(files: readonly ChosenFile[], notOpened: readonly string[]): void {
    const outcome = askOf(edition, draft);
    setRefused(notOpened);
    setProblems("problems" in outcome ? outcome.problems : {});
    if ("problems" in outcome) return setOpen(true);
    if (files.length === 0) return;
    onRead();
    void collate.ask(outcome.ask, outcome.received).then(() => collate.receive(files));
  }

  return (
    <Panel>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      {edition !== undefined && !isOpen && (
        <Body1>
          {words.what(
            reportTitle(edition, { periodId: draft.periodId, year: Number(year) }),
            words.levels[draft.level],
          )}{" "}
          <Link as="button" inline onClick={() => setOpen(true)}>
            {words.change}
          </Link>
        </Body1>
      )}
      {isOpen && (
        <AskFields
          editions={snapshot.editions}
          draft={draft}
          problems={problems}
          above={snapshot.context?.level ?? null}
          onChange={setDraft}
        />
      )}
      <TextField
        label={words.day}
        hint={words.dayHint(deadlineShown(edition, draft))}
        value={draft.day}
        onChange={(day) => setDraft({ ...draft, day })}
        {...(problems.day === undefined ? {} : { validationMessage: words.badDate })}
      />
      <DropArea waiting={waiting} onChoose={read} />
      {refused.length > 0 && (
        <Body1 role="alert">
          {words.refused} {refused.join("; ")}
        </Body1>
      )}
      {words.promises.map((promise, index) => {
        const Icon = ICONS[index] ?? LaptopShield20Regular;
        return (
          <div key={promise} className={styles.promise}>
            <Icon aria-hidden className={styles.icon} />
            <Caption1>{promise}</Caption1>
          </div>
        );
      })}
    </Panel>
  );
}
