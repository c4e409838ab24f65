import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type DragEvent } from "react";
import { editions } from "../editions";
import { en } from "../taskpane/catalogue/en";
import { StringsContext } from "../taskpane/catalogue/useStrings";
import { vi } from "../taskpane/catalogue/vi";
import type { ChosenFile } from "../session/collate/returnReader";
import { droppedReturns } from "../taskpane/device/chosenFiles";
import type { LanguageStore } from "../taskpane/device/languageStore";
import type { TabName } from "../taskpane/device/tabStore";
import { forgetAll, forgetWork, keptFile, keptWorks, type KeptWork } from "./work/keptWorks";
import { openBeside } from "./file/askBookWorker";
import { StartPage } from "./start/StartPage";
import { isOnlyReception } from "./book/receptionKind";
import { createWork, type Work } from "./work/createWork";
import { isUnsaved } from "./work/unsavedOf";
import { WorkPage } from "./work/WorkPage";
import { newSource, openedSource, resumedSource, type OpenedFile, type WorkSource } from "./work/workSource";

const useStyles = makeStyles({ whole: { minHeight: "100vh" } });

/** The page: its start, or the work that is open. */
export function Page({
  languages,
  kept: found,
}: {
  readonly languages: LanguageStore;
  readonly kept: readonly KeptWork[];
}) {
  const styles = useStyles();
  const language = useSyncExternalStore(languages.subscribe, languages.current);
  const strings = language === "en" ? en : vi;
  const { start } = strings.page;
  const [work, setWork] = useState<Work | null>(null);
  const [kept, setKept] = useState(found);
  const [said, setSaid] = useState<string | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [handedOn, setHandedOn] = useState<readonly ChosenFile[]>([]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      work?.editor.commit();
      if (work !== null && isUnsaved(work.state().unsaved)) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [work]);

  const begin = (source: WorkSource, tab: TabName = isOnlyReception(source.book) ? "collate" : "forms"): void => {
    const next = createWork(source);
    next.tabs.open(tab);
    setSaid(null);
    setWork(next);
    void next.start();
  };
  /** Reads a file beside the page; null where it was refused, which is then said. */
  const read = async (name: string, bytes: Uint8Array): Promise<Omit<OpenedFile, "chosen"> | null> => {
    setReading(name);
    const outcome = await openBeside(bytes);
    setReading(null);
    if (outcome.kind === "done") return { bytes, book: outcome.value };
    setSaid(start.refused(name, outcome.message));
    return null;
  };
  const open = async (chosen: File): Promise<void> => {
    if (reading !== null) return;
    const opened = await read(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    if (opened !== null) begin(openedSource({ ...opened, chosen }));
  };
  const resume = async (one: KeptWork): Promise<void> => {
    if (!one.isFromFile) return begin(resumedSource(one, null));
    const name = one.fileName ?? "";
    const bytes = await keptFile(one.id);
    if (bytes === null) return setSaid(start.fileLost(name));
    const opened = await read(name, bytes);
    if (opened !== null) begin(resumedSource(one, { ...opened, chosen: null }));
  };
  const goHome = async (): Promise<void> => {
    await work?.dispose();
    setKept(await keptWorks());
    setHandedOn([]);
    setWork(null);
  };
  const drop = async ({ items, files: [file, ...more] }: DataTransfer): Promise<void> => {
    const returns = await droppedReturns(items);
    if (returns.length > 0) {
      setHandedOn(returns);
      if (work === null) begin(newSource(), "collate");
      else work.tabs.open("collate");
    } else if (work === null && file !== undefined && more.length === 0) await open(file);
  };
  const onDrag = (event: DragEvent): void => {
    // Else the browser would go to the file, away from the work.
    event.preventDefault();
    const isOver = event.type !== "dragleave" && event.type !== "drop";
    if (work === null && isOver !== isDragging) setDragging(isOver);
    if (event.type === "drop") void drop(event.dataTransfer);
  };

  return (
    <StringsContext.Provider value={strings}>
      {/* A file may be dropped anywhere; by keyboard there is the button. */}
      <div className={styles.whole} onDragOver={onDrag} onDragLeave={onDrag} onDrop={onDrag}>
        {work === null ? (
          <StartPage
            editions={editions}
            kept={kept}
            languages={languages}
            said={reading === null ? said : start.reading(reading)}
            isDragging={isDragging}
            onNew={() => begin(newSource())}
            onOpen={(file) => void open(file)}
            onReceive={() => begin(newSource(), "collate")}
            onResume={(one) => void resume(one)}
            onDiscard={(one) => {
              setKept(kept.filter(({ id }) => id !== one.id));
              void forgetWork(one.id);
            }}
            onForgetAll={() => {
              setKept([]);
              void forgetAll().then((isDone) => setSaid(isDone ? start.deleted : start.notDeleted));
            }}
          />
        ) : (
          <WorkPage
            work={work}
            languages={languages}
            handedOn={handedOn}
            onHandedOn={() => setHandedOn([])}
            onHome={() => void goHome()}
          />
        )}
      </div>
    </StringsContext.Provider>
  );
}
