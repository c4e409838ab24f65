/** Starts the development server on a free port: resolves to its origin and a way to stop it once the pages are built. */
const { spawn } = require("node:child_process");
const path = require("node:path");

function startWorkbench() {
  const root = path.resolve(__dirname, "../..");
  const child = spawn(process.execPath, ["src/workbench/server.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => child.kill();
  return new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk) => {
      output += chunk;
      const address = /^(https:\/\/\S+)\/workbench\.html\s*$/m.exec(output);
      if (address) resolve({ origin: address[1], stop });
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.on("exit", () => reject(new Error(`The development server did not start:\n${output}`)));
  });
}

module.exports = { startWorkbench };
