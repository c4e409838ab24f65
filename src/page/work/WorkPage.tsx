import { Button, makeStyles, mergeClasses, Spinner, ToggleButton, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { openGroups } from "../../core/submission/verdictOf";
import { App } from "../../taskpane/App";
import type { ChosenFile } from "../../session/collate/returnReader";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import type { LanguageStore } from "../../taskpane/device/languageStore";
import { PrintSheets } from "../table/PrintSheets";
import { WorkTable } from "../table/WorkTable";
import type { Work } from "./createWork";
import { TopBar } from "./TopBar";
import { isUnsaved } from "./unsavedOf";
import { WorkMessages } from "./WorkMessages";

const NARROW = "@media (max-width: 900px)";
const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    "@media print": { display: "none" },
    "@media (max-height: 420px)": { height: "auto", minHeight: "100vh" },
  },
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
  table: { flexGrow: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  pane: {
    position: "relative",
    width: "350px",
    flexShrink: 0,
    overflowY: "auto",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: "100%", borderLeft: 0 },
  },
  notInSight: { [NARROW]: { display: "none" } },
  views: { display: "none", columnGap: tokens.spacingHorizontalXS, [NARROW]: { display: "flex" } },
});

/** Tables on the left, the same pane as in Excel on the right; one of the two where there is no room. */
export function WorkPage({
  work,
  languages,
  handedOn,
  onHandedOn,
  onHome,
}: {
  readonly work: Work;
  readonly languages: LanguageStore;
  /** Received files that wait for what they are. */
  readonly handedOn: readonly ChosenFile[];
  onHandedOn(): void;
  onHome(): void;
}) {
  const styles = useStyles();
  const { page, tabs } = useStrings();
  const tab = useSyncExternalStore(work.tabs.subscribe, work.tabs.current);
  const [chosenView, setView] = useState<"table" | "pane">(tab === "collate" ? "pane" : "table");
  const view = handedOn.length > 0 ? "pane" : chosenView;
  const [isLeaving, setLeaving] = useState(false);
  const snapshot = useSyncExternalStore(work.session.subscribe, work.session.snapshot);
  const { book, canUndo, canRedo, led } = useSyncExternalStore(work.store.subscribe, work.store.view);
  const [lastLed, setLastLed] = useState(led);
  const state = useSyncExternalStore(work.subscribe, work.state);
  const [table, frame] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const pane = useRef<HTMLElement>(null);
  // Whoever is led to a cell has to see the table.
  if (led !== lastLed) {
    setLastLed(led);
    setView("table");
  }
  const save = (): void => {
    work.editor.commit();
    void work.save(page.work.fileName);
  };
  // Keys that mean the whole page, wherever the focus is: also where what had it went away.
  useEffect(() => {
    if (snapshot.status === "starting") return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      if (isSave) save();
      else if (event.key === "F6") goRound([table.current, pane.current, frame.current?.querySelector("header")]);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
  if (snapshot.status === "starting") return <Spinner />;
  const open = snapshot.result === null ? 0 : openGroups(snapshot.result).length;
  return (
    <>
      <div ref={frame} className={styles.frame}>
        <TopBar
          state={state}
          canUndo={canUndo}
          canRedo={canRedo}
          onUndo={work.store.undo}
          onRedo={work.store.redo}
          onHome={() => (isUnsaved(state.unsaved) ? setLeaving(true) : onHome())}
          onPrint={() => window.print()}
          onSave={save}
        >
          <div className={styles.views}>
            <ToggleButton checked={view === "table"} onClick={() => setView("table")}>
              {page.work.table}
            </ToggleButton>
            <ToggleButton checked={view === "pane"} onClick={() => setView("pane")}>
              {tab === "collate" ? tabs.collate : open === 0 ? tabs.check : `${tabs.check} ${open}`}
            </ToggleButton>
          </div>
        </TopBar>
        <WorkMessages state={state} isLeaving={isLeaving} onLeave={onHome} onStay={() => setLeaving(false)} />
        <main className={styles.body}>
          <div ref={table} className={mergeClasses(styles.table, view === "pane" && styles.notInSight)}>
            <WorkTable
              store={work.store}
              editor={work.editor}
              snapshot={snapshot}
              isInSight={view === "table"}
              none={tab === "collate" ? page.work.noneReceived : page.work.none}
            />
          </div>
          <section
            ref={pane}
            aria-label={page.work.pane}
            className={mergeClasses(styles.pane, view === "table" && styles.notInSight)}
          >
            <App
              session={work.session}
              collate={work.collate}
              tabs={work.tabs}
              languages={languages}
              isBeside
              handedOn={handedOn}
              onHandedOn={onHandedOn}
            />
          </section>
        </main>
        {view === "table" && book.sheets.length === 0 && (
          <Button className={styles.views} appearance="primary" onClick={() => setView("pane")}>
            {page.start.choose}
          </Button>
        )}
      </div>
      <PrintSheets book={book} snapshot={snapshot} />
    </>
  );
}

/** What takes the focus; Fluent's own markers, which pass it on, are left out. */
const FIRST =
  'button:not([tabindex="-1"]), a[href], input:not([tabindex="-1"]), [tabindex="0"]:not([data-tabster-dummy])';

/** Leads the focus to the next of these parts, into what takes it first there. */
function goRound(parts: readonly (Element | null | undefined)[]): void {
  const at = parts.findIndex((part) => part?.contains(document.activeElement));
  for (let step = 1; step <= parts.length; step += 1) {
    const part = parts[(at + step) % parts.length];
    const cell = part?.querySelector<HTMLElement>('[role="grid"] td[tabindex="0"], [role="grid"] th[tabindex="0"]');
    const seen = [...(part?.querySelectorAll<HTMLElement>(FIRST) ?? [])].filter((each) => each.offsetParent !== null);
    const goal = cell ?? seen[0];
    if (goal === undefined || goal.offsetParent === null) continue;
    goal.focus();
    return;
  }
}
