import * as z from "zod";
import { isOfStore, unwrapStore, type StoreNamespace } from "./storeXml";

/** A part that cannot be read: it stays in the file as it is. */
export interface UnreadPart {
  readonly kind: "damaged" | "newer";
}

/**
 * Reads the untrusted JSON of a part that travels in the workbook.
 * @param newest version that `schema` knows: a part that does not fit and states a higher one is newer, all others are damaged.
 */
export function readPart<T>(
  json: string,
  schema: z.ZodType<T>,
  newest: number,
): { readonly kind: "read"; readonly data: T } | UnreadPart {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "damaged" };
    throw error;
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { kind: "read", data: parsed.data };
  const version = z.object({ version: z.number() }).safeParse(data);
  return { kind: version.success && version.data.version > newest ? "newer" : "damaged" };
}

/** One kind of part that travels in the workbook. */
export interface PartFormat<T> {
  readonly namespace: StoreNamespace;
  /** Untrusted JSON → what it holds. */
  parse(json: string): { readonly kind: "read"; readonly data: T } | UnreadPart;
  write(data: T): string;
  /** Both together where two parts were written apart; the newer wins where both speak of one thing. */
  merge(older: T, newer: T): T;
}

export interface GatheredParts<T> {
  /** Null where no part could be read. */
  readonly data: T | null;
  /** The highest revision among them; 0 for none. */
  readonly revision: number;
  /** Parts that cannot be read, as they are, and why. */
  readonly unread: readonly { readonly xml: string; readonly kind: UnreadPart["kind"] }[];
}

/**
 * All parts of one kind together: Excel may hold several after two windows or two officers wrote at once.
 * @param parts custom XML; what is of other kinds is passed over.
 */
export function gatherParts<T>(format: PartFormat<T>, parts: readonly string[]): GatheredParts<T> {
  const unread: { xml: string; kind: UnreadPart["kind"] }[] = [];
  const read: { revision: number; data: T }[] = [];
  let revision = 0;
  for (const xml of parts.filter((each) => isOfStore(format.namespace, each))) {
    const stored = unwrapStore(format.namespace, xml);
    const part = stored === null ? { kind: "damaged" as const } : format.parse(stored.text);
    revision = Math.max(revision, stored?.revision ?? 0);
    if (part.kind === "read") read.push({ revision: stored?.revision ?? 0, data: part.data });
    else unread.push({ xml, kind: part.kind });
  }
  const [first, ...later] = read.sort((a, b) => a.revision - b.revision);
  const data = first === undefined ? null : later.reduce((all, { data: next }) => format.merge(all, next), first.data);
  return { data, revision, unread };
}

/** Entries of both; where both have one, what `merge` makes of it. */
export function mergeRecords<V>(
  older: Readonly<Record<string, V>>,
  newer: Readonly<Record<string, V>>,
  merge: (older: V, newer: V) => V = (_older, its) => its,
): Readonly<Record<string, V>> {
  const both = Object.entries(newer).map(([key, value]): [string, V] => {
    const before = Object.hasOwn(older, key) ? older[key] : undefined;
    return [key, before === undefined ? value : merge(before, value)];
  });
  return { ...older, ...Object.fromEntries(both) };
}
