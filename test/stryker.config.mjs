/** `npm run mutate`: breaks the core on purpose; what no test notices is listed. */
export default {
  testRunner: "jest",
  jest: {
    configFile: "test/jest.config.cjs",
    // The core's own tables must notice: the rooms above it would hide what they miss, and laws over random inputs take too long.
    config: {
      testMatch: ["<rootDir>/test/{core,editions}/**/*.test.ts"],
      testPathIgnorePatterns: ["Laws\\.test\\.ts$", "/core/(?!text/|validation/)"],
    },
  },
  plugins: ["@stryker-mutator/jest-runner"],
  coverageAnalysis: "perTest",
  mutate: ["src/core/validation/**/*.ts", "src/core/text/**/*.ts"],
  // Texts of thrown programmer's mistakes are no behaviour.
  mutator: { excludedMutations: ["StringLiteral"] },
  thresholds: { high: 90, low: 85, break: 85 },
  ignorePatterns: ["dist", ".git"],
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: ".stryker-tmp",
  incremental: true,
  incrementalFile: "node_modules/.cache/stryker-incremental.json",
  concurrency: 2,
  // A busy computer is no reason to count a mutant as found.
  timeoutMS: 60_000,
};
