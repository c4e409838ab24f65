/** Makes the page without Excel: page and workers as one script inside one HTML file, which asks nobody for anything. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const root = path.resolve(__dirname, "../..");
const template = path.join(root, "src/page/page.html");
/** The page is opened by itself, on Windows 7 too. */
const target = ["chrome109", "firefox115", "safari16.4"];

/** The pane's workers are files of their own; the page's are its own script once more. */
const ownWorkers = {
  name: "own workers",
  setup: (build) =>
    build.onResolve({ filter: /\/startWorker$/ }, () => ({ path: path.join(root, "src/page/device/startWorker.ts") })),
};

/** @returns the script of page and workers. Its parts run only where they are wanted. */
async function program() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["src/page/index.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    charset: "utf8",
    jsx: "automatic",
    target,
    legalComments: "none",
    loader: { ".css": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [ownWorkers],
    write: false,
  });
  return outputFiles[0].text;
}

/** A script as it may stand inside HTML: nothing in it ends the element or opens a comment. */
function inHtml(script) {
  return script.replace(/<(?=\/script|!--)/gi, "\\x3C").trim();
}

/** @returns the page's own rules: no connection at all, and no script but the one in it */
function rulesFor(script) {
  const hash = createHash("sha256").update(script, "utf8").digest("base64");
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The one file. Its workers find the script by its id. */
async function onePage() {
  const script = inHtml(await program());
  const parts = { "%CSP%": rulesFor(script), "%SCRIPT%": `<script id="program">${script}</script>` };
  return readFileSync(template, "utf8").replace(/%(?:CSP|SCRIPT)%/g, (name) => parts[name]);
}

/** For webpack: puts the page beside what else is built. */
class OnePage {
  constructor(filename) {
    this.filename = filename;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OnePage", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tapPromise(
        { name: "OnePage", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        async () => compilation.emitAsset(this.filename, new sources.RawSource(await onePage())),
      );
    });
  }
}

module.exports = { OnePage, onePage };
