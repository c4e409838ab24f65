import { surroundings } from "./surroundings";

/** Long enough for a browser that asks where to put the file. */
const HELD = 60_000;

/** Hands bytes to the browser as a file; they never leave the computer. Not done, and false, where the file would be lost. */
export function download(name: string, bytes: Uint8Array, type: string): boolean {
  if (surroundings().losesFiles) return false;
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
  return true;
}
