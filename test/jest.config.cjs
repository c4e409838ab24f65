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
    "^.+\\.(tsx?|m?js)$": [
      "ts-jest",
      {
        diagnostics: false,
        tsconfig: {
          module: "commonjs",
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          target: "ES2022",
          jsx: "react-jsx",
          esModuleInterop: true,
          resolveJsonModule: true,
          isolatedModules: true,
          allowJs: true,
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join("|")})/)`],
};
