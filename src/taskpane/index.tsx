import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { registerCommands, type CommandId } from "../commands/commands";
import { editions } from "../editions";
import { createExcelPort } from "../excel/createExcelPort";
import { createReportSession } from "../session/createReportSession";
import { App, type TabName } from "./App";
import { Outside } from "./components/Outside";
import { createTabStore } from "./tabStore";

/** Longer than Excel needs on an old computer, shorter than an officer waits before a blank pane. */
const PATIENCE = 10_000;
const MEMORY_KEY = "bao-cao-tre-em";
const TAB_OF: Readonly<Record<CommandId, TabName>> = {
  insertAppendices: "forms",
  checkWorkbook: "check",
  draftReport: "report",
};

void start();

async function start(): Promise<void> {
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no #root.");
  const theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? webDarkTheme : webLightTheme;
  const code = await refusal();
  if (code !== null) {
    createRoot(element).render(
      <FluentProvider theme={theme}>
        <Outside code={code} />
      </FluentProvider>,
    );
    return;
  }
  const forms = editions.flatMap((edition) =>
    edition.appendices.map((appendix) => ({ editionId: edition.id, appendix })),
  );
  const session = createReportSession({
    port: createExcelPort({ forms }),
    editions,
    memory: { load: () => localStorage.getItem(MEMORY_KEY), save: (text) => localStorage.setItem(MEMORY_KEY, text) },
    now: () => Date.now(),
  });
  const tabs = createTabStore();
  registerCommands((command) => {
    tabs.open(TAB_OF[command]);
    if (command === "checkWorkbook") void session.refresh();
  });
  createRoot(element).render(
    <FluentProvider theme={theme}>
      <App session={session} tabs={tabs} />
    </FluentProvider>,
  );
  await session.start();
}

/** Why the pane cannot work here; null inside Excel. */
async function refusal(): Promise<string | null> {
  if (typeof Office === "undefined") return "OFFICE_NOT_LOADED";
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const info = await Promise.race([Office.onReady(), silence]);
  if (info === null) return "HOST_TIMEOUT";
  return info.host === Office.HostType.Excel ? null : "NOT_EXCEL";
}
