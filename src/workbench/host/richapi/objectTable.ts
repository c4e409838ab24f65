/** An object of the wire: its class and what that class keeps of it. */
export interface WireObject<T extends string = string> {
  readonly type: T;
}

export type Json = unknown;

/** One class of Excel's API as this host answers it. A member that is not here does not exist. */
export interface ObjectTable<O extends WireObject> {
  /** The identity and the key under which the client expects it. */
  readonly id?: { readonly key: "Id" | "_Id"; readonly of: (object: O) => string };
  readonly get: Readonly<Record<string, (object: O) => Json>>;
  readonly set?: Readonly<Record<string, (object: O, value: never) => void>>;
  /** Navigation properties. */
  readonly nav?: Readonly<Record<string, (object: O) => WireObject>>;
  /** Methods: a WireObject result is an object path, null a null object, anything else a value. */
  readonly call?: Readonly<Record<string, (object: O, ...args: never[]) => WireObject | Json>>;
  /** Members of a collection. */
  readonly items?: (object: O) => readonly WireObject[];
}
