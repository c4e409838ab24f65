import type { ApiHost, ApiObject } from "./apiTable";
import { apiTables } from "./apiTables";
import { ApiError } from "./apiError";
import type { QueryInfo } from "./wire";

/** The identity that the client stores: ids by which to ask for the object again, and its kept reference. */
export function identityOf(object: ApiObject, host: ApiHost): Record<string, unknown> {
  const own = apiTables[object.type].identity?.(object.target, host) ?? {};
  return object.reference === undefined ? { ...own } : { ...own, _ReferenceId: object.reference };
}

/** What a query for an object or a collection answers. Empty Select = every scalar. */
export function readObject(object: ApiObject, query: QueryInfo, host: ApiHost): Record<string, unknown> {
  const { items } = apiTables[object.type];
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (items === undefined) return readOne(object, wanted, host);
  const own = wanted.map((path) => path.replace(/^items\//i, "")).filter((path) => !/^items$/i.test(path));
  const from = query.Skip ?? 0;
  const part = items(object.target, host).slice(from, query.Top === undefined ? undefined : from + query.Top);
  return { ...identityOf(object, host), _Items: part.map((item) => readOne(item, own, host)) };
}

function readOne(object: ApiObject, wanted: readonly string[], host: ApiHost): Record<string, unknown> {
  const { properties, navigations, check } = apiTables[object.type];
  check?.(object.target, host);
  const result = identityOf(object, host);
  const everything = wanted.length === 0 || wanted.includes("*");
  if (everything)
    for (const [name, property] of Object.entries(properties)) result[name] = property.get(object.target, host);
  const deeper = new Map<string, string[]>();
  for (const path of wanted) {
    if (path === "*" || path === "") continue;
    const [first = "", ...rest] = path.split("/");
    const scalar = nameLike(properties, first);
    if (scalar !== undefined && rest.length === 0) {
      result[scalar] = properties[scalar]?.get(object.target, host);
      continue;
    }
    const navigation = nameLike(navigations, first);
    if (navigation === undefined) throw unknownMember(object, first);
    const paths = deeper.get(navigation) ?? [];
    deeper.set(navigation, rest.length === 0 ? paths : [...paths, rest.join("/")]);
  }
  for (const [name, paths] of deeper) {
    const child = navigations[name]?.(object.target, host) ?? null;
    result[name] = child === null ? null : readObject(child, { Select: paths }, host);
  }
  return result;
}

function nameLike(members: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.keys(members).find((key) => key.toLowerCase() === name.toLowerCase());
}

/** The error for a member that this host does not have. */
export function unknownMember(object: ApiObject, name: string): ApiError {
  const member = `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return new ApiError("ApiNotFound", member, `host: ${member} is not implemented`);
}
