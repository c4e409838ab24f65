/**
 * `npm run bench:collate`: how long received files take and what they hold of memory, on the command line and in the pane, beside others
 * that only read them; and what comes out beside what was planted. `-- 200` makes a district alone; `--no-pane` leaves Chromium out.
 * The exit code is not 0 when a state, a sum or a reply is wrong; times vary with the machine.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bundled } from "../../src/cli/bundle.mjs";
import { inPane } from "./collate/pane.mjs";
import { readByOpenpyxl, readBySheetJs } from "./collate/peers.mjs";

const SEED = "1";
const alone = fileURLToPath(new URL("collate/alone.mjs", import.meta.url));
const { main: makeProvince } = await bundled("test/bench/province.ts", "province");
const { readable } = await bundled("test/bench/collate/reading.ts", "bench-collate");
const isPane = !process.argv.includes("--no-pane");
const sizes = process.argv.slice(2).filter((each) => /^\d+$/.test(each));

for (const units of sizes.length > 0 ? sizes : ["200", "3321"]) {
  const folder = mkdtempSync(join(tmpdir(), "bcte-bench-"));
  try {
    makeProvince(["--units", units, "--seed", SEED, "--zip", "--out", folder], () => undefined);
    console.log(`\n${units} units`);
    await onCommandLine(folder, Number(units) <= 200);
    if (isPane) await inChromium(folder, Number(units));
    await correctness(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A measurement in a process of its own. */
async function measured(name, ...paths) {
  const { stdout } = await promisify(execFile)(process.execPath, [alone, name, ...paths], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

async function onCommandLine(folder, isBesidePeers) {
  head("command line", "files", "s", "files/s", "CPU s", "again", "peak MB");
  for (const [what, path] of [
    ["folder, validated and summed", "nop"],
    ["archive, validated and summed", "nop.zip"],
  ])
    row(what, await measured("validated", folder, join(folder, path)));
  if (!isBesidePeers) return;
  const books = booksOf(folder);
  row("the same readable books: validated, summed", await measured("validated", folder, books));
  row("only read, ours", await measured("onlyRead", books));
  row("only read, SheetJS", readBySheetJs(books));
  row("only read, exceljs", await measured("readByExcelJs", books));
  row("only read, openpyxl", readByOpenpyxl(books));
}

/** The books that everybody can read, in one folder. */
function booksOf(folder) {
  const books = join(folder, "books");
  mkdirSync(books);
  readable(folder).forEach(({ bytes }, index) => writeFileSync(join(books, `${index}.xlsx`), bytes));
  return books;
}

async function inChromium(folder, units) {
  head("pane in Chromium", "files", "s", "files/s", "MB before", "MB peak");
  for (const [what, way] of [
    ["archive", "zip"],
    ["folder chosen", "folder"],
  ]) {
    const { files, seconds, before, peak, task, gap, ledger, decision, decided, stop } = await inPane(folder, way);
    line(what, files, seconds.toFixed(2), Math.round(files / seconds), mb(before), mb(peak));
    told("aim", units < 3000 ? "" : "≤ 10 s; ≤ 300 MB more than before");
    told("longest task, longest time between two frames while reading", `${long(task)}, ${Math.round(gap)} ms`, 50);
    told(
      "the same in the ledger: search, order, filter, keys, a unit",
      `${long(ledger.task)}, ${Math.round(ledger.gap)} ms`,
      50,
    );
    told("from a decision to its sums", `${Math.round(decision)} ms`);
    told("longest task and time between frames meanwhile", `${long(decided.task)}, ${Math.round(decided.gap)} ms`, 50);
    told("from “Dừng” to the ledger", `${Math.round(stop)} ms`, 200);
  }
}

async function correctness(folder) {
  const { planted, found, inOrder, falseStates, asked, sums, differing, alarms, replies } = await measured(
    "outcome",
    folder,
  );
  console.log("");
  told(
    "planted states found",
    `${found} of ${planted}; false ones: ${falseStates} of ${inOrder}; files asked about: ${asked}`,
  );
  told("sums that differ from independent addition", `${differing} of ${sums}`);
  const tenfold = alarms.found.map(({ times, planted: all, told: some }) => `× ${times}: ${some} of ${all}`).join(", ");
  told(
    "alarms across units",
    `${alarms.falsePerFifty.toFixed(2)} false a fifty units (aim: ≤ 1); told, one figure ${tenfold}`,
  );
  const { opened } = replies;
  const office = opened === null ? "not installed" : `opened ${opened.done} of ${opened.tried}`;
  told(
    "replies",
    `${replies.files} files, ${replies.identical} of ${replies.parts} parts byte for byte, the others a note's own; foreign ones changed: ${replies.foreign}; same cells in ${replies.sameCells}; LibreOffice: ${office}`,
  );
  const isRight =
    found === planted &&
    falseStates + differing + replies.foreign === 0 &&
    replies.sameCells === replies.files &&
    (opened === null || opened.done === opened.tried);
  if (!isRight) process.exitCode = 1;
}

function head(what, ...columns) {
  console.log("");
  line(what, ...columns);
}

function row(what, measured) {
  if (measured === null) return line(what, "not installed");
  const { files, seconds, cpu, again, peak } = measured;
  line(what, files, seconds.toFixed(2), Math.round(files / seconds), cpu.toFixed(2), again.cpu.toFixed(2), mb(peak));
}

function line(what, ...values) {
  console.log(`  ${what.padEnd(46)}${values.map((value) => String(value).padStart(10)).join("")}`);
}

function told(what, value, aim) {
  if (value !== "") console.log(`    ${what}: ${value}${aim === undefined ? "" : ` (aim: ≤ ${aim} ms)`}`);
}

/** Only tasks of 50 ms and more are told. */
function long(task) {
  return task === 0 ? "< 50 ms" : `${Math.round(task)} ms`;
}

function mb(megabytes) {
  return megabytes === null ? "–" : String(Math.round(megabytes));
}
