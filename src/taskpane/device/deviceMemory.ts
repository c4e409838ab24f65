/** A text kept on this computer. Where the browser keeps nothing, each session begins afresh. */
function kept(key: string) {
  return {
    load: (): string | null => storage()?.getItem(key) ?? null,
    save: (text: string): void => storage()?.setItem(key, text),
  };
}

/** The last report's particulars. */
export const deviceMemory = kept("bao-cao-tre-em");
/** The language of the pane. */
export const deviceLanguage = kept("bao-cao-tre-em-language");

/** Some webviews refuse a framed page its storage by throwing. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
