import { appContext } from "./appContext";
import { dress, type Guise } from "./guise";
import type { HostWorkbook } from "../hostWorkbook";
import type { EventEntry } from "../richapi/eventHub";
import { Interpreter, type Reply } from "../richapi/interpreter";
import type { WireRequest } from "../richapi/wire";
import { actionKinds, dispatchIds, messageTypes, responseTypes, type MethodData, type XdmMessage } from "./xdmMessage";

/** One line for the log of the wire. `unknown` lines are to be shown red. */
export interface XdmLogEntry {
  readonly kind: "request" | "response" | "event" | "message" | "unknown";
  /** What it is about, in a few words. */
  readonly text: string;
  /** The JSON that went over the wire, if any. */
  readonly data?: unknown;
}

export interface XdmOptions {
  readonly frame: HTMLIFrameElement;
  /** Address of the pane's page: https, and the same host name as this page. */
  readonly paneUrl: string;
  readonly workbook: HostWorkbook;
  /** ExcelApi of the Excel to be imitated, e.g. `1.14`. */
  readonly excelApi: string;
  readonly language?: string;
  /** Asked at each message. */
  readonly guise: () => Guise;
  readonly log?: (entry: XdmLogEntry) => void;
  /** The add-in wants its pane shown or hidden. */
  readonly onPane?: (shown: boolean) => void;
}

interface Registration {
  readonly conversationId: string;
  readonly correlationId: number;
}

const unknownMethod = 5001;
/** How late Excel starts at most, in milliseconds. */
const longestStart = 300_000;
const visibilityChanged = 65539;
const category = 65536;

/** The host's side of the conversation with a pane in an iframe, as Excel on the web holds it. */
export class Xdm {
  readonly interpreter: Interpreter;
  private excelApi: string;
  private conversation = 0;
  private readonly controlId = "workbench-control";
  private readonly registrations = new Map<string, Registration>();
  private commands: { readonly id: string; readonly done: () => void }[] = [];
  private nextCommand = 1;
  private readonly waiting = new Set<() => void>();
  private readonly listener = (event: MessageEvent): void => this.receive(event);

  constructor(private readonly options: XdmOptions) {
    this.excelApi = options.excelApi;
    this.interpreter = new Interpreter({
      workbook: options.workbook,
      onUnknown: (member) => this.log("unknown", member),
      onEvents: (entries) => this.sendEvents(entries),
      onRuntimeState: (state) => this.onRuntimeState(state),
    });
    window.addEventListener("message", this.listener);
  }

  /** Loads the pane anew, as another version of Excel if one is given. */
  load(excelApi: string = this.excelApi): void {
    this.excelApi = excelApi;
    this.registrations.clear();
    this.interpreter.events.forget();
    this.finishCommands();
    this.conversation += 1;
    const { frame, paneUrl, language = "vi-VN" } = this.options;
    const hostInfo = ["Excel", "Web", "16.00", language, "workbench", "", "disableLogging", "0"].join("$");
    const here = location.origin + location.pathname;
    const url = new URL(paneUrl, location.href);
    const query = `${url.search === "" ? "?" : `${url.search}&`}_host_Info=${hostInfo}`;
    const xdmInfo = [this.conversationId, this.controlId, encodeURIComponent(here)].join("|");
    frame.name = JSON.stringify({
      hostInfo,
      xdmInfo: [this.conversationId, this.controlId, here].join("|"),
      serializerVersion: "1",
    });
    // The query changes with each loading: a new fragment alone would not load the page.
    const source = `${url.origin}${url.pathname}${query}&load=${this.conversation}`;
    frame.src = `${source}#&_xdm_Info=${xdmInfo}&_serializer_version=1`;
    this.log("message", `Tải ngăn: ExcelApi ${excelApi}`);
  }

  dispose(): void {
    window.removeEventListener("message", this.listener);
    this.registrations.clear();
    this.finishCommands();
  }

  /** Presses a ribbon button that executes a function; resolves when the function says that it is done. */
  async runCommand(controlId: string, functionName: string): Promise<void> {
    await this.registered("appCommandInvoked");
    // The id comes back on completion, so that two presses are told apart.
    const id = `${controlId}#${this.nextCommand++}`;
    const done = new Promise<void>((resolve) => this.commands.push({ id, done: resolve }));
    this.fire("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: controlId } })]);
    return done;
  }

  /** Resolves once the pane listens to `action`. */
  registered(action: string): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!this.registrations.has(action)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  private get conversationId(): string {
    return `workbench_${this.conversation}`;
  }

  private receive(event: MessageEvent): void {
    const { frame, paneUrl } = this.options;
    if (event.source !== frame.contentWindow || event.origin !== new URL(paneUrl, location.href).origin) return;
    const message = readMessage(event.data);
    if (message === null || message._messageType !== messageTypes.request) return;
    // The page before a reload may still be speaking.
    if (message._conversationId !== this.conversationId) return;
    dress(frame.contentWindow, this.options.guise(), this.interpreter.faults);
    if (message._actionType === actionKinds.register) {
      const registration = { conversationId: message._conversationId, correlationId: message._correlationId };
      this.registrations.set(message._actionName, registration);
      this.reply(message, { Error: 0 });
      this.log("message", `${message._actionName}: đăng ký`, message._data);
      for (const look of [...this.waiting]) look();
    } else if (message._actionType === actionKinds.unregister) {
      this.registrations.delete(message._actionName);
      this.reply(message, { Error: 0 });
    } else this.invoke(message);
  }

  private invoke(message: XdmMessage): void {
    const { workbook, language = "vi-VN" } = this.options;
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.log("message", "getAppContext");
        void this.started().then(() =>
          this.reply(message, appContext({ workbook, controlId: this.controlId, excelApi: this.excelApi, language })),
        );
        return;
      case "ContextActivationManager_notifyHost":
        return this.reply(message, null);
      case "executeMethod":
        return this.execute(message, message._data as MethodData);
      default:
        this.log("unknown", message._actionName, message._data);
        return this.reply(message, { Version: 1, Error: unknownMethod });
    }
  }

  /** At once, unless Excel starts slowly. */
  private async started(): Promise<void> {
    const { faults } = this.interpreter;
    if (faults.has("late-start")) await faults.pause(longestStart, () => !faults.has("late-start"));
  }

  private execute(message: XdmMessage, data: MethodData): void {
    switch (data.DdaMethod?.DispatchId) {
      case dispatchIds.processQuery:
        return this.processQuery(message, data.ArrayData ?? []);
      case dispatchIds.saveSettings:
        this.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        return this.reply(message, { Version: 1, Error: 0 });
      case dispatchIds.getSelectedData:
        return this.reply(message, {
          Version: 1,
          Error: 0,
          Data: this.selectedData(data.DdaGetBindingData?.CoerceType),
        });
      case dispatchIds.commandCompleted:
        this.completed(String(data["0"] ?? ""), Number(data["1"] ?? 0));
        return this.reply(message, { Version: 1, Error: 0 });
      default:
        this.log("unknown", `executeMethod ${String(data.DdaMethod?.DispatchId)}`, data);
        return this.reply(message, { Version: 1, Error: unknownMethod });
    }
  }

  private processQuery(message: XdmMessage, data: readonly unknown[]): void {
    const body = JSON.parse(String(data[4])) as WireRequest;
    const flags = Number(data[6] ?? 0);
    this.log("request", `${body.Actions.length} việc`, body);
    void this.interpreter.handle(body, flags, (reply) => {
      this.log("response", answerText(reply), reply);
      this.reply(message, answerData(reply));
    });
  }

  /** The client sends all settings as they are to be. */
  private saveSettings(properties: readonly (readonly [string, string])[]): void {
    const { settings } = this.options.workbook;
    settings.clear();
    for (const [key, json] of properties) settings.set(key, JSON.parse(json) as unknown);
  }

  private selectedData(coercion: string | undefined): unknown {
    const { sheets, selection } = this.options.workbook;
    const { row, col, rows, cols } = selection.area;
    const sheet = sheets.find(({ id }) => id === selection.sheetId);
    const matrix = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: cols }, (__, right) => sheet?.cell(row + down, col + right).value ?? ""),
    );
    return coercion === "text" ? matrix.map((line) => line.join("\t")).join("\n") : matrix;
  }

  private completed(id: string, error: number): void {
    const command = this.commands.find((each) => each.id === id);
    this.commands = this.commands.filter((each) => each !== command);
    if (error === 0) this.log("message", `Lệnh đã xong: ${id}`);
    else this.log("unknown", `Lệnh không chạy được: ${id} (${error})`);
    if (this.interpreter.faults.has("ribbon-late")) this.interpreter.appRuntimeState = "Visible";
    command?.done();
  }

  private finishCommands(): void {
    for (const { done } of this.commands) done();
    this.commands = [];
  }

  private onRuntimeState(state: string): void {
    const shown = state === "Visible";
    this.options.onPane?.(shown);
    this.sendEvents([
      [category, visibilityChanged, "", JSON.stringify({ visibility: shown ? "Visible" : "Hidden" }), 0],
    ]);
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    if (this.fire("richApiMessage", { ArrayData: entries }))
      this.log("event", entries.map((entry) => entry[1]).join(", "), entries);
  }

  private fire(action: string, data: unknown): boolean {
    const registration = this.registrations.get(action);
    if (registration === undefined) return false;
    this.post({
      _messageType: messageTypes.response,
      _actionName: action,
      _conversationId: registration.conversationId,
      _correlationId: registration.correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseTypes.forEventing,
      _serializerVersion: 1,
    });
    return true;
  }

  private reply(request: XdmMessage, data: unknown): void {
    if (request._conversationId !== this.conversationId) return;
    this.post({
      _messageType: messageTypes.response,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseTypes.forCalling,
      _serializerVersion: 1,
    });
  }

  private post(message: XdmMessage): void {
    const { frame, paneUrl } = this.options;
    frame.contentWindow?.postMessage(JSON.stringify(message), new URL(paneUrl, location.href).origin);
  }

  private log(kind: XdmLogEntry["kind"], text: string, data?: unknown): void {
    this.options.log?.(data === undefined ? { kind, text } : { kind, text, data });
  }
}

function readMessage(data: unknown): XdmMessage | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data) as XdmMessage | null;
    return typeof message?._actionName === "string" ? message : null;
  } catch {
    // Other pages and browser extensions post messages too.
    return null;
  }
}

function answerData(reply: Reply): object {
  if (reply.error !== 0) return { Version: 1, Error: reply.error };
  const headers = ["content-type", "application/json"];
  return { Version: 1, Error: 0, Data: [200, headers, [JSON.stringify(reply.body)]] };
}

function answerText(reply: Reply): string {
  if (reply.error !== 0) return `từ chối: ${reply.error}`;
  return reply.body.Error === undefined ? "xong" : `lỗi: ${reply.body.Error.Code}`;
}
