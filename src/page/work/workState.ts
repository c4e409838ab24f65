import type { Unsaved } from "./unsavedOf";

/** How the work stands to its file and to the browser. Times in milliseconds since the epoch. */
export interface WorkState {
  readonly fileName: string | null;
  readonly unsaved: Unsaved;
  /** When it was opened in this window. */
  readonly since: number;
  readonly savedAt: number | null;
  readonly isSaving: boolean;
  /** Whether the browser keeps a copy; true until it refuses. */
  readonly isKept: boolean;
  /** Since when another window has this work, or this file, open; null for none. */
  readonly elsewhere: number | null;
  /** Whether another program has written the file since it was opened. */
  readonly isChangedOnDisk: boolean;
  /** Why saving was refused, in the officer's words. */
  readonly trouble: string | null;
  readonly canSave: boolean;
}

export interface WorkStateStore {
  state(): WorkState;
  subscribe(listener: () => void): () => void;
  publish(changes: Partial<WorkState>): void;
}

export function createWorkState(first: WorkState): WorkStateStore {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(changes) {
      state = { ...state, ...changes };
      for (const listener of [...listeners]) listener();
    },
  };
}
