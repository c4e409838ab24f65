/** Bundles a TypeScript entry for Node into the cache, again when a source is newer. What the build says goes to stderr. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** @returns the entry's exports. */
export async function bundled(entry, name) {
  const folder = join(root, "node_modules/.cache/bundles");
  const file = join(folder, `${name}.js`);
  const newest = Math.max(
    ...["src", dirname(entry)].flatMap((part) =>
      readdirSync(join(root, part), { recursive: true }).map((each) => statSync(join(root, part, each)).mtimeMs),
    ),
  );
  if (!existsSync(file) || statSync(file).mtimeMs < newest) await build(entry, folder, name);
  return createRequire(import.meta.url)(file);
}

async function build(entry, folder, name) {
  const { default: webpack } = await import("webpack");
  const compiler = webpack({
    context: root,
    mode: "production",
    target: "node20",
    devtool: false,
    entry: { [name]: `./${entry}` },
    output: { path: folder, filename: "[name].js", library: { type: "commonjs2" } },
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
  if (!stats.hasErrors()) return;
  console.error(stats.toString({ all: false, errors: true }));
  process.exit(3);
}
