/** The workbench and the task pane as they are delivered, built into a folder of files that any server can serve. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(import.meta.url);

/** All that the pages are made of, the packages by their lockfile. */
const sources = ["src", "assets", "webpack.config.js", "tsconfig.json", "package-lock.json"];

/**
 * @param {{ maps?: boolean, contract?: boolean }} options `maps` adds source maps of our own code for a debugger,
 *   `contract` the page on which Univer is held to the workbook's contract.
 * @returns {{ folder: string, refresh(): Promise<void>, close(): Promise<void> }} `refresh` builds if a source has changed
 *   since the last build; it throws what the compiler has against the sources. `close` keeps what the next build can use.
 */
export function createPages({ maps = false, contract = false } = {}) {
  const name = ["pages", maps && "maps", contract && "contract"].filter(Boolean).join("-");
  const folder = join(root, "node_modules/.cache", name);
  const stamp = join(folder, "built-from");
  const watched = contract ? [...sources, "test"] : sources;
  let compiler = null;
  let running = null;

  async function refresh() {
    const state = stateOf(watched);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
    compiler ??= await createCompiler({ folder, name, maps, contract });
    await run(compiler);
    // What changed while the compiler ran belongs to the next build.
    writeFileSync(stamp, state);
  }
  return {
    folder,
    refresh: () => (running ??= refresh().finally(() => (running = null))),
    close: () => new Promise((done) => (compiler === null ? done() : compiler.close(() => done()))),
  };
}

/** Changes whenever a source is added, removed or written. */
function stateOf(parts) {
  const files = parts.flatMap((part) => {
    const path = join(root, part);
    return statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true }).map((each) => join(path, each))
      : [path];
  });
  const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return `node ${process.version}, ${files.length} files, newest ${Math.max(...times)}\n`;
}

async function createCompiler({ folder, name, maps, contract }) {
  const { default: webpack } = await import("webpack");
  const configure = require(join(root, "webpack.config.js"));
  return webpack({ context: root, ...configure({ workbench: { folder, name, maps, contract } }) });
}

function run(compiler) {
  return new Promise((done, fail) =>
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true, errorDetails: false })));
      else done();
    }),
  );
}
