import type { CellKey } from "../../core/model/cellKey";

export type TabName = "forms" | "check" | "report" | "collate";

/** What a tab is opened for: the collated figures, one of them unfolded. */
export interface Aim {
  readonly figure: CellKey | null;
}

/** Which tab is open: by the officer's click or by a ribbon button. */
export interface TabStore {
  current(): TabName;
  /** Null: for itself. */
  aim(): Aim | null;
  open(tab: TabName, aim?: Aim): void;
  subscribe(listener: () => void): () => void;
}

export function createTabStore(): TabStore {
  let tab: TabName = "forms";
  let aim: Aim | null = null;
  const listeners = new Set<() => void>();
  return {
    current: () => tab,
    aim: () => aim,
    open(next, forWhat) {
      tab = next;
      aim = forWhat ?? null;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
