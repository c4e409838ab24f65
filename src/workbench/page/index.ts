import { FAULTS, faultNames, type FaultName } from "../host/richapi/faults";
import type { HostWorkbook, Locale, UndoMode } from "../host/hostWorkbook";
import type { Platform } from "../host/wire/guise";
import { HAPPENINGS, happeningNames } from "../host/happenings";
import { MemoryWorkbook } from "../host/memory/memoryWorkbook";
import { Xdm } from "../host/wire/xdm";
import pageStyles from "./page.css";
import { addStyles } from "./addStyles";
import { element } from "./element";
import { showInputPrompts } from "./inputPrompt";
import { createPaneSide } from "./paneSide";
import { readManifest, type RibbonButton } from "./readManifest";
import { showRibbon } from "./ribbon";
import { scenarios } from "./scenarios";
import { createWireLog } from "./wireLog";
import { createWorkbenchApi, modeNames, type ModeName, type WorkbenchApi } from "./workbenchApi";
import { openXlsx, saveXlsx } from "./xlsx";

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

const language = "vi-VN";
addStyles(pageStyles);
void start();

async function start(): Promise<void> {
  const answer = await fetch("manifest.xml");
  const manifest = readManifest(await answer.text(), language);
  await saying("Đang mở bảng tính…");
  const book = await startBook();
  const side = createPaneSide();
  const platform = element<HTMLSelectElement>("platform");
  const theme = element<HTMLSelectElement>("theme");
  const xdm = new Xdm({
    frame: element<HTMLIFrameElement>("pane"),
    paneUrl: paneUrl(manifest.paneUrl),
    workbook: book,
    excelApi: element<HTMLSelectElement>("version").value,
    language,
    guise: () => ({ platform: platform.value as Platform, background: backgroundOf(theme.value) }),
    log: createWireLog(),
    onPane: (shown) => side.show(shown),
  });
  /** As opening a workbook in Excel does: the pane begins anew. */
  const loadPane = async (excelApi?: string): Promise<void> => {
    xdm.load(excelApi);
    await saying("Đang chờ ngăn làm việc trả lời…");
    await xdm.registered("richApiMessage");
    await saying("");
  };
  const open = async (bytes: Uint8Array): Promise<void> => {
    await openXlsx(book, bytes);
    await loadPane();
  };

  showRibbon(manifest.groups, (button) => press(button));
  showInputPrompts(book);
  // `workbench.html?scenario=broken` begins with that workbook.
  const first = new URLSearchParams(location.search).get("scenario");
  const ready = first === null ? loadPane() : openScenario(first);
  window.workbench = createWorkbenchApi({
    book,
    ready,
    requests: xdm.interpreter.counts,
    openXlsx: open,
    saveXlsx: () => saveXlsx(book),
    faults: xdm.interpreter.faults,
    fault: setFault,
    mode: setMode,
  });

  async function openScenario(id: string): Promise<void> {
    const { url, returns } = scenarios.find((each) => each.id === id) ?? {};
    const link = element<HTMLAnchorElement>("returns");
    link.hidden = returns === undefined;
    link.href = returns?.url.href ?? "";
    link.download = returns?.name ?? "";
    link.textContent = returns?.label ?? "";
    if (!url) return loadPane();
    await open(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  }

  function press({ id, functionName }: RibbonButton): void {
    if (functionName === null) side.show(true);
    else void xdm.runCommand(id, functionName);
  }

  const boxes = new Map<FaultName, HTMLInputElement>();
  for (const name of faultNames) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.addEventListener("change", () => setFault(name, box.checked));
    boxes.set(name, box);
    label.append(box, FAULTS[name].label);
    element("faults").append(label);
  }
  function setFault(name: FaultName, on: boolean): void {
    const box = boxes.get(name);
    if (box === undefined) throw new Error(`There is no fault ${name}; there are ${[...boxes.keys()].join(", ")}.`);
    box.checked = on;
    xdm.interpreter.setFault(name, on);
    const active = [...boxes].filter(([, each]) => each.checked).map(([each]) => FAULTS[each].label);
    element("notice").textContent = active.length === 0 ? "" : `Đang gây lỗi: ${active.join(", ")}.`;
  }

  for (const name of happeningNames) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = HAPPENINGS[name].label;
    button.addEventListener("click", () => void attempt(async () => HAPPENINGS[name].happen(book)));
    element("happenings").append(button);
  }
  for (const name of modeNames)
    element(name).addEventListener("change", () => void setMode(name, element<HTMLSelectElement>(name).value));
  async function setMode(name: ModeName, value: string): Promise<void> {
    const list = element<HTMLSelectElement>(name);
    const known = [...list.options].map((option) => option.value);
    if (!known.includes(value)) throw new Error(`There is no ${name} ${value}; there are ${known.join(", ")}.`);
    list.value = value;
    if (name === "undo") book.undoMode = value as UndoMode;
    else {
      if (name === "locale") book.locale = value as Locale;
      await loadPane(name === "version" ? value : undefined);
    }
  }
  const scenario = element<HTMLSelectElement>("scenario");
  scenario.append(...scenarios.map(({ id, label }) => new Option(label, id)));
  scenario.value = first ?? "empty";
  scenario.addEventListener("change", () => {
    // An empty workbook is a fresh page, so that nothing of the old one stays.
    if (scenario.value === "empty") location.replace(location.pathname);
    else void attempt(() => openScenario(scenario.value));
  });

  const file = element<HTMLInputElement>("open-file");
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) void attempt(async () => open(new Uint8Array(await chosen.arrayBuffer())));
    file.value = "";
  });
  element("save-file").addEventListener("click", () => void attempt(async () => download(await saveXlsx(book))));
}

/** The workbook with its grid; `workbench.html?grid=off` keeps it in memory alone, for scripts that look at the pane. */
async function startBook(): Promise<HostWorkbook> {
  if (new URLSearchParams(location.search).get("grid") === "off") return new MemoryWorkbook();
  const { startGrid } = await import(/* webpackChunkName: "grid" */ "./startGrid");
  return startGrid("grid");
}

/** `workbench.html?page=conformance` shows the page that tries Excel in the pane's place; `&report=` is passed on to it. */
function paneUrl(own: string): string {
  const query = new URLSearchParams(location.search);
  if (query.get("page") !== "conformance") return own;
  const report = query.get("report");
  return own.replace("taskpane.html", "conformance.html") + (report === null ? "" : `?report=${Number(report)}`);
}

/** Background that Excel reports for a theme of the list; as the system's preference where none is chosen. */
function backgroundOf(theme: string): string {
  const isDark = theme === "dark" || (theme === "" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  return isDark ? "#262626" : "#FFFFFF";
}

/** Says in the page what it waits for; resolves once that can be seen, as the next step may hold the page up. */
async function saying(text: string): Promise<void> {
  element("waiting").textContent = text;
  if (document.visibilityState === "visible") await new Promise((painted) => requestAnimationFrame(painted));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  const notice = element("notice");
  try {
    notice.textContent = "";
    await work();
  } catch (error) {
    notice.textContent = `Không làm được: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function download(bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice().buffer as ArrayBuffer], { type }));
  link.download = "So-tinh.xlsx";
  link.click();
  URL.revokeObjectURL(link.href);
}
