import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { UnitId } from "../../core/consolidation/units/unit";
import { useStrings } from "../catalogue/useStrings";
import type { ScreenProps } from "../components/ready";
import { Screen } from "../components/Screen";
import type { CollateProps, ReceivedState } from "./collateProps";
import { overOf } from "./describeCollation";
import { FiguresScreen } from "./FiguresScreen";
import { FilesScreen } from "./FilesScreen";
import { EVERYTHING, type LedgerFilter } from "./ledgerFilter";
import { LedgerScreen } from "./LedgerScreen";
import { ReadingScreen } from "./ReadingScreen";
import { ReceivePanel } from "./ReceivePanel";
import { UnitListPanel } from "./UnitListPanel";
import { UnitScreen } from "./UnitScreen";

const useStyles = makeStyles({
  views: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  bar: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

type View = "ledger" | "figures";

/** Received files: what to choose, what is read, the ledger, the figures, a unit. */
export default function CollateScreen({ snapshot, collate, waiting, onWaitedFor }: ScreenProps) {
  const state = useSyncExternalStore(collate.subscribe, collate.snapshot);
  const [isReceiving, setReceiving] = useState(false);
  const props = { collate, state, snapshot };
  const { reading, received } = state;
  if (reading !== null) return <ReadingScreen reading={reading} onStop={() => collate.stop()} />;
  if (received === null || isReceiving || waiting.length > 0) {
    return (
      <Receiving
        {...props}
        waiting={waiting}
        onRead={() => {
          onWaitedFor();
          setReceiving(false);
        }}
        {...(received === null ? {} : { onBack: () => setReceiving(false) })}
      />
    );
  }
  return <Received {...props} state={{ ...state, received }} onMore={() => setReceiving(true)} />;
}

interface ReceivingProps extends CollateProps {
  readonly waiting: ScreenProps["waiting"];
  onRead(): void;
  onBack?(): void;
}

function Receiving(props: ReceivingProps) {
  const { state, onBack } = props;
  const { collate: words } = useStrings();
  const { collation, received, list } = state;
  const last = received === null ? (collation?.last ?? null) : null;
  const panels = [<ReceivePanel key="receive" {...props} />, <UnitListPanel key="list" {...props} />];
  return (
    <Screen footer={onBack && <Button onClick={onBack}>{words.ledger.back}</Button>}>
      {last !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.receive.last(clock(last.at), overOf(last, words.verdict))}</MessageBarBody>
        </MessageBar>
      )}
      {/* Without a list nobody is known to be missing: that is asked first. */}
      {list === null ? panels.reverse() : panels}
    </Screen>
  );
}

function Received(props: CollateProps & { readonly state: ReceivedState; onMore(): void }) {
  const styles = useStyles();
  const { collate: words } = useStrings();
  const [view, setView] = useState<View>("ledger");
  const [filter, setFilter] = useState<LedgerFilter>(EVERYTHING);
  const [isReminding, setReminding] = useState(false);
  const [isFiles, setFiles] = useState(false);
  const [opened, setOpened] = useState<{ unit: UnitId; among: readonly UnitId[] } | null>(null);
  const [first, setFirst] = useState<UnitId | null>(null);
  const open = (unit: UnitId, among?: readonly UnitId[]): void => {
    setReminding(false);
    setOpened({ unit, among: among ?? opened?.among ?? [unit] });
  };
  const back = (): void => {
    setReminding(false);
    setFirst(opened?.unit ?? null);
    setOpened(null);
  };
  return (
    <>
      <Undo {...props} />
      {opened !== null ? (
        <UnitScreen
          {...props}
          {...opened}
          isReminding={isReminding}
          onOpen={open}
          onRemind={setReminding}
          onBack={back}
        />
      ) : isFiles ? (
        <FilesScreen {...props} onBack={() => setFiles(false)} />
      ) : (
        <>
          <TabList
            className={styles.views}
            appearance="subtle-circular"
            size="small"
            aria-label={words.views.ledger}
            selectedValue={view}
            onTabSelect={(_event, { value }) => setView(value as View)}
          >
            <Tab value="ledger">{words.views.ledger}</Tab>
            <Tab value="figures">{words.views.figures}</Tab>
          </TabList>
          {view === "figures" ? (
            <FiguresScreen
              {...props}
              onOpen={(unit) => open(unit, [unit])}
              onNotIn={() => {
                setFilter(EVERYTHING);
                setView("ledger");
              }}
            />
          ) : (
            <LedgerScreen
              {...props}
              filter={filter}
              first={first}
              isReminding={isReminding}
              onFilter={setFilter}
              onRemind={setReminding}
              onOpen={open}
              onFiles={() => setFiles(true)}
              onFigures={() => setView("figures")}
            />
          )}
        </>
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
        <MessageBarBody>{state.trouble === null ? words.ledger.decided : words.receive.notKept}</MessageBarBody>
        <MessageBarActions>
          {state.undo !== null && <Button onClick={() => void collate.undo()}>{words.ledger.undo}</Button>}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function clock(time: number): string {
  return new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "short" }).format(time);
}
