/** Bundles a TypeScript entry for Node into the cache, again when a source is newer. What the build says goes to stderr. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** @returns the entry's exports. */
export async function bundled(entry, name) {
  const file = join(root, "node_modules/.cache/bundles", `${name}.js`);
  const newest = Math.max(
    ...["src", dirname(entry)].flatMap((part) =>
      readdirSync(join(root, part), { recursive: true }).map((each) => statSync(join(root, part, each)).mtimeMs),
    ),
  );
  if (!existsSync(file) || statSync(file).mtimeMs < newest) await build(entry, file);
  return createRequire(import.meta.url)(file);
}

async function build(entry, file) {
  const { build: bundle } = await import("esbuild");
  try {
    await bundle({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: file,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      logLevel: "error",
    });
  } catch {
    process.exit(3);
  }
}
