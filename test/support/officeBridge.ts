import { readFileSync } from "node:fs";
import { MemoryWorkbook } from "../../src/workbench/host/memory/memoryWorkbook";
import { matrixFor } from "../../src/workbench/host/requirementMatrix";
import type { EventEntry } from "../../src/workbench/host/richapi/eventHub";
import type { FaultName } from "../../src/workbench/host/richapi/faults";
import { Interpreter, type Reply } from "../../src/workbench/host/richapi/interpreter";
import type { RequestCounts } from "../../src/workbench/host/richapi/requestCounts";
import type { WireRequest } from "../../src/workbench/host/richapi/wire";

export interface OfficeBridge {
  readonly workbook: MemoryWorkbook;
  readonly interpreter: Interpreter;
  /** Requests so far by kind; `cleanup` are the client's own releases of references. */
  requests(): RequestCounts & { readonly all: number };
  fault(name: FaultName, on: boolean): void;
  /** Members that were asked for and that the host does not have. */
  readonly unknown: readonly string[];
  /** Runs `work` once, just before the nth request from now is answered (1: the next). */
  meanwhile(nth: number, work: () => void): void;
  /** Whether all such work was done; what was not is forgotten. */
  hadMeanwhile(): boolean;
  /** Resolves when all answers and events so far were delivered. */
  delivered(): Promise<void>;
}

export interface BridgeOptions {
  readonly workbook?: MemoryWorkbook;
  /** ExcelApi of the Excel to be imitated: the client throws ApiNotFound for members above it. */
  readonly excelApi?: string;
}

/** The client's side of the bridge: it keeps the first one that it finds on its page. */
interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}
let page: NativeBridge | null = null;

/**
 * Microsoft's own Excel client in jest, over its native bridge, against a workbook in memory. Needs `@jest-environment jsdom`.
 * The client is loaded once a page. Called again, it gives the page another workbook: what listened to the one before must have
 * been removed by then, for the client asks the host for each kind of event only once.
 */
export function installOfficeBridge({
  workbook = new MemoryWorkbook(),
  excelApi = "1.14",
}: BridgeOptions = {}): OfficeBridge {
  const unknown: string[] = [];
  const pending = new Set<Promise<unknown>>();
  const counts = { all: 0 };
  const due = new Map<number, () => void>();
  const bridge = page ?? (page = loadClient());
  bridge.sendMessageToHost = (text) => {
    const { id, flags, message } = JSON.parse(text) as {
      readonly id: number;
      readonly flags: number;
      readonly message: { readonly body: string | WireRequest };
    };
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as WireRequest) : message.body;
    counts.all += 1;
    due.get(counts.all)?.();
    due.delete(counts.all);
    track(interpreter.handle(body, flags, (reply) => send({ id, type: 2, flags: 0, message: responseOf(reply) })));
  };
  const interpreter = new Interpreter({
    workbook,
    onUnknown: (member) => unknown.push(member),
    // As from another process: never in the middle of the call that caused them.
    onEvents: (entries: readonly EventEntry[]) =>
      track(Promise.resolve().then(() => send({ type: 3, message: { entries } }))),
  });
  function send(message: object): void {
    bridge.onMessageFromHost?.(JSON.stringify(message));
  }
  function track(work: Promise<unknown>): void {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  }

  declareVersion(excelApi);
  return {
    workbook,
    interpreter,
    requests: () => ({ ...interpreter.counts, ...counts }),
    fault: (name, on) => interpreter.setFault(name, on),
    meanwhile: (nth, work) => void due.set(counts.all + nth, work),
    hadMeanwhile() {
      const isDone = due.size === 0;
      due.clear();
      return isDone;
    },
    unknown,
    async delivered() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

function loadClient(): NativeBridge {
  const bridge: NativeBridge = { onMessageFromHost: null, sendMessageToHost: () => undefined };
  Object.assign(window, { _richApiNativeBridge: bridge });
  // The client is a classic script that puts its names on the window.
  window.eval(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
  return bridge;
}

/** Refusals come over the bridge as their HTTP status. */
function responseOf(reply: Reply): object {
  if (reply.error === 0) return { statusCode: 200, headers: {}, body: reply.body };
  const error = { code: "ActivityLimitReached", message: "Activity limit has been reached." };
  return { statusCode: 429, headers: {}, body: JSON.stringify({ error }) };
}

/** What office.js would learn while starting: the sets that Excel declares. */
function declareVersion(excelApi: string): void {
  const sets = matrixFor(excelApi);
  const requirements = { isSetSupported: (name: string, version = "1.1") => reaches(sets[name], String(version)) };
  const scope = window as unknown as {
    Office?: object;
    OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  };
  // Its own `context` has only a getter, so a child of it stands in.
  scope.Office = Object.create(scope.Office ?? null, { context: { value: { requirements } } }) as object;
  scope.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

function reaches(declared: string | undefined, wanted: string): boolean {
  if (declared === undefined) return false;
  const [have = 0, haveMinor = 0] = declared.split(".").map(Number);
  const [want = 0, wantMinor = 0] = wanted.split(".").map(Number);
  return have > want || (have === want && haveMinor >= wantMinor);
}
