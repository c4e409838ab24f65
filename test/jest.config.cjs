/** One project for all that needs no browser; `test/e2e` has its own runner configuration. */
const path = require("node:path");
const root = path.resolve(__dirname, "..");
// Published as ES modules only; jest reads CommonJS, so these are compiled on the way in.
const esm = ["messageformat"];

module.exports = {
  rootDir: root,
  cacheDirectory: path.join(root, "node_modules/.cache/jest"),
  testEnvironment: "node",
  setupFilesAfterEnv: ["<rootDir>/test/support/setup.ts"],
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
  maxWorkers: "100%",
  // For a hang alone: a busy computer needs many times what a quiet one does.
  testTimeout: 120_000,
  modulePathIgnorePatterns: ["<rootDir>/.stryker-tmp/"],
  transform: {
    "\\.([tj]s|mjs|tsx)$": [
      "<rootDir>/test/compile.cjs",
      {
        format: "cjs",
        target: "es2022",
        jsx: "automatic",
        sourcemap: "external",
        supported: { "dynamic-import": false },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join("|")})/)`],
};
