/** The tests in a real browser: over one server and one browser for the whole run, each in a context of its own. */
const base = require("../jest.config.cjs");

module.exports = {
  ...base,
  testEnvironment: "<rootDir>/test/e2e/environment.cjs",
  setupFilesAfterEnv: ["<rootDir>/test/e2e/setup.ts"],
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: [],
  globalSetup: "<rootDir>/test/e2e/globalSetup.cjs",
  globalTeardown: "<rootDir>/test/e2e/globalTeardown.cjs",
  // For a hang alone: a busy computer needs many times what a quiet one does.
  testTimeout: 600_000,
  maxWorkers: 2,
};
