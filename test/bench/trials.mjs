/** `npm run bench:trials -- [sequences] [seed]`: what officers do × what Excel refuses, at random; prints what was tried. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const [count = "10000", seed = "1"] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [resolve("node_modules/jest/bin/jest.js"), "-c", "test/jest.config.cjs", "test/excel/trials"],
  { stdio: "inherit", env: { ...process.env, TRIALS: count, TRIALS_SEED: seed } },
);
process.exitCode = status ?? 1;
