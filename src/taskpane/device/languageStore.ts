import { deviceLanguage } from "./deviceMemory";

export type Language = "vi" | "en";

/** The language of the pane, remembered on this computer. */
export interface LanguageStore {
  current(): Language;
  choose(language: Language): void;
  subscribe(listener: () => void): () => void;
}

export function createLanguageStore(): LanguageStore {
  let language: Language = deviceLanguage.load() === "en" ? "en" : "vi";
  const listeners = new Set<() => void>();
  document.documentElement.lang = language;
  return {
    current: () => language,
    choose(next) {
      language = next;
      document.documentElement.lang = next;
      deviceLanguage.save(next);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
