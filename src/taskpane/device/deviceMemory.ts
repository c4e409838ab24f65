import { surroundings } from "./surroundings";

/**
 * A text kept on this computer. Where the browser keeps nothing, or no more, each session begins afresh. Inside another page its
 * storage may be shared out by that page, which then gives a key of its own.
 */
function kept(key: string) {
  const own = (): string => `${surroundings().partition}${key}`;
  return {
    load: (): string | null => tried(() => window.localStorage.getItem(own())),
    save: (text: string): void => {
      tried(() => window.localStorage.setItem(own(), text));
    },
  };
}

/** The last report's particulars. */
export const deviceMemory = kept("bao-cao-tre-em");
/** The language of the pane. */
export const deviceLanguage = kept("bao-cao-tre-em-language");

/** Some webviews refuse a framed page its storage by throwing, on reading, on writing, or on the mere name. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
