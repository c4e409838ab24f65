import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";

/** An empty folder for a test's files. It stands among the reports, which every run clears: nothing is left elsewhere. */
export function scratchFolder(name: string): string {
  const folder = resolve(__dirname, "../../reports/scratch", name);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  mkdirSync(folder, { recursive: true });
  return folder;
}
