import {
  Caption1,
  CounterBadge,
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useState, useSyncExternalStore, type ComponentType } from "react";
import { askedGroups } from "../core/consolidation/replies/askedOf";
import { reportTitle } from "../core/edition/period";
import { openGroups } from "../core/submission/verdictOf";
import type { ReportSession } from "../session/reportSnapshot";
import type { CollateSession, CollateSnapshot } from "../session/collate/collateSnapshot";
import type { ChosenFile } from "../session/collate/returnReader";
import { en } from "./catalogue/en";
import { StringsContext, useStrings } from "./catalogue/useStrings";
import { vi } from "./catalogue/vi";
import { receives } from "./collate/askDraft";
import { describeCollation } from "./collate/describeCollation";
import { droppedReturns } from "./device/chosenFiles";
import { LanguageSwitch } from "./components/LanguageSwitch";
import type { LanguageStore } from "./device/languageStore";
import { Messages } from "./components/Messages";
import type { Ready, ScreenProps } from "./components/ready";
import { Verdict } from "./components/Verdict";
import type { TabName, TabStore } from "./device/tabStore";

const screens: Readonly<Record<TabName, ComponentType<ScreenProps>>> = {
  forms: lazy(() => import("./screens/FormsScreen")),
  check: lazy(() => import("./screens/CheckScreen")),
  report: lazy(() => import("./screens/ReportScreen")),
  collate: lazy(() => import("./collate/CollateScreen")),
};

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    // The top right corner is left to Office's own menu button.
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL} 0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unit: { display: "block", margin: 0, marginBottom: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  tabs: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    "@media (max-width: 280px)": {
      display: "grid",
      gridTemplateColumns: "repeat(3, 1fr)",
      marginLeft: 0,
      marginRight: `calc(-1 * ${tokens.spacingHorizontalXXL})`,
    },
  },
  // Four tabs do not fit with Fluent's own padding.
  four: {
    "& > .fui-Tab": { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
    "@media (max-width: 280px)": { gridTemplateColumns: "repeat(2, 1fr)" },
  },
  tab: {
    "@media (max-width: 280px)": {
      paddingLeft: tokens.spacingHorizontalXXS,
      paddingRight: tokens.spacingHorizontalXXS,
      // Fluent keeps the bold width free in a hidden copy, which must wrap as the label does.
      "& .fui-Tab__content, & .fui-Tab__content--reserved-space": { whiteSpace: "normal", textAlign: "center" },
    },
  },
  count: { "@media (max-width: 280px)": { display: "none" } },
  main: { display: "flex", flexDirection: "column", flexGrow: 1 },
  wait: { padding: tokens.spacingVerticalXXL },
  frame: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  beside: { minHeight: "100%" },
});

interface Props {
  readonly session: ReportSession;
  readonly collate: CollateSession;
  readonly tabs: TabStore;
  readonly languages: LanguageStore;
  /** Whether it stands beside something else on a page of its own, which has a title and a language switch already. */
  readonly isBeside?: boolean;
  /** Received files that were dropped beside the pane. */
  readonly handedOn?: readonly ChosenFile[];
  onHandedOn?(): void;
}

const NONE: readonly ChosenFile[] = [];

/** The pane in the officer's language. */
export function App(props: Props) {
  const { languages } = props;
  const language = useSyncExternalStore(languages.subscribe, languages.current);
  return (
    <StringsContext.Provider value={language === "en" ? en : vi}>
      <Pane {...props} />
    </StringsContext.Provider>
  );
}

/** Who reports what, the verdict, three tabs. */
function Pane({ session, collate, tabs, languages, isBeside = false, handedOn = NONE, onHandedOn }: Props) {
  const styles = useStyles();
  const strings = useStrings();
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const tab = useSyncExternalStore(tabs.subscribe, tabs.current);
  const collation = useSyncExternalStore(collate.subscribe, collate.snapshot);
  const [dropped, setDropped] = useState(NONE);
  if (snapshot.status === "starting") return <Spinner />;
  const Screen = screens[tab];
  const waiting = dropped.length > 0 ? dropped : handedOn;
  const open = openCount(snapshot);
  const isOffered = tab === "collate" || waiting.length > 0 || isReceiving(snapshot, collation);
  const [Header, Main] = isBeside ? (["div", "div"] as const) : (["header", "main"] as const);
  return (
    <div
      className={mergeClasses(styles.frame, isBeside && styles.beside)}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.items.length === 0) return;
        event.preventDefault();
        // Whatever the pane stands beside takes none of it.
        event.stopPropagation();
        void droppedReturns(event.dataTransfer.items).then((files) => {
          if (files.length === 0) return;
          setDropped(files);
          tabs.open("collate");
        });
      }}
    >
      <Header className={styles.header}>
        <Caption1 as={isBeside ? "h2" : "h1"} className={styles.unit}>
          {titleOf(snapshot) ?? strings.product}
        </Caption1>
        <Verdict
          snapshot={snapshot}
          instead={tab === "collate" ? describeCollation(collation, strings.collate) : null}
        />
        <TabList
          className={mergeClasses(styles.tabs, isOffered && styles.four)}
          selectedValue={tab}
          onTabSelect={(_event, { value }) => tabs.open(value as TabName)}
        >
          <Tab className={styles.tab} value="forms">
            {strings.tabs.forms}
          </Tab>
          <Tab className={styles.tab} value="check">
            {strings.tabs.check}{" "}
            {open > 0 && <CounterBadge className={styles.count} count={open} color="informative" size="small" />}
          </Tab>
          <Tab className={styles.tab} value="report">
            {strings.tabs.report}
          </Tab>
          {isOffered && (
            <Tab className={styles.tab} value="collate">
              {strings.tabs.collate}
            </Tab>
          )}
        </TabList>
      </Header>
      <Main className={styles.main}>
        <Messages session={session} snapshot={snapshot} />
        <Suspense fallback={<Spinner className={styles.wait} />}>
          <Screen
            session={session}
            snapshot={snapshot}
            tabs={tabs}
            collate={collate}
            waiting={waiting}
            onWaitedFor={() => {
              setDropped(NONE);
              onHandedOn?.();
            }}
          />
        </Suspense>
        {tab === "forms" && !isBeside && <LanguageSwitch languages={languages} />}
      </Main>
    </div>
  );
}

/** Whether the office receives reports: by its level, or by what it decided before. */
function isReceiving({ context, edition }: Ready, snapshot: CollateSnapshot): boolean {
  return snapshot.collation !== null || (context !== null && edition !== null && receives(edition, context));
}

/** Causes and points of the superior that wait; what is asked about a cause is one with it. */
function openCount({ result, asked }: Ready): number {
  const isAsked = asked === null ? new Set<string>() : askedGroups(asked);
  const causes = result === null ? [] : openGroups(result).filter(({ id }) => !isAsked.has(id));
  return causes.length + (asked?.open ?? 0);
}

function titleOf({ context, edition }: Ready): string | null {
  return context === null || edition === null ? null : `${context.unitName} · ${reportTitle(edition, context)}`;
}
