const { startBrowser } = require("../support/startBrowser.cjs");

/** Builds the pages, serves them and starts the browser: once for the run. All of it ends with this process. */
module.exports = async () => {
  const { createPages } = await import("../../src/workbench/pages.mjs");
  const { startServer } = await import("../../src/workbench/server.mjs");
  const pages = createPages({ contract: true });
  const server = await startServer({ port: 0, pages });
  const browser = await startBrowser();
  process.env.WORKBENCH_ORIGIN = server.origin;
  process.env.BROWSER_ENDPOINT = browser.wsEndpoint();
  globalThis.stopAll = () => Promise.all([browser.close(), server.stop(), pages.close()]);
};
