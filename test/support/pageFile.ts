import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import webpack from "webpack";

const root = resolve(__dirname, "../..");
const SOURCES = ["src", "webpack.config.js", "package-lock.json"];

/** Address of the page without Excel as it is given out, built where no build of these sources is there. */
export async function pageFile(): Promise<string> {
  const folder = join(root, "node_modules/.cache/page", stateOf());
  const file = join(folder, "bao-cao-tre-em.html");
  if (!existsSync(file)) await build(folder);
  return pathToFileURL(file).href;
}

function stateOf(): string {
  const times = SOURCES.flatMap((part) => {
    const path = join(root, part);
    if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
    return readdirSync(path, { recursive: true }).map((each) => statSync(join(path, String(each))).mtimeMs);
  });
  return createHash("sha256")
    .update(`${times.length} ${Math.max(...times)}`)
    .digest("hex")
    .slice(0, 16);
}

function build(folder: string): Promise<void> {
  const configure = jest.requireActual<(env: object) => webpack.Configuration>(join(root, "webpack.config.js"));
  return new Promise((done, fail) =>
    webpack({ context: root, ...configure({ page: { folder, name: "page" } }) }, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    }),
  );
}
