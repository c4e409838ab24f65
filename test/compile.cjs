/**
 * Compiles a file for jest with the compiler of the product, many times quicker than TypeScript's own; types are checked by `npm run typecheck`.
 * Nothing is hoisted: a test that stands in for a module imports the file that does so first.
 */
const { extname } = require("node:path");
const { transformSync } = require("esbuild");

const LOADERS = { ".ts": "ts", ".tsx": "tsx" };

module.exports = {
  process: (source, file, { transformerConfig }) =>
    transformSync(source, { ...transformerConfig, loader: LOADERS[extname(file)] ?? "js", sourcefile: file }),
};
