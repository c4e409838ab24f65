import { Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { FEWEST } from "../../../core/consolidation/comparison/compareUnits";
import { FEWEST_SHOWN, type Basis, type UnitComparison } from "../../../core/consolidation/comparison/comparisonOf";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { reportTitle } from "../../../core/edition/period";
import { comparisonSheets } from "../../../core/reception/comparisonSheets";
import { useStrings } from "../../catalogue/useStrings";
import { ChoiceField } from "../../components/ChoiceField";
import { Panel } from "../../components/Panel";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { tablesFile } from "../../device/tablesFile";
import { handOver } from "../../device/handOver";
import type { CollateProps, ReceivedState } from "../collateProps";
import { CountedLine } from "../CountedLine";
import { overOf } from "../describeCollation";
import { ComparedTable } from "./ComparedTable";
import { compared, figureName, figureTitle, type Comparing } from "./comparing";
import { StripPicture } from "./StripPicture";

const useStyles = makeStyles({
  main: { flexGrow: 1 },
  link: { alignSelf: "flex-start" },
  left: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});
const SHOWN = 5;

interface Props extends CollateProps {
  readonly state: ReceivedState;
  readonly comparing: Comparing;
  onCompare(comparing: Comparing): void;
  onOpen(unit: UnitId): void;
  onNotIn(): void;
  onChildren(): void;
}

/** One figure over the units: who is far from the others, and by what. */
export function ComparisonScreen(props: Props) {
  const { state, comparing, onCompare, onNotIn } = props;
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { comparison: words } = strings;
  const [said, setSaid] = useState<string | null>(null);
  const { edition, received } = state;
  const shown = useMemo(() => compared(state, comparing), [state, comparing]);
  if (edition === null || shown === null) {
    return (
      <Screen>
        <CountedLine state={state} onNotIn={onNotIn} />
        <Body1>{strings.figures.none}</Body1>
      </Screen>
    );
  }
  const { figures, total, bases, comparison } = shown;
  const figure = figureTitle(edition, total.key);

  async function save(of: UnitComparison): Promise<void> {
    const over = overOf(received.ledger.tally, strings.verdict);
    const title = edition === null ? "" : reportTitle(edition, received.ledger.ask);
    const bytes = await tablesFile(comparisonSheets({ comparison: of, figure, title, over }));
    const isHandedOver = bytes !== null && handOver(words.fileName(figure), bytes);
    setSaid(isHandedOver ? null : words.notSaved);
  }

  return (
    <Screen
      footer={
        <Button
          className={styles.main}
          size="large"
          disabledFocusable={comparison.units.length === 0}
          onClick={() => comparison.units.length > 0 && void save(comparison)}
        >
          {words.export}
        </Button>
      }
    >
      {said !== null && <Body1 role="alert">{said}</Body1>}
      <CountedLine state={state} onNotIn={onNotIn} />
      <ChoiceField
        label={words.figure}
        value={total.key}
        options={figures.map(({ key }): [string, string] => [key, figureName(edition, key)])}
        onChange={(key) => onCompare({ ...comparing, figure: key })}
      />
      <ChoiceField<Basis>
        label={words.against}
        value={comparison.basis}
        options={bases.map((each): [Basis, string] => [each, words.bases[each]])}
        onChange={(each) => onCompare({ ...comparing, basis: each })}
      />
      <Outcome {...props} comparison={comparison} figure={figure} />
    </Screen>
  );
}

interface OutcomeProps extends Props {
  readonly comparison: UnitComparison;
  readonly figure: string;
}

function Outcome({ comparison, figure, onOpen, onChildren, state }: OutcomeProps) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { comparison: words } = collate;
  const [allOf, setAllOf] = useState<string | null>(null);
  const { units, middle, isJudged, left, basis } = comparison;
  const odd = units.filter(({ alarm }) => alarm !== null);
  const rest = units.filter(({ alarm }) => alarm === null);
  const key = `${comparison.figure} ${basis}`;
  const shown = allOf === key ? rest : rest.slice(0, SHOWN);
  return (
    <>
      {middle !== null && (
        <Panel>
          <StripPicture comparison={comparison} measure={words.measures[basis](figure)} />
        </Panel>
      )}
      {units.length === 0 && <Body1>{words.nobody}</Body1>}
      {units.length > 0 && middle === null && <Body1>{words.tooFew(units.length, FEWEST_SHOWN)}</Body1>}
      {middle !== null && (
        <Section title={words.odd} as="h2" aside={odd.length > 0 ? String(odd.length) : null}>
          {odd.length > 0 ? (
            <Panel>
              <ComparedTable label={words.odd} comparison={comparison} units={odd} onOpen={onOpen} />
              <Caption1>{words.caveat}</Caption1>
            </Panel>
          ) : (
            <Body1>{isJudged ? words.none : words.notJudged(FEWEST)}</Body1>
          )}
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={odd.length > 0 ? words.rest : words.all} as="h2" aside={words.order(rest.length)}>
          <ComparedTable
            key={`${key} ${shown.length}`}
            label={odd.length > 0 ? words.rest : words.all}
            comparison={comparison}
            units={shown}
            onOpen={onOpen}
          />
          {shown.length < rest.length && (
            <Link as="button" inline className={styles.link} onClick={() => setAllOf(key)}>
              {words.seeAll(rest.length)}
            </Link>
          )}
        </Section>
      )}
      {[...left].map(([reason, names]) => (
        <div key={reason} className={styles.left}>
          <Caption1>{words.left(words.reasons[reason], names.length)}</Caption1>
          <Caption1>{names.length > SHOWN ? `${names.slice(0, SHOWN).join(", ")} …` : names.join(", ")}</Caption1>
        </div>
      ))}
      {basis === "last-year" && left.size > 0 && <Caption1>{words.lastYear}</Caption1>}
      {basis !== "last-year" && state.received.counted.length > 0 && (
        <Link as="button" inline className={styles.link} onClick={onChildren}>
          {words.write}
        </Link>
      )}
    </>
  );
}
