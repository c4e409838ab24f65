/** The tests in a real browser: one at a time, over one development server. */
const base = require("../jest.config.cjs");

module.exports = {
  ...base,
  setupFilesAfterEnv: [],
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: [],
  globalSetup: "<rootDir>/test/e2e/globalSetup.cjs",
  globalTeardown: "<rootDir>/test/e2e/globalTeardown.cjs",
  testTimeout: 90_000,
  maxWorkers: 1,
};
