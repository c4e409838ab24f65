import { registerCommands, type CommandId } from "../commands/commands";
import type { ReportSession } from "../session/reportSnapshot";
import { createTabStore, type TabName } from "./device/tabStore";

/** Longer than Excel needs on an old computer, shorter than an officer waits before a blank pane. */
const PATIENCE = 30_000;
const TAB_OF: Readonly<Record<CommandId, TabName>> = {
  insertAppendices: "forms",
  checkWorkbook: "check",
  draftReport: "report",
};

void start();

/** Small, so that ribbon buttons answer at once; everything else loads while Excel introduces itself. */
async function start(): Promise<void> {
  const pane = import("./main");
  const refuse = async (code: string): Promise<void> => (await pane).showOutside(code);
  if (typeof Office === "undefined") return refuse("OFFICE_NOT_LOADED");
  const answer = Office.onReady();
  // A slow computer may still answer after that, and is then let in.
  const late = setTimeout(() => void refuse("HOST_TIMEOUT"), PATIENCE);
  const { host } = await answer;
  clearTimeout(late);
  if (host !== Office.HostType.Excel) return refuse("NOT_EXCEL");
  const tabs = createTabStore();
  let session: ReportSession | null = null;
  // Also where the pane then refuses: a button without its function hangs.
  registerCommands((command) => {
    tabs.open(TAB_OF[command]);
    void session?.refresh();
  });
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) return refuse("OLD_EXCEL");
  session = await (await pane).showReport(tabs);
}
