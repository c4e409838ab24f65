import { Body1, Button, makeStyles } from "@fluentui/react-components";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { useStrings } from "../../catalogue/useStrings";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import type { CollateProps, ReceivedState } from "../collateProps";
import { ReplyRows } from "./ReplyRows";
import { repliesIn } from "./standing";
import { forArchive, useArchive } from "./useArchive";

const useStyles = makeStyles({ main: { flexGrow: 1 } });

interface Props extends CollateProps {
  readonly state: ReceivedState;
  onOpen(unit: UnitId): void;
}

/** All replies: where each stands, and all of them as one file. */
export function RepliesScreen(props: Props) {
  const { collate, state, onOpen } = props;
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { replies: words } = strings;
  const { said, save } = useArchive(props);
  const standings = repliesIn(props);
  const archived = forArchive(standings);
  const kept = state.collation?.replies ?? {};
  const owing = state.received.ledger.rows.filter(
    ({ unit, state: its, current }) =>
      current !== null && (its === "blocked" || its === "explain") && kept[unit.id] === undefined,
  );
  const footer =
    archived.length === 0 ? undefined : (
      <Button className={styles.main} size="large" appearance="primary" onClick={() => void save(archived)}>
        {words.archive(archived.length)}
      </Button>
    );
  return (
    <Screen footer={footer}>
      {said !== null && <Body1 role="status">{said}</Body1>}
      {standings.length === 0 ? (
        <Body1>{words.empty}</Body1>
      ) : (
        <Section title={words.all} as="h2" aside={words.units(standings.length)}>
          <ReplyRows standings={standings} onOpen={onOpen} />
        </Section>
      )}
      {owing.length > 0 && (
        <Button onClick={() => void collate.draftReplies(owing.map(({ unit }) => unit.id))}>
          {words.draftAll(owing.length)}
        </Button>
      )}
    </Screen>
  );
}
