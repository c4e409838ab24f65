import {
  Body1,
  Button,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  SearchBox,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { UNIT_STATES, type UnitState } from "../../../core/consolidation/ledger/ledger";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { useStrings } from "../../catalogue/useStrings";
import { ChoiceField } from "../../components/ChoiceField";
import { Panel } from "../../components/Panel";
import { Screen } from "../../components/Screen";
import type { CollateProps, ReceivedState } from "../collateProps";
import { EVERYTHING, filtered, isToSee, type LedgerFilter } from "./ledgerFilter";
import { LEDGER_ORDERS, ordered, type LedgerOrder } from "./ledgerOrder";
import { LedgerBar } from "./LedgerBar";
import { LedgerList } from "./LedgerList";
import { Reminder } from "../Reminder";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
  },
  wide: { minWidth: 0, maxWidth: "none", width: "100%" },
  line: { gridColumn: "1 / -1" },
  main: { flexGrow: 1 },
});

interface Props extends CollateProps {
  readonly state: ReceivedState;
  readonly filter: LedgerFilter;
  readonly order: LedgerOrder;
  readonly isReminding: boolean;
  readonly first: UnitId | null;
  onFilter(filter: LedgerFilter): void;
  onOrder(order: LedgerOrder): void;
  onRemind(is: boolean): void;
  onOpen(unit: UnitId, among: readonly UnitId[]): void;
  onFiles(): void;
  onMore(): void;
  onFigures(): void;
}

/** Every unit in one state, every file accounted for. */
export function LedgerScreen(props: Props) {
  const { collate, state, filter, order, isReminding, onFilter, onOrder, onRemind, onOpen } = props;
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { ledger: words } = strings;
  const { rows, tally, unlisted, asked } = state.received.ledger;
  const [toSee, missing] = [rows.filter(isToSee), rows.filter((row) => row.state === "missing")];
  const shown = useMemo(() => ordered(filtered(rows, filter), order), [rows, filter, order]);
  const late = rows.filter((row) => row.isLate === true).length;
  const present = UNIT_STATES.filter((each) => rows.some((row) => row.state === each));
  const chip = (group: LedgerFilter["group"], label: string) => (
    <ToggleButton
      shape="circular"
      size="small"
      checked={filter.group === group}
      onClick={() => onFilter({ ...filter, group })}
    >
      {label}
    </ToggleButton>
  );
  return (
    <Screen footer={<Footer {...props} missing={missing.length} isSettled={toSee.length + missing.length === 0} />}>
      {state.unread > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.reading.stopped(state.unread)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void collate.resume()}>{strings.reading.resume}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Panel>
        <LedgerBar rows={rows} />
        <Body1>
          {words.filesLine(tally.all, tally.taken, tally.aside, tally.refused)}{" "}
          <Link as="button" inline onClick={props.onFiles}>
            {words.seeFiles}
          </Link>
        </Body1>
        {asked.length > 0 && <Body1>{words.asked(asked.length)}</Body1>}
        {unlisted.length > 0 && <Body1>{words.unlisted(unlisted.length)}</Body1>}
      </Panel>
      <div role="group" aria-label={words.filter} className={styles.chips}>
        {chip("all", words.all(rows.length))}
        {toSee.length > 0 && chip("see", words.toSee(toSee.length))}
        {missing.length > 0 && chip("missing", words.notSent(missing.length))}
        {late > 0 && chip("late", words.sentLate(late))}
      </div>
      <div className={styles.fields}>
        <SearchBox
          className={mergeClasses(styles.wide, styles.line)}
          input={{ className: styles.wide }}
          placeholder={words.search}
          aria-label={words.search}
          value={filter.search}
          onChange={(_event, { value }) => onFilter({ ...filter, search: value })}
        />
        <ChoiceField<UnitState | "">
          label={words.state}
          value={filter.state ?? ""}
          options={[
            ["", words.every],
            ...present.map((each): [UnitState, string] => [
              each,
              words.stateCount(strings.states[each], rows.filter((row) => row.state === each).length),
            ]),
          ]}
          onChange={(each) => onFilter({ ...filter, state: each === "" ? null : each })}
        />
        <ChoiceField
          label={words.order}
          value={order}
          options={LEDGER_ORDERS.map((each) => [each, words.orders[each]])}
          onChange={onOrder}
        />
      </div>
      {shown.length === 0 ? (
        <div>
          <Body1>{words.none}</Body1>{" "}
          <Link as="button" inline onClick={() => onFilter(EVERYTHING)}>
            {words.clear}
          </Link>
        </div>
      ) : (
        <LedgerList
          key={JSON.stringify([filter, order])}
          {...props}
          rows={shown}
          onOpen={(unit) =>
            onOpen(
              unit,
              shown.map((row) => row.unit.id),
            )
          }
        />
      )}
      {isReminding && <Reminder {...props} rows={missing} onClose={() => onRemind(false)} />}
    </Screen>
  );
}

function Footer({ onRemind, onMore, onFigures, missing, isSettled }: Props & { missing: number; isSettled: boolean }) {
  const styles = useStyles();
  const { collate } = useStrings();
  return (
    <>
      {missing > 0 && (
        <Button className={styles.main} size="large" appearance="primary" onClick={() => onRemind(true)}>
          {collate.ledger.remind(missing)}
        </Button>
      )}
      {isSettled && (
        <Button className={styles.main} size="large" appearance="primary" onClick={onFigures}>
          {collate.views.figures}
        </Button>
      )}
      <Button className={styles.main} size="large" onClick={onMore}>
        {collate.ledger.more}
      </Button>
    </>
  );
}
