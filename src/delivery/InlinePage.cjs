/** Puts the page into one HTML file that asks nobody for anything. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const template = path.resolve(__dirname, "../page/page.html");

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

/** The one file. Its workers are the same script again, which is found by its id. @param html with `%CSP%` and `%SCRIPT%` */
function onePage(html, page) {
  const script = inHtml(page);
  const parts = { "%CSP%": rulesFor(script), "%SCRIPT%": `<script id="program">${script}</script>` };
  return html.replace(/%(?:CSP|SCRIPT)%/g, (name) => parts[name]);
}

/** For webpack: in the place of the script named `page.js` comes `filename`. */
class InlinePage {
  constructor(filename) {
    this.filename = filename;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("InlinePage", (compilation) => {
      compilation.fileDependencies.add(template);
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tap(
        { name: "InlinePage", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          const page = compilation.getAsset("page.js").source.source().toString();
          compilation.deleteAsset("page.js");
          const html = onePage(readFileSync(template, "utf8"), page);
          compilation.emitAsset(this.filename, new sources.RawSource(html));
        },
      );
    });
  }
}

module.exports = { InlinePage, onePage };
