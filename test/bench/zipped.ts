import { zipSync, type Zippable } from "fflate";

/** The same day everywhere, so that the same seed gives the same bytes. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([path, bytes]) => [path, [bytes, { level: 1 }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: new Date(1980, 0, 1) });
}
