import { Caption1, CounterBadge, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useSyncExternalStore } from "react";
import type { ReportSession } from "../session/reportSnapshot";
import { useStrings } from "./catalogue/useStrings";
import { Messages } from "./components/Messages";
import type { Ready } from "./components/ready";
import { Verdict } from "./components/Verdict";
import type { TabStore } from "./tabStore";

const screens = {
  forms: lazy(() => import("./screens/FormsScreen")),
  check: lazy(() => import("./screens/CheckScreen")),
  report: lazy(() => import("./screens/ReportScreen")),
};
export type TabName = keyof typeof screens;

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
  unit: { display: "block", overflowWrap: "anywhere" },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexWrap: "wrap" },
  body: { padding: tokens.spacingHorizontalL, "@media (max-width: 280px)": { padding: tokens.spacingHorizontalS } },
  frame: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
});

/** The pane: who reports what, the verdict, three tabs. */
export function App({ session, tabs }: { readonly session: ReportSession; readonly tabs: TabStore }) {
  const styles = useStyles();
  const strings = useStrings();
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const tab = useSyncExternalStore(tabs.subscribe, tabs.current);
  if (snapshot.status === "starting") return <Spinner />;
  const Screen = screens[tab];
  const open = snapshot.result?.groups.length ?? 0;
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Caption1 className={styles.unit}>{titleOf(snapshot) ?? strings.product}</Caption1>
        <Verdict snapshot={snapshot} />
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_event, { value }) => tabs.open(value as TabName)}
        >
          <Tab value="forms">{strings.tabs.forms}</Tab>
          <Tab value="check">
            {strings.tabs.check} {open > 0 && <CounterBadge count={open} color="informative" size="small" />}
          </Tab>
          <Tab value="report">{strings.tabs.report}</Tab>
        </TabList>
      </header>
      <main className={styles.body}>
        <Messages session={session} snapshot={snapshot} />
        <Suspense fallback={<Spinner />}>
          <Screen session={session} snapshot={snapshot} />
        </Suspense>
      </main>
    </div>
  );
}

function titleOf({ context, edition }: Ready): string | null {
  return context === null || edition === null ? null : `${context.unitName} · ${edition.title} ${context.year}`;
}
