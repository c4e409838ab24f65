export type TabName = "forms" | "check" | "report" | "collate";

/** Which tab is open: by the officer's click or by a ribbon button. */
export interface TabStore {
  current(): TabName;
  open(tab: TabName): void;
  subscribe(listener: () => void): () => void;
}

export function createTabStore(): TabStore {
  let tab: TabName = "forms";
  const listeners = new Set<() => void>();
  return {
    current: () => tab,
    open(next) {
      tab = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
