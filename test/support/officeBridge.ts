import { readFileSync } from "node:fs";
import { ApiError } from "../../src/workbench/host/apiError";
import { MemoryWorkbook } from "../../src/workbench/host/memoryWorkbook";
import { Interpreter, type RequestBody, type ResponseBody } from "../../src/workbench/host/richapi/interpreter";
import { sheetTables } from "../../src/workbench/host/richapi/sheetTables";
import { workbookTables } from "../../src/workbench/host/richapi/workbookTables";

type Fault = "cell-edit" | "refused";

export interface OfficeBridge {
  readonly workbook: MemoryWorkbook;
  /** Requests so far; `cleanup` are the client's own releases of references. */
  requests(): { readonly all: number; readonly cleanup: number };
  fault(name: Fault, on: boolean): void;
  readonly unknown: readonly string[];
  /** Resolves when all events sent so far were delivered. */
  delivered(): Promise<void>;
}

const EVENT_TYPES: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
};

/**
 * Microsoft's own Excel client in jest, over its native bridge, against a workbook in memory. Needs `@jest-environment jsdom`.
 * The client keeps one bridge a page: call it once a test file.
 */
export function installOfficeBridge(): OfficeBridge {
  const workbook = new MemoryWorkbook();
  const registered = new Set<string>();
  const unknown: string[] = [];
  const faults = new Set<Fault>();
  const counts = { all: 0, cleanup: 0 };
  const interpreter = new Interpreter({
    workbook,
    tables: { ...workbookTables(workbook), ...sheetTables(workbook) },
    onRegister: (_object, method) => {
      const name = method.replace(/^_(Register|Unregister)(.*)Event$/, "$2");
      if (method.startsWith("_Register")) registered.add(name);
      else registered.delete(name);
    },
    onUnknown: (member) => unknown.push(member),
  });
  const pending: Promise<void>[] = [];
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost(text: string): void {
      const message = JSON.parse(text) as { id: number; flags: number; message: { body: string | RequestBody } };
      const body =
        typeof message.message.body === "string"
          ? (JSON.parse(message.message.body) as RequestBody)
          : message.message.body;
      counts.all += 1;
      if (body.Actions.some(({ Name }) => Name === "_RemoveReference")) counts.cleanup += 1;
      pending.push(
        answer(body, (message.flags & 64) !== 0).then((response) => {
          const reply = {
            id: message.id,
            type: 2,
            flags: 0,
            message: { statusCode: 200, headers: {}, body: response },
          };
          bridge.onMessageFromHost?.(JSON.stringify(reply));
          flush();
        }),
      );
    },
  };
  async function answer(body: RequestBody, waitsForEdit: boolean): Promise<ResponseBody> {
    const refusal = refusalOf(waitsForEdit);
    if (!refusal) return interpreter.process(body);
    const { code, message } = refusal;
    return {
      Results: [],
      Error: { Code: code, Message: message, Location: null, ActionIndex: 0, HttpStatusCode: 400 },
    };
  }
  function refusalOf(waitsForEdit: boolean): ApiError | null {
    if (faults.has("refused")) return new ApiError("ActivityLimitReached", "Activity limit has been reached.");
    if (faults.has("cell-edit") && !waitsForEdit)
      return new ApiError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    return null;
  }

  const queue: unknown[][] = [];
  function flush(): void {
    while (queue.length > 0)
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [queue.shift()] } }));
  }
  workbook.subscribe((event) => {
    const name = {
      changed: "DataChanged",
      calculated: "Calculated",
      selection: "SelectionChanged",
      "sheet-added": "Added",
      "sheet-deleted": "Deleted",
      "sheet-activated": "Activated",
      "sheet-deactivated": "Deactivated",
    }[event.kind];
    if (!registered.has(name)) return;
    const details = {
      worksheetId: event.sheetId,
      address: "address" in event ? event.address : undefined,
      source: "Local",
      changeType: event.kind === "changed" ? event.changeType : undefined,
      triggerSource: event.kind === "changed" && event.byAddin ? "ThisLocalAddin" : "Unknown",
    };
    queue.push([65536, EVENT_TYPES[name], "Workbook", JSON.stringify(details), 0]);
    const byAddin = event.kind === "changed" && event.byAddin;
    if (!byAddin) pending.push(Promise.resolve().then(flush));
  });

  Object.assign(window, { _richApiNativeBridge: bridge });
  // The client is a classic script that puts its names on the window.
  window.eval(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
  return {
    workbook,
    requests: () => ({ ...counts }),
    fault: (name, on) => void (on ? faults.add(name) : faults.delete(name)),
    unknown,
    async delivered() {
      while (pending.length > 0) await pending.shift();
    },
  };
}
