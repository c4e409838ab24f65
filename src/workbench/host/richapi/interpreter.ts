import { ApiError } from "../apiError";
import type { HostWorkbook } from "../hostWorkbook";
import type { ObjectTable, WireObject } from "./objectTable";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Skip?: number;
    readonly Top?: number;
  };
}
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string | null; ActionIndex: number; HttpStatusCode: number };
}

const NULL: WireObject = { type: "Null" };
const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
} as const;
const PathType = { Global: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;

export interface InterpreterOptions {
  readonly workbook: HostWorkbook;
  readonly tables: Readonly<Record<string, ObjectTable<never>>>;
  /** An event registration or its end: `_RegisterDataChangedEvent` on an object. */
  readonly onRegister: (object: WireObject, method: string) => void;
  /** A member this host does not know: to be shown red. */
  readonly onUnknown: (member: string) => void;
}

/** Runs one ProcessQuery body: actions in order, an error stops the batch and earlier effects stay, as in Excel. */
export class Interpreter {
  private readonly references = new Map<string, WireObject>();
  private nextReference = 1;

  constructor(private readonly options: InterpreterOptions) {}

  async process(body: RequestBody): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [] };
    const batch = new Map<number, WireObject>();
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) {
          traces.push(action.Id);
          response.Results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        if (action.ActionType === ActionType.Query) await this.options.workbook.settle();
        const object = this.resolve(action.ObjectPathId, body, batch);
        const value = this.options.workbook.asAddin(() => this.perform(action, object, body, batch));
        response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const { code, message, location, httpStatus } = error;
        response.Error = {
          Code: code,
          Message: message,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: httpStatus,
        };
        break;
      }
    }
    if (traces.length > 0) response.TraceIds = traces;
    return response;
  }

  private perform(action: Action, object: WireObject, body: RequestBody, batch: Map<number, WireObject>): unknown {
    const isNull = object.type === "Null";
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return isNull ? null : this.identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return isNull ? null : this.query(object, action.QueryInfo ?? {});
      case ActionType.SetProperty: {
        const setter = this.member(object, "set", action.Name);
        setter(object as never, this.arguments(action.ArgumentInfo, body, batch)[0] as never);
        return null;
      }
      case ActionType.Method:
        return this.invoke(action, object, body, batch);
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new ApiError("NotImplemented", `host: action type ${action.ActionType}`);
    }
  }

  private invoke(action: Action, object: WireObject, body: RequestBody, batch: Map<number, WireObject>): unknown {
    const args = this.arguments(action.ArgumentInfo, body, batch);
    if (object.type === "Null") return null;
    if (action.Name === "_KeepReference") {
      const name = `ref-${this.nextReference++}`;
      this.references.set(name, object);
      kept.set(object, name);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.references.delete(String(args[0]));
      return null;
    }
    if (/^_(Unr|R)egister/.test(action.Name)) {
      this.options.onRegister(object, action.Name);
      return null;
    }
    const result = this.member(object, "call", action.Name)(object as never, ...(args as never[]));
    return isWireObject(result) ? this.identity(result) : (result ?? null);
  }

  private resolve(id: number, body: RequestBody, batch: Map<number, WireObject>): WireObject {
    const known = batch.get(id);
    if (known) return known;
    const path = body.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidObjectPath", `host: no object path ${id}`);
    const object = this.follow(path, body, batch);
    batch.set(id, object);
    return object;
  }

  private follow(path: ObjectPath, body: RequestBody, batch: Map<number, WireObject>): WireObject {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.Global:
        return { type: "Workbook" };
      case PathType.Null:
        return NULL;
      case PathType.NewObject:
        return { type: name };
      case PathType.Reference: {
        const kept = this.references.get(name);
        if (!kept) throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0, body, batch);
    if (parent.type === "Null") return NULL;
    if (path.ObjectPathType === PathType.Property) return this.member(parent, "nav", name)(parent as never);
    const method = path.ObjectPathType === PathType.Indexer ? "GetItem" : name;
    const args = this.arguments(path.ArgumentInfo, body, batch);
    const found = this.options.workbook.asAddin(() =>
      this.member(parent, "call", method)(parent as never, ...(args as never[])),
    );
    return isWireObject(found) ? found : NULL;
  }

  private arguments(
    info: ArgumentInfo | undefined,
    body: RequestBody,
    batch: Map<number, WireObject>,
  ): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === "number" && id !== 0 ? this.resolve(id, body, batch) : argument;
    });
  }

  private table(object: WireObject): ObjectTable<never> {
    const table = this.options.tables[object.type];
    if (!table) throw this.unknown(object.type);
    return table;
  }

  private member<K extends "set" | "nav" | "call">(
    object: WireObject,
    kind: K,
    name: string,
  ): NonNullable<ObjectTable<never>[K]>[string] {
    const member = this.table(object)[kind]?.[name];
    if (!member) throw this.unknown(`${object.type}.${name}`);
    return member as NonNullable<ObjectTable<never>[K]>[string];
  }

  private unknown(member: string): ApiError {
    this.options.onUnknown(member);
    return new ApiError("ApiNotFound", `host: ${member} is not implemented`, member, 404);
  }

  private identity(object: WireObject): Record<string, unknown> {
    const { id } = this.table(object);
    const reference = kept.get(object);
    return {
      ...(id ? { [id.key]: id.of(object as never) } : {}),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private query(
    object: WireObject,
    { Select = [], Expand = [], Skip = 0, Top }: NonNullable<Action["QueryInfo"]>,
  ): unknown {
    const { items } = this.table(object);
    const select = [...Select, ...Expand];
    if (!items) return this.read(object, select);
    const all = items(object as never).slice(Skip, Top === undefined ? undefined : Skip + Top);
    return {
      _Items: all.map((item) =>
        this.read(
          item,
          select.map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== ""),
        ),
      ),
    };
  }

  private read(object: WireObject, select: readonly string[]): Record<string, unknown> {
    const table = this.table(object);
    const value: Record<string, unknown> = this.identity(object);
    const scalars = Object.keys(table.get);
    if (select.length === 0) for (const name of scalars) value[name] = table.get[name]?.(object as never);
    const deeper = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      const wire = head.charAt(0).toUpperCase() + head.slice(1);
      if (rest.length === 0 && table.get[wire]) value[wire] = table.get[wire](object as never);
      else if (table.nav?.[wire])
        deeper.set(wire, [...(deeper.get(wire) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
      else throw this.unknown(`${object.type}.${head}`);
    }
    for (const [name, paths] of deeper)
      value[name] = this.query(this.member(object, "nav", name)(object as never), { Select: paths });
    return value;
  }
}

/** Names under which the client keeps objects between batches. */
const kept = new WeakMap<WireObject, string>();

function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
