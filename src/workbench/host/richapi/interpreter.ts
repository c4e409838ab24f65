import type { Area, HostSheet, HostWorkbook } from "../hostWorkbook";
import { parseArea } from "../areaText";
import { shiftArea, type Shift } from "../shiftArea";
import { ApiError } from "./apiError";
import { apiObject, type ApiHost, type ApiObject, type RangeTarget } from "./apiTable";
import { apiTables } from "./apiTables";
import { EventHub, eventTypes, workbookTarget, type EventEntry } from "./eventHub";
import { Faults, type FaultName } from "./faults";
import { located, ObjectPaths, refuseIfFaulty } from "./objectPaths";
import { identityOf, readObject, unknownMember } from "./readObject";
import { requestCounts, type RequestKind } from "./requestCounts";
import { actionTypes, type WireAction, type WireError, type WireRequest, type WireResponse } from "./wire";

export interface InterpreterOptions {
  readonly workbook: HostWorkbook;
  /** Events for the client, to be passed on after the answers sent so far. */
  readonly onEvents: (entries: readonly EventEntry[]) => void;
  /** A member was asked for that this host does not have: a red line in the log. */
  readonly onUnknown?: (member: string) => void;
  /** The add-in asked for its pane to be shown (`Visible`) or hidden (`Background`). */
  readonly onRuntimeState?: (state: string) => void;
}

/** What a transport sends back: the answer, or the host's refusal as a Dda error number. */
export type Reply = { readonly error: 0; readonly body: WireResponse } | { readonly error: 5102 };

const delayForCellEdit = 64;
const tooManyRequests = 5102;
/** Long enough for any human edit; then the request is refused after all. */
const longestEdit = 600_000;
/** Excel on the web takes and gives no more at once. */
const webLimit = 5 * 1024 * 1024;

/** Answers ProcessQuery requests over a workbook, one after the other, as Excel does. */
export class Interpreter implements ApiHost {
  readonly workbook: HostWorkbook;
  readonly faults = new Faults();
  readonly counts = requestCounts();
  readonly events: EventHub;
  startState = "Inactive";
  private runtimeState = "Visible";
  private readonly references = new Map<string, ApiObject>();
  private ranges = new Set<RangeTarget>();
  private nextReference = 1;
  private addedSheets = new Set<HostSheet>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: InterpreterOptions) {
    this.workbook = options.workbook;
    this.workbook.subscribe((event) => {
      if (event.kind === "changed" && event.changeType !== "RangeEdited") this.follow(event.sheetId, event);
    });
    this.events = new EventHub(this.workbook, this.faults, options.onEvents);
  }

  /** Our workbook is told that it is in front again when the other one goes. */
  setFault(name: FaultName, on: boolean): void {
    const returns = name === "other-workbook" && !on && this.faults.has(name);
    this.faults.set(name, on);
    if (returns) this.events.workbookActivated();
  }

  get added(): ReadonlySet<HostSheet> {
    return this.addedSheets;
  }

  get appRuntimeState(): string {
    return this.runtimeState;
  }
  set appRuntimeState(state: string) {
    this.runtimeState = state;
    this.options.onRuntimeState?.(state);
  }

  range(sheet: HostSheet, area: Area): ApiObject {
    const inside = area.row >= 0 && area.col >= 0 && area.rows > 0 && area.cols > 0;
    if (!inside || area.row + area.rows > 1_048_576 || area.col + area.cols > 16_384)
      throw new ApiError("InvalidArgument");
    const target: RangeTarget = { sheet, area, gone: false };
    this.ranges.add(target);
    return apiObject("Range", target);
  }

  /** Answers one request. `send` is called with the answer; events that it caused follow. */
  handle(request: WireRequest, flags: number, send: (reply: Reply) => void): Promise<void> {
    const run = this.queue.then(async () => {
      await this.faults.delay();
      this.events.hold();
      try {
        const reply = await this.answer(request, flags);
        await this.faults.delayAnswer();
        send(reply);
      } finally {
        this.events.release();
      }
    });
    this.queue = run.catch(() => undefined);
    return run;
  }

  private async answer(request: WireRequest, flags: number): Promise<Reply> {
    const paths = Object.values(request.ObjectPaths);
    const service = !paths.some(({ ObjectPathType: type }) => type === 1 || type === 6);
    if (!service && this.faults.has("refused")) {
      this.counts.refused += 1;
      return { error: tooManyRequests };
    }
    if (!service && this.isEditing()) {
      if ((flags & delayForCellEdit) === 0) {
        this.counts.refused += 1;
        return refusal(new ApiError("InvalidOperationInCellEditMode"));
      }
      await this.untilEdited();
    }
    const { refuseOnce } = this.faults;
    if (!service && refuseOnce !== null) {
      if (this.faults.letThrough <= 0) {
        this.faults.refuseOnce = null;
        return refusal(new ApiError(refuseOnce));
      }
      this.faults.letThrough -= 1;
    }
    if (this.isTooLarge(request)) return refusal(new ApiError("RequestPayloadSizeLimitExceeded"));
    const body = await this.run(request, service);
    return this.isTooLarge(body) ? refusal(new ApiError("ResponsePayloadSizeLimitExceeded")) : { error: 0, body };
  }

  private isTooLarge(body: object): boolean {
    return this.faults.has("web-limits") && JSON.stringify(body).length > webLimit;
  }

  private isEditing(): boolean {
    return this.workbook.isEditing || this.faults.has("cell-edit");
  }

  private async untilEdited(): Promise<void> {
    const end = Date.now() + longestEdit;
    while (this.isEditing() && Date.now() < end) await this.faults.pause(50, () => !this.isEditing());
  }

  private async run(request: WireRequest, service: boolean): Promise<WireResponse> {
    const effects = new Set<RequestKind>(service ? ["service"] : []);
    const asAddin = <T>(work: () => T): T => this.workbook.asAddin(work);
    const paths = new ObjectPaths(request, this, this.references, (effect) => effects.add(effect), asAddin);
    const results: WireResponse["Results"] = [];
    const traces: number[] = [];
    let error: WireResponse["Error"];
    await this.workbook.settle();
    this.addedSheets = new Set();
    const known = new Set(this.workbook.sheets);
    const end = this.workbook.beginRequest();
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (effects.has("write") && this.failsAt(index)) throw new ApiError("GeneralException");
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
        if (action.ActionType === actionTypes.query && effects.has("write")) await this.workbook.settle();
        results.push({ ActionId: action.Id, Value: this.perform(action, paths, effects) ?? null });
        for (const sheet of this.workbook.sheets) if (!known.has(sheet)) this.addedSheets.add(sheet);
      } catch (thrown) {
        error = this.reported(thrown, index);
        break;
      }
    }
    end();
    this.counts[kindOf(effects)] += 1;
    this.dropRanges();
    return {
      Results: results,
      ...(traces.length === 0 ? {} : { TraceIds: traces }),
      ...(error ? { Error: error } : {}),
    };
  }

  /** The fault is over once it struck. */
  private failsAt(index: number): boolean {
    if (this.faults.failAt === null || index < this.faults.failAt) return false;
    this.faults.failAt = null;
    return true;
  }

  private perform(action: WireAction, paths: ObjectPaths, effects: Set<RequestKind>): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const object = paths.get(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object === null ? null : identityOf(object, this);
      case actionTypes.query:
      case actionTypes.queryAsJson:
        if (object === null) return null;
        effects.add("read");
        return located(object, "load", () => readObject(object, action.QueryInfo ?? {}, this));
      case actionTypes.method:
        return this.method(action, object, paths, effects);
      case actionTypes.setProperty:
        effects.add("write");
        return this.assign(object, action.Name, paths.args(action.ArgumentInfo)[0]);
      case actionTypes.update:
        effects.add("write");
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.assign(object, upperFirst(name), value);
        return null;
      case actionTypes.ensureUnchanged:
        return null;
      default:
        throw new ApiError("ApiNotFound", null, `host: action type ${action.ActionType} is not implemented`);
    }
  }

  private method(action: WireAction, object: ApiObject | null, paths: ObjectPaths, effects: Set<RequestKind>): unknown {
    if (object === null) throw new ApiError("ItemNotFound");
    if (action.Name === "_KeepReference") return this.keep(object);
    if (action.Name === "_RemoveReference") {
      effects.add("cleanup");
      this.references.delete(String(paths.args(action.ArgumentInfo)[0]));
      return null;
    }
    const registration = /^_(Register|Unregister)(\w+?)Event$/.exec(action.Name);
    if (registration !== null) {
      effects.add("event");
      return this.registration(object, registration[1] === "Register", registration[2] ?? "", action.Name);
    }
    const value = paths.call(object, action.Name, action.ArgumentInfo);
    return isApiObject(value) ? identityOf(value, this) : value;
  }

  private keep(object: ApiObject): null {
    if (object.reference !== undefined) return null;
    object.reference = `ref-${this.nextReference++}`;
    this.references.set(object.reference, object);
    return null;
  }

  private registration(object: ApiObject, on: boolean, stem: string, name: string): null {
    const type = eventTypes[object.type === "Workbook" ? `Workbook${stem}` : stem];
    const isOfBook = object.type === "WorksheetCollection" || object.type === "Workbook";
    const target = isOfBook ? workbookTarget : object.type === "Worksheet" ? object.target.id : null;
    if (type === undefined || target === null) throw unknownMember(object, name);
    if (on) this.events.register(type, target);
    else this.events.unregister(type, target);
    return null;
  }

  private assign(object: ApiObject | null, name: string, value: unknown): null {
    if (object === null) throw new ApiError("ItemNotFound");
    const { properties, check } = apiTables[object.type];
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property?.set === undefined) throw unknownMember(object, name);
    const { set } = property;
    located(object, name, () => {
      refuseIfFaulty(this, object, name);
      check?.(object.target, this);
      this.workbook.asAddin(() => set(object.target, value, this));
    });
    return null;
  }

  private reported(thrown: unknown, index: number): WireError {
    const known = thrown instanceof ApiError;
    const error = known ? thrown : new ApiError("GeneralException", null, `host: ${String(thrown)}`);
    if (error.code === "ApiNotFound" || !known)
      this.options.onUnknown?.(`${error.location ?? ""} ${error.message}`.trim());
    return wireError(error, index);
  }

  /** Ranges of this request that the client did not keep are forgotten. */
  private dropRanges(): void {
    const kept = [...this.references.values()].flatMap((object) => (object.type === "Range" ? [object.target] : []));
    this.ranges = new Set(kept);
  }

  private follow(
    sheetId: string,
    { address, changeType }: { readonly address: string; readonly changeType: string },
  ): void {
    const area = parseArea(address);
    if (area === null) return;
    const axis = changeType.startsWith("Row") ? "row" : "col";
    const size = axis === "row" ? area.rows : area.cols;
    const shift: Shift = {
      axis,
      at: axis === "row" ? area.row : area.col,
      count: changeType.endsWith("Inserted") ? size : -size,
    };
    for (const target of this.ranges) {
      if (target.sheet.id !== sheetId || target.gone) continue;
      const moved = shiftArea(target.area, shift);
      if (moved === null) target.gone = true;
      else target.area = moved;
    }
  }
}

function isApiObject(value: unknown): value is ApiObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function kindOf(effects: ReadonlySet<RequestKind>): RequestKind {
  const order: readonly RequestKind[] = ["service", "write", "event", "view", "read", "cleanup"];
  const found = order.find((kind) => effects.has(kind));
  return found ?? "read";
}

function refusal(error: ApiError): Reply {
  return { error: 0, body: { Results: [], Error: wireError(error, 0) } };
}

function wireError(error: ApiError, index: number): WireError {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.status,
  };
}
