import type { Edition } from "../core/edition/edition";
import type { ReportContext } from "../core/model/reportContext";
import { DEFAULT_STYLE } from "../core/narrative/reportStyle";
import type { ReportSnapshot } from "./reportSnapshot";

export type ReadySnapshot = Extract<ReportSnapshot, { status: "ready" }>;

export interface SnapshotStore {
  subscribe(listener: () => void): () => void;
  snapshot(): ReportSnapshot;
  /** The snapshot once there is one; the empty one before. */
  current(): ReadySnapshot;
  /** Replaces the snapshot as a whole and tells the listeners. */
  publish(changes: Partial<ReadySnapshot>): void;
}

/** Holds the one immutable snapshot. `empty` is asked for once, at the first publication. */
export function createSnapshotStore(empty: () => ReadySnapshot): SnapshotStore {
  const listeners = new Set<() => void>();
  let snapshot: ReportSnapshot = { status: "starting" };
  const current = (): ReadySnapshot => (snapshot.status === "ready" ? snapshot : empty());
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    current,
    publish(changes) {
      const before = current();
      snapshot = { ...before, ...changes, revision: before.revision + 1 };
      for (const listener of [...listeners]) listener();
    },
  };
}

export function emptySnapshot(editions: readonly Edition[], remembered: ReportContext | null): ReadySnapshot {
  return {
    status: "ready",
    revision: 0,
    editions,
    ownForms: [],
    reports: [],
    active: null,
    edition: null,
    context: null,
    remembered,
    particularsTrouble: null,
    isCalculating: true,
    prior: null,
    found: [],
    tables: [],
    strange: [],
    notes: [],
    copies: [],
    figures: new Map(),
    places: new Map(),
    result: null,
    verdict: { kind: "none" },
    asked: null,
    askedTrouble: null,
    carried: [],
    selected: null,
    notice: null,
    trouble: null,
    undo: null,
    report: null,
    review: () => null,
    style: DEFAULT_STYLE,
    draftTrouble: null,
    canUndoDraft: false,
    submission: null,
    readAt: null,
    busy: false,
    clash: null,
  };
}
