/** Tries the real Excel of this computer and writes what it saw: `npm run test:excel` (Windows and macOS). */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { debuggingOf } from "../workbench/debuggingOf.mjs";
import { root } from "../workbench/pages.mjs";
import { choosePort, startServer } from "../workbench/server.mjs";

const require = createRequire(import.meta.url);
/** manifest.xml names this port. */
const port = 3000;

/** @returns {string} name of the file for a report: which Excel it is of. */
export function fileNameOf({ excel: { platform, version } }) {
  return `excel-conformance-${platform}-${version}.json`.replace(/[^\w.-]+/g, "_");
}

async function main() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.log(
      "Excel runs on Windows and macOS only. In Excel on the web, open the page by dist/manifest.conformance.xml.",
    );
    return;
  }
  if ((await choosePort(port)) !== port) throw new Error(`Port ${port} is in use, and manifest.xml names it.`);
  const { defaultPort, TestServer } = require("office-addin-test-server");
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const { conformanceManifest } = require("../delivery/manifests.cjs");
  const manifest = join(root, "node_modules/.cache/conformance/manifest.xml");
  mkdirSync(dirname(manifest), { recursive: true });
  const query = `?report=${defaultPort}`;
  writeFileSync(manifest, conformanceManifest(readFileSync(join(root, "manifest.xml"), "utf8"), query));

  const server = await startServer({ port, certificate: await getHttpsServerOptions() });
  const results = new TestServer(defaultPort);
  await results.startTestServer();
  try {
    if (debuggingOf(manifest, "start") !== 0) throw new Error("Excel could not be started.");
    console.log("Excel is open with a blank workbook. If the pane does not show, press “Mở ngăn làm việc”.");
    const report = await results.getTestResults();
    const file = resolve(fileNameOf(report));
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    const different = report.outcomes.filter(({ outcome }) => outcome !== "pass");
    for (const { id, outcome, saw } of different) console.log(`${outcome}: ${id}: ${JSON.stringify(saw)}`);
    console.log(`${report.outcomes.length} tried, ${different.length} different. Send back this file:\n${file}`);
  } finally {
    debuggingOf(manifest, "stop");
    await results.stopTestServer();
    await server.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main();
  // Excel's connections would hold the program open.
  process.exit();
}
