import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Opens a manifest in the Excel of this computer, or takes it out again. @param {"start" | "stop"} command @returns the exit code */
export function debuggingOf(manifest, command) {
  const script = require.resolve("office-addin-debugging/cli.js");
  const more = command === "start" ? ["desktop", "--no-debug"] : [];
  return spawnSync(process.execPath, [script, command, manifest, ...more], { stdio: "inherit" }).status;
}
