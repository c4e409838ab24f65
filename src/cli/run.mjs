/**
 * Runs the command line straight from the sources: bundles them once into the cache and again when a source is newer.
 * Whatever the build has to say goes to stderr; stdout belongs to the reports.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "node_modules/.cache/cli");
const bundle = join(folder, "index.js");
const rooms = ["cli", "core", "editions", "xlsx", "documents"];

const newest = Math.max(
  ...rooms.flatMap((room) =>
    readdirSync(join(root, "src", room), { recursive: true }).map(
      (name) => statSync(join(root, "src", room, name)).mtimeMs,
    ),
  ),
);
if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest) await build();
const { main } = createRequire(import.meta.url)(bundle);
process.exitCode = main(
  process.argv.slice(2),
  (line) => console.log(line),
  (line) => console.error(line),
);

async function build() {
  const { default: webpack } = await import("webpack");
  const compiler = webpack({
    context: root,
    mode: "production",
    target: "node20",
    devtool: false,
    entry: { index: "./src/cli/index.ts" },
    output: { path: folder, filename: "index.js", library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: { minimize: false },
  });
  const stats = await new Promise((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : done(result))),
  );
  if (stats.hasErrors()) {
    console.error(stats.toString({ all: false, errors: true }));
    process.exit(3);
  }
}
