import {
  Body1,
  Button,
  Caption1,
  Field,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { childrenOf } from "../../../core/consolidation/comparison/childrenOf";
import { readChildren, type ChildrenProblem } from "../../../core/consolidation/units/readChildren";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { parseFigure } from "../../../core/text/parseFigure";
import { formatNumber } from "../../../core/text/viNumber";
import { useStrings } from "../../catalogue/useStrings";
import { Screen } from "../../components/Screen";
import { ScreenHead } from "../../components/ScreenHead";
import { Section } from "../../components/Section";
import { TextField } from "../../components/TextField";
import { rowsOfText } from "../../device/unitRows";
import type { CollateProps, ReceivedState } from "../collateProps";
import { useEscape } from "../useEscape";

const useStyles = makeStyles({
  main: { flexGrow: 1 },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  wide: { minWidth: 0, width: "100%" },
});
const SHOWN = 10;

interface Props extends CollateProps {
  readonly state: ReceivedState;
  onBack(): void;
}

/** How many children each unit has: typed, or pasted from a table. Units without are first. */
export function ChildrenScreen({ collate, state, onBack }: Props) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { children: words } = strings.comparison;
  const [typed, setTyped] = useState<Readonly<Record<UnitId, string>>>({});
  const [shown, setShown] = useState(SHOWN);
  useEscape(onBack);
  const { edition, received, children: given } = state;
  const own = edition === null ? new Map<UnitId, number>() : childrenOf(edition, received.counted, {});
  const isKnown = (unit: UnitId): boolean => own.has(unit) || given[unit] !== undefined;
  // The order is that of the beginning: a line must not run away from whoever writes in it.
  const [order] = useState(() => {
    const units = received.ledger.rows.map(({ unit }) => unit);
    return [...units.filter(({ id }) => !isKnown(id)), ...units.filter(({ id }) => isKnown(id))];
  });
  const lacking = order.filter(({ id }) => !isKnown(id)).length;
  const problem = (text: string): boolean => text.trim() !== "" && parseFigure(text, "children").kind === "refused";
  const changed = Object.entries(typed).filter(([, text]) => !problem(text));
  const isBad = Object.values(typed).some(problem);

  async function save(): Promise<void> {
    await collate.giveChildren(Object.fromEntries(changed.map(([unit, text]) => [unit, countOf(text)])));
    setTyped({});
  }

  return (
    <Screen
      footer={
        <Button
          className={styles.main}
          size="large"
          appearance="primary"
          disabledFocusable={isBad || changed.length === 0}
          onClick={() => !isBad && changed.length > 0 && void save()}
        >
          {words.save}
        </Button>
      }
    >
      <ScreenHead title={words.title} back={words.back} takesFocus onBack={onBack} />
      <Caption1>{words.hint}</Caption1>
      <Body1>{lacking === 0 ? words.none : words.lacking(lacking)}</Body1>
      <Pasting collate={collate} units={order} />
      <Section title={words.title} as="h2" aside={words.known(order.length - lacking)}>
        {order.slice(0, shown).map(({ id, name }) => {
          const said = own.get(id);
          const text = typed[id] ?? shownCount(given[id]);
          return (
            <TextField
              key={id}
              label={name}
              value={text}
              onChange={(next) => setTyped({ ...typed, [id]: next })}
              {...(said === undefined ? {} : { hint: words.own(formatNumber(said)) })}
              {...(problem(text) ? { validationMessage: words.bad } : {})}
            />
          );
        })}
        {shown < order.length && (
          <Link as="button" inline onClick={() => setShown(shown + SHOWN)}>
            {words.more(Math.min(SHOWN, order.length - shown))}
          </Link>
        )}
      </Section>
    </Screen>
  );
}

interface PastingProps {
  readonly collate: Props["collate"];
  readonly units: Parameters<typeof readChildren>[1];
}

/** Two columns from a table; what of them cannot be taken is named. */
function Pasting({ collate, units }: PastingProps) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { children: words } = strings.comparison;
  const [pasted, setPasted] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly ChildrenProblem[]>([]);

  async function take(text: string): Promise<void> {
    const read = readChildren(await rowsOfText(text), units);
    setProblems(read.problems);
    if (Object.keys(read.children).length > 0) await collate.giveChildren(read.children);
    if (read.problems.length === 0) setPasted(null);
  }

  return (
    <>
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.look(problems.length)}
            <ul className={styles.problems}>
              {problems.map(({ kind, row, text }) => (
                <li key={row}>{words.problems[kind](row, text)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {pasted === null ? (
        <div className={styles.ways}>
          <Button onClick={() => setPasted("")}>{words.paste}</Button>
        </div>
      ) : (
        <>
          <Field label={words.pasteLabel}>
            <Textarea
              className={styles.wide}
              value={pasted}
              rows={6}
              onChange={(_event, { value }) => setPasted(value)}
            />
          </Field>
          <div className={styles.ways}>
            <Button disabledFocusable={pasted.trim() === ""} onClick={() => void take(pasted)}>
              {words.read}
            </Button>
            <Button onClick={() => setPasted(null)}>{strings.list.cancel}</Button>
          </div>
        </>
      )}
    </>
  );
}

function shownCount(count: number | undefined): string {
  return count === undefined ? "" : formatNumber(count);
}

function countOf(text: string): number | null {
  const figure = parseFigure(text, "children");
  return figure.kind === "value" ? figure.value : null;
}
