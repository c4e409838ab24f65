/**
 * The whole check, in the order in which a fault is cheapest to find. Each step counts its own passes and failures;
 * the last line is `N passed, N failed` of all of them, and the exit code says whether anything failed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const bin = (name, file) => resolve("node_modules", name, file);
const reports = mkdtempSync(join(tmpdir(), "bao-cao-tre-em-"));
const total = { passed: 0, failed: 0 };

function run(title, args) {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  console.log(`-- ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

function check(title, args) {
  total[run(title, args) ? "passed" : "failed"] += 1;
}

function jest(title, name, config) {
  const output = join(reports, `${name}.json`);
  const ok = run(title, [
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

check("type check", [bin("typescript", "bin/tsc"), "-p", "tsconfig.json"]);
check("type check of core, without browser and Office types", [
  bin("typescript", "bin/tsc"),
  "-p",
  "src/core/tsconfig.json",
]);
check("lint", [bin("eslint", "bin/eslint.js"), "src", "test"]);
check("format", [bin("prettier", "bin/prettier.cjs"), "--check", "--log-level", "warn", "src", "test"]);
jest("unit and integration tests", "unit", "test/jest.config.cjs");
jest("tests in Chromium", "e2e", "test/e2e/jest.config.cjs");

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
