import {
  Button,
  CounterBadge,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { UnitId } from "../../core/consolidation/units/unit";
import { useStrings } from "../catalogue/useStrings";
import type { ScreenProps } from "../components/ready";
import type { CollateProps, ReceivedState } from "./collateProps";
import { ChildrenScreen } from "./comparison/ChildrenScreen";
import { ComparisonScreen } from "./comparison/ComparisonScreen";
import { NOTHING_CHOSEN, type Comparing } from "./comparison/comparing";
import { TableBehind } from "./figures/TableBehind";
import { FiguresScreen } from "./FiguresScreen";
import { FilesScreen } from "./FilesScreen";
import { EVERYTHING, type LedgerFilter } from "./ledger/ledgerFilter";
import type { LedgerOrder } from "./ledger/ledgerOrder";
import { LedgerScreen } from "./ledger/LedgerScreen";
import { RepliesScreen } from "./replies/RepliesScreen";
import { ReplyScreen } from "./replies/ReplyScreen";
import { isOpen, repliesIn } from "./replies/standing";
import { UnitScreen } from "./UnitScreen";

const useStyles = makeStyles({
  views: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    flexWrap: "wrap",
    rowGap: tokens.spacingVerticalXS,
  },
  bar: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

const VIEWS = ["ledger", "figures", "comparison", "replies"] as const;
type View = (typeof VIEWS)[number];

/** What stands in the place of the views; `among`: the list that a unit was opened from. */
type Place =
  | { readonly kind: "views" | "files" | "children" }
  | { readonly kind: "unit"; readonly unit: UnitId; readonly among: readonly UnitId[] }
  /** Of one unit; the way back leads to where it was opened. */
  | { readonly kind: "reply"; readonly unit: UnitId; readonly from: Place };

const AT_VIEWS: Place = { kind: "views" };

interface Props extends CollateProps {
  readonly state: ReceivedState;
  readonly tabs: ScreenProps["tabs"];
  onMore(): void;
}

/** What was received: four views of it, and what opens from them. */
export function ReceivedScreens(props: Props) {
  const [view, setView] = useState<View>(props.tabs.aim() === null ? "ledger" : "figures");
  const [place, setPlace] = useState<Place>(AT_VIEWS);
  const [isReminding, setReminding] = useState(false);
  const [first, setFirst] = useState<UnitId | null>(null);
  const go = (next: Place): void => {
    setReminding(false);
    setPlace(next);
  };
  return (
    <>
      <Undo {...props} />
      <TableBehind {...props} />
      {place.kind === "unit" && (
        <UnitScreen
          {...props}
          {...place}
          isReminding={isReminding}
          onOpen={(unit) => go({ ...place, unit })}
          onRemind={setReminding}
          onReply={(unit) => go({ kind: "reply", unit, from: place })}
          onBack={() => {
            setFirst(place.unit);
            go(AT_VIEWS);
          }}
        />
      )}
      {place.kind === "reply" && (
        <ReplyScreen
          key={place.unit}
          {...props}
          unit={place.unit}
          onOpen={(unit) => go({ ...place, unit })}
          onBack={() => go(place.from)}
        />
      )}
      {place.kind === "files" && <FilesScreen {...props} onBack={() => go(AT_VIEWS)} />}
      {place.kind === "children" && <ChildrenScreen {...props} onBack={() => go(AT_VIEWS)} />}
      {/* Kept while something stands in its place: what was chosen in a view is there on the way back. */}
      <Views
        {...props}
        isHidden={place.kind !== "views"}
        view={view}
        first={first}
        isReminding={isReminding}
        onView={setView}
        onRemind={setReminding}
        onPlace={go}
      />
    </>
  );
}

interface ViewsProps extends Props {
  readonly isHidden: boolean;
  readonly view: View;
  readonly first: UnitId | null;
  readonly isReminding: boolean;
  onView(view: View): void;
  onRemind(is: boolean): void;
  onPlace(place: Place): void;
}

function Views(props: ViewsProps) {
  const { isHidden, view, tabs, onView, onPlace } = props;
  const styles = useStyles();
  const { collate: words } = useStrings();
  const [filter, setFilter] = useState<LedgerFilter>(EVERYTHING);
  const [order, setOrder] = useState<LedgerOrder>("list");
  const [comparing, setComparing] = useState<Comparing>(NOTHING_CHOSEN);
  if (isHidden) return null;
  const open = (unit: UnitId, among: readonly UnitId[] = [unit]): void => onPlace({ kind: "unit", unit, among });
  const toLedger = (): void => {
    setFilter(EVERYTHING);
    onView("ledger");
  };
  const waiting = repliesIn(props).filter(isOpen).length;
  return (
    <>
      <TabList
        className={styles.views}
        appearance="subtle-circular"
        size="small"
        aria-label={words.views.ledger}
        selectedValue={view}
        onTabSelect={(_event, { value }) => onView(value as View)}
      >
        {VIEWS.map((each) => (
          <Tab key={each} value={each}>
            {words.views[each]}{" "}
            {each === "replies" && waiting > 0 && <CounterBadge count={waiting} color="informative" size="small" />}
          </Tab>
        ))}
      </TabList>
      {view === "ledger" && (
        <LedgerScreen
          {...props}
          filter={filter}
          order={order}
          onFilter={setFilter}
          onOrder={setOrder}
          onOpen={open}
          onFiles={() => onPlace({ kind: "files" })}
          onFigures={() => onView("figures")}
        />
      )}
      {view === "figures" && (
        <FiguresScreen
          {...props}
          first={tabs.aim()?.figure ?? null}
          onReport={() => tabs.open("report")}
          onOpen={(unit) => open(unit)}
          onNotIn={toLedger}
        />
      )}
      {view === "comparison" && (
        <ComparisonScreen
          {...props}
          comparing={comparing}
          onCompare={setComparing}
          onOpen={(unit) => open(unit)}
          onNotIn={toLedger}
          onChildren={() => onPlace({ kind: "children" })}
        />
      )}
      {view === "replies" && (
        <RepliesScreen {...props} onOpen={(unit) => onPlace({ kind: "reply", unit, from: AT_VIEWS })} />
      )}
    </>
  );
}

/** What was just decided, and the way back; a workbook that did not take it. */
function Undo({ collate, state }: CollateProps) {
  const styles = useStyles();
  const { collate: words } = useStrings();
  if (state.undo === null && state.trouble === null) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent={state.trouble === null ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {state.trouble !== null || state.undo === null ? words.receive.notKept : words.ledger.done[state.undo]}
        </MessageBarBody>
        <MessageBarActions>
          {state.undo !== null && <Button onClick={() => void collate.undo()}>{words.ledger.undo}</Button>}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
