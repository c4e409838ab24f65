import { registerCommands, type CommandId } from "../commands/commands";
import type { ReportSession } from "../session/reportSnapshot";
import { createTabStore, type TabName } from "./tabStore";

/** Longer than Excel needs on an old computer, shorter than an officer waits before a blank pane. */
const PATIENCE = 10_000;
const TAB_OF: Readonly<Record<CommandId, TabName>> = {
  insertAppendices: "forms",
  checkWorkbook: "check",
  draftReport: "report",
};

void start();

/** Small, so that ribbon buttons answer at once; everything else loads while Excel introduces itself. */
async function start(): Promise<void> {
  const pane = import("./main");
  const code = await refusal();
  if (code !== null) {
    (await pane).showOutside(code);
    return;
  }
  const tabs = createTabStore();
  let session: ReportSession | null = null;
  registerCommands((command) => {
    tabs.open(TAB_OF[command]);
    void session?.refresh();
  });
  session = await (await pane).showReport(tabs);
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
