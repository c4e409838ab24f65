/** @jest-environment jsdom */
import type { ApiErrorCode } from "../../src/workbench/host/richapi/apiError";
import { excelSession } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";
import { VirtualClock } from "../support/virtualClock";

const MINUTE = 60_000;
const clock = new VirtualClock();
const bridge = installOfficeBridge();
const { faults } = bridge.interpreter;
const { session, ready } = excelSession({ now: () => clock.now, pace: 1 });

async function requestsIn(milliseconds: number): Promise<number> {
  const before = bridge.requests().all;
  await clock.pass(milliseconds);
  return bridge.requests().all - before;
}

beforeAll(async () => {
  clock.install();
  void session.start();
  await clock.pass(1000);
  void session.insert(contextOf(), "ask");
  await clock.pass(1000);
  expect(ready().tables).toHaveLength(3);
});
afterAll(() => clock.remove());
beforeEach(async () => {
  faults.clear();
  void session.refresh();
  await clock.pass(5000);
  expect(ready().trouble).toBeNull();
});

test("a busy Excel is asked again each second until it answers, and no longer", async () => {
  faults.set("refused", true);
  void session.refresh();
  await clock.pass(1000);
  expect(ready().trouble?.code).toBe("refused");
  const asked = await requestsIn(MINUTE);
  expect(asked).toBeGreaterThanOrEqual(59);
  // The client itself asks a busy Excel several times.
  expect(asked).toBeLessThanOrEqual(61 * 5);
  faults.clear();
  await clock.pass(5000);
  expect(ready().trouble).toBeNull();
  expect(await requestsIn(MINUTE)).toBe(0);
});

test.each<ApiErrorCode>(["ActivityLimitReached", "Conflict"])(
  "%s, and then another workbook in front: what lasts is not asked for again and again",
  async (code) => {
    faults.set("other-workbook", true);
    faults.refuseOnce = code;
    void session.refresh();
    await clock.pass(5000);
    expect(ready().trouble?.code).toBe("other-workbook");
    expect(await requestsIn(MINUTE)).toBe(0);
    // Our workbook comes to the front again.
    faults.clear();
    bridge.interpreter.events.workbookActivated();
    await clock.pass(1000);
    expect(ready().trouble).toBeNull();
  },
);
