import { apiObject, type ApiHost, type ApiObject, type ApiType } from "./apiTable";
import { apiTables } from "./apiTables";
import { ApiError } from "./apiError";
import { unknownMember } from "./readObject";
import { pathTypes, type ArgumentInfo, type ReferencedIds, type WirePath, type WireRequest } from "./wire";

const services: Readonly<Record<string, ApiType>> = {
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
};

/** Finds the objects that a request's paths mean; each path once. null stands for a null object. */
export class ObjectPaths {
  private readonly found = new Map<number, ApiObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly host: ApiHost,
    private readonly references: ReadonlyMap<string, ApiObject>,
    private readonly onEffect: (effect: "read" | "write" | "view") => void,
    private readonly asAddin: <T>(work: () => T) => T,
  ) {}

  get(id: number): ApiObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (path === undefined) throw new ApiError("InvalidObjectPath");
    const object = this.resolve(path);
    this.found.set(id, object);
    return object;
  }

  /** Arguments with their object ids replaced by objects, at any depth. */
  args(info: ArgumentInfo | undefined): readonly unknown[] {
    const fill = (values: readonly unknown[], ids: ReferencedIds | null | undefined): readonly unknown[] =>
      values.map((value, index) => {
        const id = ids?.[index];
        if (Array.isArray(id) && Array.isArray(value)) return fill(value as readonly unknown[], id as ReferencedIds);
        if (typeof id === "number" && id !== 0) return this.get(id);
        const inner = (value as { readonly _ObjectPathId?: number } | null)?._ObjectPathId;
        return typeof inner === "number" ? this.get(inner) : value;
      });
    return fill(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  /** Calls a method of an object. */
  call(object: ApiObject, name: string, info: ArgumentInfo | undefined): unknown {
    const { methods, check } = apiTables[object.type];
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) throw unknownMember(object, name);
    return located(object, name, () => {
      refuseIfFaulty(this.host, object, name);
      check?.(object.target, this.host);
      const args = this.args(info);
      this.onEffect(method.effect);
      const work = (): unknown => method.run(object.target, args, this.host);
      return method.effect === "write" ? this.asAddin(work) : work();
    });
  }

  private resolve(path: WirePath): ApiObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return apiObject("Workbook", null);
      case pathTypes.nullObject:
        return null;
      case pathTypes.reference: {
        const object = this.references.get(path.Name);
        if (object === undefined) throw new ApiError("InvalidReference");
        return object;
      }
      case pathTypes.newObject: {
        const type = services[path.Name];
        if (type === undefined) throw new ApiError("ApiNotFound", path.Name, `host: ${path.Name} is not implemented`);
        return apiObject(type, null) as ApiObject;
      }
      default:
        return this.child(path);
    }
  }

  private child(path: WirePath): ApiObject | null {
    const parent = this.get(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === pathTypes.indexer) return this.call(parent, "GetItem", path.ArgumentInfo) as ApiObject;
    if (path.ObjectPathType === pathTypes.method) {
      return (this.call(parent, path.Name, path.ArgumentInfo) ?? null) as ApiObject | null;
    }
    const { navigations, check } = apiTables[parent.type];
    const navigation = Object.hasOwn(navigations, path.Name) ? navigations[path.Name] : undefined;
    if (navigation === undefined) throw unknownMember(parent, path.Name);
    return located(parent, path.Name, () => {
      refuseIfFaulty(this.host, parent, path.Name);
      check?.(parent.target, this.host);
      return navigation(parent.target, this.host);
    });
  }
}

/** Throws what a fault that is switched on makes of this member. */
export function refuseIfFaulty({ faults }: ApiHost, object: ApiObject, member: string): void {
  const code = faults.refusal(`${object.type}.${member}`);
  if (code !== null) throw new ApiError(code);
}

/** Runs `work`; errors without a place get this member as their place. */
export function located<T>(object: ApiObject, member: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.location !== null) throw error;
    const place = `${object.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    throw new ApiError(error.code, place, error.message);
  }
}
