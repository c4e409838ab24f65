import { Body1, Body1Strong, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular, ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { cellTitle } from "../../core/edition/cellInfo";
import { itemOfNote } from "../../core/consolidation/replies/points";
import type { LedgerRow } from "../../core/consolidation/ledger/ledger";
import type { UnitId } from "../../core/consolidation/units/unit";
import { openGroups } from "../../core/submission/verdictOf";
import { notedPlaces } from "../../core/layout/formNotes";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { Screen } from "../components/Screen";
import { Section } from "../components/Section";
import type { CollateProps, ReceivedState } from "./collateProps";
import { CountingChoice } from "./CountingChoice";
import { Reminder } from "./Reminder";
import { AskBox } from "./replies/AskBox";
import { AskedSection } from "./replies/AskedSection";
import { placeOf, standingOf } from "./replies/standing";
import { ReturnedFinding } from "./ReturnedFinding";
import { TwoReturns } from "./TwoReturns";
import { UnitFacts } from "./UnitFacts";
import { useEscape } from "./useEscape";

const useStyles = makeStyles({
  head: { display: "grid", gridTemplateColumns: "32px 1fr auto", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
  way: { display: "flex", alignItems: "center" },
  line: { overflowWrap: "anywhere" },
  main: { flexGrow: 1 },
});

interface Props extends CollateProps {
  readonly state: ReceivedState;
  readonly unit: UnitId;
  /** The list that it was opened from. */
  readonly among: readonly UnitId[];
  readonly isReminding: boolean;
  onOpen(unit: UnitId): void;
  onRemind(is: boolean): void;
  onReply(unit: UnitId): void;
  onBack(): void;
}

/** What a unit sent, what has to be asked, and how it counts. */
export function UnitScreen(props: Props) {
  const { collate, state, unit, isReminding, onBack, onRemind, onReply } = props;
  const styles = useStyles();
  const { collate: strings, found } = useStrings();
  const { unit: words } = strings;
  useEscape(onBack);
  const row = state.received.ledger.rows.find((each) => each.unit.id === unit);
  if (row === undefined) return null;
  const held = row.current === null ? null : collate.fileOf(row.current.digest);
  const groups = held?.judged?.groups ?? [];
  const open = held === null || held.judged === null ? [] : openGroups(held.judged);
  const explained = groups.filter(({ justification }) => justification?.isValid === true);
  const notes = row.current?.report.notes ?? [];
  const { items, points } = standingOf(props, row);
  const blanks = points.filter(({ kind }) => kind === "blank");
  const asked = items.length;
  return (
    <Screen
      footer={
        <>
          <Button
            className={styles.main}
            size="large"
            appearance={asked > 0 ? "primary" : "secondary"}
            onClick={() => onReply(unit)}
          >
            {strings.replies.open(asked)}
          </Button>
          {row.state !== "complete" && (
            <Button
              className={styles.main}
              size="large"
              appearance={asked > 0 ? "secondary" : "primary"}
              onClick={() => onRemind(true)}
            >
              {words.remind}
            </Button>
          )}
        </>
      }
    >
      <Head key={unit} row={row} {...props} />
      {isReminding && <Reminder {...props} rows={[row]} onClose={() => onRemind(false)} />}
      <AskedSection row={row} {...props} />
      <TwoReturns key={`${unit} twice`} row={row} {...props} />
      <UnitFacts row={row} {...props} />
      {open.length > 0 && (
        <Section title={strings.states[row.state]} as="h2" aside={String(open.length)}>
          {open.map((group) => (
            <ReturnedFinding key={group.id} group={group} row={row} {...props} />
          ))}
        </Section>
      )}
      {explained.length > 0 && (
        <Section title={words.explained} as="h2" aside={String(explained.length)}>
          {explained.map((group) => (
            <ReturnedFinding key={group.id} group={group} row={row} {...props} />
          ))}
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={words.hidden} as="h2" aside={String(notes.length)}>
          {notes.map((note) => (
            <Panel key={note.code}>
              <Body1 className={styles.line}>{found.notes[note.code](notedPlaces(note, found.moreCells))}</Body1>
              {row.current !== null && <AskBox item={itemOfNote(note, row.current.report)} row={row} {...props} />}
            </Panel>
          ))}
        </Section>
      )}
      {blanks.length > 0 && (
        <Section title={strings.replies.blanks} as="h2" aside={String(blanks.length)}>
          {blanks.map(({ item }) => (
            <Panel key={item.cell}>
              <Body1 className={styles.line}>
                {state.edition !== null && item.cell !== null && cellTitle(state.edition, item.cell)}
              </Body1>
              <Caption1>{placeOf(item)}</Caption1>
              <AskBox item={item} row={row} {...props} />
            </Panel>
          ))}
        </Section>
      )}
      {row.versions.length > 1 && (
        <Section title={words.versions} as="h2" aside={String(row.versions.length)}>
          {row.versions.map(({ path, standing }) => (
            <Caption1 key={path} className={styles.line}>
              {path}: {words.standing[standing]}
            </Caption1>
          ))}
        </Section>
      )}
      <CountingChoice row={row} {...props} />
      {row.versions.length === 0 && <Body1Strong>{words.noFile}</Body1Strong>}
    </Screen>
  );
}

/** Back, the name, and the neighbours in the list that it was opened from. */
function Head({ row, among, onOpen, onBack }: Props & { readonly row: LedgerRow }) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { unit: words } = collate;
  const at = among.indexOf(row.unit.id);
  const [previous, next] = [among[at - 1], among[at + 1]];
  return (
    <div className={styles.head}>
      <Button
        ref={takeFocus}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={collate.ledger.back}
        onClick={onBack}
      />
      <Subtitle2 as="h2" className={styles.name}>
        {row.unit.name}
      </Subtitle2>
      <span role="group" aria-label={words.place(at + 1, among.length)} className={styles.way}>
        <Caption1>{`${at + 1}/${among.length}`}</Caption1>
        <Button
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={words.previous}
          disabledFocusable={previous === undefined}
          onClick={() => previous !== undefined && onOpen(previous)}
        />
        <Button
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-label={words.next}
          disabledFocusable={next === undefined}
          onClick={() => next !== undefined && onOpen(next)}
        />
      </span>
    </div>
  );
}

/** Whoever opened a unit goes on there. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
