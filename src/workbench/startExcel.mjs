/** Opens the add-in in the real Excel of this computer: `npm run start:excel` (Windows and macOS). */
import { createRequire } from "node:module";
import { debuggingOf } from "./debuggingOf.mjs";
import { choosePort, startServer } from "./server.mjs";

const require = createRequire(import.meta.url);
/** manifest.xml names this port. */
const port = 3000;

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.log("Excel runs on Windows and macOS only. On this system use the workbench: npm start");
} else if ((await choosePort(port)) !== port) {
  console.error(
    `Port ${port} is in use, and manifest.xml names it. Stop the other program (perhaps npm start) and try again.`,
  );
  process.exitCode = 1;
} else {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const server = await startServer({ port, certificate: await getHttpsServerOptions() });
  if (debuggingOf("manifest.xml", "start") !== 0) process.exitCode = 1;
  else console.log("The add-in is open in Excel. Ctrl+C here takes it out again.");
  process.on("SIGINT", async () => {
    debuggingOf("manifest.xml", "stop");
    await server.stop();
    process.exit();
  });
}
