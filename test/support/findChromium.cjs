/**
 * A Chromium, Chrome or Edge of this computer for the tests that need a real browser.
 * CHROME_PATH comes first. On Debian and its kin, as root, a missing browser is installed from the distribution.
 */
const { existsSync, readFileSync } = require("node:fs");
const { execFileSync, spawnSync } = require("node:child_process");
const { join } = require("node:path");

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

function candidates() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]];
    const files = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ];
    return folders.filter(Boolean).flatMap((folder) => files.map((file) => join(folder, file)));
  }
  const folders = (process.env["PATH"] ?? "").split(":").concat("/usr/bin", "/snap/bin");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function installed() {
  return candidates().find((file) => existsSync(file));
}

function isDebian() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

function installFromDebian() {
  console.log("No browser found: installing Debian's chromium.");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
}

/** Path of the browser. Throws a sentence that says what to install. */
function findChromium() {
  const wanted = process.env["CHROME_PATH"];
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH names ${wanted}, but there is no such file.`);
  }
  if (!installed() && isDebian()) installFromDebian();
  const found = installed();
  if (found) return found;
  throw new Error(
    "The tests need Chromium, Google Chrome or Microsoft Edge: install one, or let CHROME_PATH name its program file.",
  );
}

module.exports = { findChromium };
