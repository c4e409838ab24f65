/** Other programs that read the same books, each in a process of its own: null for one that is not there. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SHEETJS = "xlsx@0.18.5";

/** SheetJS is no package of ours: it is put aside for this bench alone. @returns its folder; null where the registry does not answer */
function sheetJs() {
  const folder = fileURLToPath(new URL("../../../node_modules/.cache/bench-sheetjs", import.meta.url));
  const module = join(folder, "node_modules/xlsx");
  if (existsSync(module)) return module;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  spawnSync(npm, ["install", "--no-audit", "--no-fund", "--ignore-scripts", SHEETJS], {
    cwd: folder,
    stdio: "ignore",
    timeout: 60_000,
  });
  return existsSync(module) ? module : null;
}

const READ_BY_SHEETJS = `
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const [, module, folder] = process.argv;
const XLSX = require(module);
function measured() {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const files = readdirSync(folder);
  for (const file of files) XLSX.read(readFileSync(join(folder, file)), { type: "buffer" });
  const { user, system } = process.cpuUsage(before);
  return { files: files.length, seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}
const [first, again] = [measured(), measured()];
console.log(JSON.stringify({ ...first, again, peak: process.resourceUsage().maxRSS / 1000 }));
`;

const READ_BY_OPENPYXL = `
import json, os, resource, sys, time, warnings
warnings.simplefilter("ignore")
import openpyxl
folder = sys.argv[1]
def measured():
    started, before = time.time(), time.process_time()
    files = os.listdir(folder)
    for file in files:
        for sheet in openpyxl.load_workbook(os.path.join(folder, file), data_only=True).worksheets:
            for row in sheet.iter_rows(values_only=True):
                pass
    return {"files": len(files), "seconds": time.time() - started, "cpu": time.process_time() - before}
first, again = measured(), measured()
print(json.dumps({**first, "again": again, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}))
`;

/** @param {string} folder of books, and nothing else */
export function readBySheetJs(folder) {
  const module = sheetJs();
  return module === null ? null : told(spawnSync(process.execPath, ["-e", READ_BY_SHEETJS, module, folder]));
}

/** @param {string} folder likewise */
export function readByOpenpyxl(folder) {
  return told(spawnSync("python3", ["-c", READ_BY_OPENPYXL, folder]));
}

function told({ status, stdout }) {
  return status === 0 ? JSON.parse(stdout) : null;
}
