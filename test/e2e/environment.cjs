const { TestEnvironment } = require("jest-environment-node");

/** Lets `setup.ts` look at the pages of a test that failed, before the test's own clearing up. */
module.exports = class extends TestEnvironment {
  async handleTestEvent(event, state) {
    if (event.name === "test_fn_failure" || event.name === "hook_failure")
      await this.global.onFailure?.(nameOf(event.test ?? state.currentlyRunningTest));
  }
};

function nameOf(test) {
  const names = [];
  for (let each = test; each?.parent; each = each.parent) names.unshift(each.name);
  return names.join(" ");
}
