/** The JSON of a ProcessQuery request and its answer, as the client sends and expects it. */
export interface Wire {
  readonly request: WireRequest;
  readonly response: WireResponse;
}

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export type ReferencedIds = readonly (number | ReferencedIds)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: ReferencedIds | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  TraceIds?: number[];
  Error?: WireError;
}
