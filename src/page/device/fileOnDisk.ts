import { digestOf } from "../../taskpane/device/digestOf";

/** A file that the officer chose, watched as long as the window is open. */
export interface FileOnDisk {
  /** Bytes that the officer may since have put in its place, by saving from here. */
  knows(bytes: Uint8Array): Promise<void>;
  /** Whether another program wrote it, moved it or deleted it since it was chosen. */
  isChanged(): Promise<boolean>;
}

/** @param bytes what it held when it was chosen */
export function watchFile(file: File, bytes: Uint8Array): FileOnDisk {
  const known: Promise<string>[] = [digestOf(bytes)];
  return {
    async knows(more) {
      known.push(digestOf(more));
    },
    async isChanged() {
      let now: string;
      try {
        now = await digestOf(new Uint8Array(await file.arrayBuffer()));
      } catch {
        // Chromium reads no file that was written since it was chosen. Once this page has saved, that may have been the officer.
        return known.length === 1;
      }
      return !(await Promise.all(known)).includes(now);
    },
  };
}
