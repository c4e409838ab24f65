const { findChromium } = require("../support/findChromium.cjs");
const { startWorkbench } = require("../support/startWorkbench.cjs");

module.exports = async () => {
  process.env.CHROME_PATH = findChromium();
  const server = await startWorkbench();
  process.env.WORKBENCH_ORIGIN = server.origin;
  globalThis.stopWorkbench = server.stop;
};
