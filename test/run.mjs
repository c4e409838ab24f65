/**
 * The whole check: first what is read from the sources alone, side by side, then the tests. Each step counts its own passes
 * and failures; the last line is `N passed, N failed` of all of them, and the exit code says whether anything failed.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const bin = (name, file) => resolve("node_modules", name, file);
/** What the runs leave: counts, and screenshots of browser tests that failed. */
const reports = resolve("reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
const total = { passed: 0, failed: 0 };

/** Resolves to whether the step passed. Its words come as they are said, or with `quiet` when it has ended. */
function run(title, args, quiet = false) {
  const started = Date.now();
  if (!quiet) console.log(`\n== ${title}`);
  const child = spawn(process.execPath, args, { stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  return new Promise((done) =>
    child.on("close", (status) => {
      if (quiet) console.log(`\n== ${title}\n${said}`.trimEnd());
      console.log(`-- ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
      done(status === 0);
    }),
  );
}

async function check(title, args) {
  total[(await run(title, args, true)) ? "passed" : "failed"] += 1;
}

async function jest(title, name, config) {
  const output = join(reports, `${name}.json`);
  const ok = await run(title, [
    "--max-old-space-size=4096",
    bin("jest", "bin/jest.js"),
    "-c",
    config,
    "--json",
    `--outputFile=${output}`,
  ]);
  const result = readResult(output);
  total.passed += result.numPassedTests ?? 0;
  // A suite that could not start has no tests to count, and a run without tests proves nothing.
  const unseen = (result.numFailedTests ?? 0) === 0 && (!ok || (result.numPassedTests ?? 0) === 0) ? 1 : 0;
  total.failed += (result.numFailedTests ?? 0) + (result.numPendingTests ?? 0) + unseen;
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

await Promise.all([
  check("type check", [bin("typescript", "bin/tsc"), "-p", "tsconfig.json"]),
  check("type check of core, without browser and Office types", [
    bin("typescript", "bin/tsc"),
    "-p",
    "src/core/tsconfig.json",
  ]),
  check("lint", [bin("eslint", "bin/eslint.js"), "src", "test"]),
  check("format", [bin("prettier", "bin/prettier.cjs"), "--check", "--log-level", "warn", "src", "test"]),
]);
await jest("unit and integration tests", "unit", "test/jest.config.cjs");
await jest("tests in Chromium", "e2e", "test/e2e/jest.config.cjs");

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
