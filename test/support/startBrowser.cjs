const { chromium } = require("playwright-core");
const { findChromium } = require("./findChromium.cjs");

/** The browser of a run, for as long as this process lives: `wsEndpoint()`, `process()`, `close()`. */
exports.startBrowser = () =>
  chromium.launchServer({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    timeout: 180_000,
  });
