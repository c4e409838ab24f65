import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { registerCommands, type CommandId } from "../commands/commands";
import { editions } from "../editions";
import { createExcelPort } from "../excel/createExcelPort";
import { createReportSession } from "../session/createReportSession";
import { App } from "./App";
import { Outside } from "./components/Outside";
import { deviceMemory } from "./deviceMemory";
import { createTabStore, type TabName } from "./tabStore";
import { themeFor } from "./theme";

/** Longer than Excel needs on an old computer, shorter than an officer waits before a blank pane. */
const PATIENCE = 10_000;
const TAB_OF: Readonly<Record<CommandId, TabName>> = {
  insertAppendices: "forms",
  checkWorkbook: "check",
  draftReport: "report",
};

void start();

async function start(): Promise<void> {
  const code = await refusal();
  if (code !== null) {
    show(<Outside code={code} />);
    return;
  }
  const forms = editions.flatMap((edition) =>
    edition.appendices.map((appendix) => ({ editionId: edition.id, appendix })),
  );
  const session = createReportSession({
    port: createExcelPort({ forms }),
    editions,
    memory: deviceMemory,
    now: () => Date.now(),
  });
  const tabs = createTabStore();
  registerCommands((command) => {
    tabs.open(TAB_OF[command]);
    void session.refresh();
  });
  show(<App session={session} tabs={tabs} />);
  await session.start();
}

function show(content: ReactNode): void {
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no #root.");
  const office = typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const theme = themeFor(office, window.matchMedia("(prefers-color-scheme: dark)").matches);
  createRoot(element).render(<FluentProvider theme={theme}>{content}</FluentProvider>);
}

/** Why the pane cannot work here; null inside Excel. */
async function refusal(): Promise<string | null> {
  if (typeof Office === "undefined") return "OFFICE_NOT_LOADED";
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const info = await Promise.race([Office.onReady(), silence]);
  if (info === null) return "HOST_TIMEOUT";
  if (info.host !== Office.HostType.Excel) return "NOT_EXCEL";
  return Office.context.requirements.isSetSupported("ExcelApi", "1.14") ? null : "OLD_EXCEL";
}
