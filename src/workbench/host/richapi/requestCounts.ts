/** What a request was for. `refused` counts those that a fault turned away. */
export type RequestKind = "read" | "write" | "view" | "event" | "cleanup" | "service" | "refused";
export type RequestCounts = Record<RequestKind, number>;

export function requestCounts(): RequestCounts {
  return { read: 0, write: 0, view: 0, event: 0, cleanup: 0, service: 0, refused: 0 };
}
