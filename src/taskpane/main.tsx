import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { editions, general } from "../editions";
import { createExcelPort } from "../excel/createExcelPort";
import { createReception } from "./device/createReception";
import { createReportSession } from "../session/createReportSession";
import type { ReportSession } from "../session/reportSnapshot";
import { App } from "./App";
import { Outside } from "./components/Outside";
import { digestOf } from "./device/digestOf";
import { createLanguageStore } from "./device/languageStore";
import { deviceMemory } from "./device/deviceMemory";
import { enter } from "./device/surroundings";
import type { TabStore } from "./device/tabStore";
import { themeFor } from "./device/theme";

/** The pane inside Excel; resolves when the workbook was read for the first time. */
export async function showReport(tabs: TabStore): Promise<ReportSession> {
  const { partitionKey, platform } = Office.context;
  enter({ partition: partitionKey ?? "", losesFiles: platform === Office.PlatformType.Mac });
  const port = createExcelPort();
  const session = createReportSession({
    port,
    editions,
    general,
    memory: deviceMemory,
    now: () => Date.now(),
    sha256: digestOf,
  });
  const collate = createReception(session, port, editions);
  show(<App session={session} collate={collate} tabs={tabs} languages={createLanguageStore()} />);
  await session.start();
  await collate.open();
  return session;
}

/** The pane where it cannot work. @param code why, for the administrator. */
export function showOutside(code: string): void {
  show(<Outside code={code} />);
}

let root: Root | null = null;

function show(content: ReactNode): void {
  // Outside Excel the system decides; an Excel that tells no theme is the one on the web, which is light.
  const isInExcel = typeof Office !== "undefined" && Office.context?.diagnostics !== undefined;
  const office = isInExcel ? (Office.context.officeTheme?.bodyBackgroundColor ?? "#FFFFFF") : undefined;
  const theme = themeFor(office, window.matchMedia("(prefers-color-scheme: dark)").matches);
  root ??= createRoot(rootElement());
  root.render(<FluentProvider theme={theme}>{content}</FluentProvider>);
}

function rootElement(): HTMLElement {
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no #root.");
  return element;
}
