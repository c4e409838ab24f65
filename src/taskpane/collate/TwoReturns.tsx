import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { LedgerRow } from "../../core/consolidation/ledger/ledger";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { TextField } from "../components/TextField";
import type { CollateProps, ReceivedState } from "./collateProps";
import { ChoiceField } from "../components/ChoiceField";
import { ReturnTable } from "./ReturnTable";
import { choiceOf, dayText, rivalsOf, type Rival } from "./rivals";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
});

type Props = CollateProps & { readonly state: ReceivedState; readonly row: LedgerRow };

/** Returns of one unit that differ, two at a time: only the cells that differ, and which one counts. */
export function TwoReturns(props: Props) {
  const { row, collate, state } = props;
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { twice: words } = strings;
  const rivals = rivalsOf(row, collate, state);
  const kept = state.collation?.decisions.find(
    ({ decision }) => decision.kind === "choose" && decision.unit === row.unit.id,
  );
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  if (rivals.length < 2) return null;
  const isOpen = row.state === "twice" || isChanging;
  const chosen = rivals.find(({ digest }) => kept?.decision.kind === "choose" && kept.decision.digest === digest);
  if (!isOpen) {
    if (chosen === undefined) return null;
    return (
      <Panel>
        <Body1 className={styles.text}>{words.chosen(chosen.path)}</Body1>
        {kept !== undefined && kept.reason !== "" && <Caption1 className={styles.text}>{kept.reason}</Caption1>}
        <Link as="button" ref={isSaved ? takeFocus : undefined} onClick={() => setChanging(true)}>
          {words.change}
        </Link>
      </Panel>
    );
  }
  return (
    <Choice
      {...props}
      rivals={rivals}
      chosen={chosen?.digest ?? ""}
      onSaved={() => {
        setChanging(false);
        setSaved(true);
      }}
    />
  );
}

interface ChoiceProps extends Props {
  readonly rivals: readonly Rival[];
  readonly chosen: string;
  onSaved(): void;
}

function Choice({ row, collate, state, rivals, chosen, onSaved }: ChoiceProps) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { twice: words } = strings;
  const [pair, setPair] = useState<readonly [number, number]>([0, 1]);
  const [picked, setPicked] = useState(chosen);
  const [reason, setReason] = useState("");
  const [a, b] = [rivals[pair[0]], rivals[pair[1]]];
  if (a === undefined || b === undefined) return null;
  const options = rivals.map((_rival, index): [string, string] => [String(index), words.version(index + 1)]);

  async function save(): Promise<void> {
    if (picked === "") {
      const before = state.collation?.decisions.flatMap(({ decision }) =>
        decision.kind === "choose" && decision.unit === row.unit.id ? [decision] : [],
      );
      await collate.withdraw(before ?? []);
    } else await collate.decide(choiceOf(row.unit.id, picked, rivals), reason.trim());
    onSaved();
  }

  return (
    <>
      {rivals.length > 2 && (
        <div className={styles.actions}>
          <ChoiceField
            label={words.facts.file}
            value={String(pair[0])}
            options={options}
            onChange={(at) => setPair([Number(at), pair[1]])}
          />
          <ChoiceField
            label={words.facts.file}
            value={String(pair[1])}
            options={options}
            onChange={(at) => setPair([pair[0], Number(at)])}
          />
        </div>
      )}
      <ReturnTable a={a} b={b} numbers={[pair[0] + 1, pair[1] + 1]} state={state} />
      <Panel>
        <Body1Strong as="h3">{words.which}</Body1Strong>
        <RadioGroup aria-label={words.which} value={picked} onChange={(_event, { value }) => setPicked(value)}>
          {rivals.map((rival, index) => (
            <Radio key={rival.digest} value={rival.digest} label={words.choice(index + 1, dayText(rival))} />
          ))}
          <Radio value="" label={words.open} />
        </RadioGroup>
        <TextField label={words.reason} hint={words.kept} maxLength={500} value={reason} onChange={setReason} />
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={picked === chosen} onClick={() => void save()}>
            {words.save}
          </Button>
        </div>
      </Panel>
    </>
  );
}

/** The button that had the focus went with its form. */
function takeFocus(link: HTMLElement | null): void {
  link?.focus();
}
