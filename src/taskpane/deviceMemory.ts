const KEY = "bao-cao-tre-em";

/** The last report's particulars on this computer. Where the browser keeps nothing, each report begins afresh. */
export const deviceMemory = {
  load(): string | null {
    return storage()?.getItem(KEY) ?? null;
  },
  save(text: string): void {
    storage()?.setItem(KEY, text);
  },
};

/** Some webviews refuse a framed page its storage by throwing. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
