/** `npm run bench:outside`: the cases from outside, right and wrong by kind, each wrong one named, and the slowest of each kind. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const KINDS = {
  "files.test.ts": "workbooks",
  "ownForms.test.ts": "own forms",
  "texts.test.ts": "texts",
  "habits.test.ts": "habits",
};

const folder = mkdtempSync(join(tmpdir(), "outside-"));
const output = join(folder, "result.json");
const jest = resolve("node_modules/jest/bin/jest.js");
spawnSync(
  process.execPath,
  [jest, "-c", "test/jest.config.cjs", "test/cases", "--maxWorkers=1", "--json", `--outputFile=${output}`],
  { stdio: "ignore" },
);
const { testResults } = JSON.parse(readFileSync(output, "utf8"));
rmSync(folder, { recursive: true });

let wrong = 0;
for (const { name, assertionResults } of testResults) {
  const kind = KINDS[basename(name)] ?? basename(name);
  const failed = assertionResults.filter(({ status }) => status !== "passed");
  const [slowest] = [...assertionResults].sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0));
  wrong += failed.length;
  console.log(
    `${kind.padEnd(18)} right ${assertionResults.length - failed.length} of ${assertionResults.length}; slowest ${slowest?.duration ?? 0} ms (${slowest?.title ?? ""})`,
  );
  for (const { fullName } of failed) console.log(`  wrong: ${fullName}`);
}
if (testResults.length === 0) console.log("No case could be run.");
process.exitCode = wrong > 0 || testResults.length === 0 ? 1 : 0;
