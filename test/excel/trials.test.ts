/** @jest-environment jsdom */
import { installOfficeBridge } from "../support/officeBridge";
import { runTrials } from "../support/trials";

const bridge = installOfficeBridge();
/** `npm run bench:trials` asks for more. */
const count = Number(process.env["TRIALS"] ?? 40);
const seed = Number(process.env["TRIALS_SEED"] ?? 1);

test("whatever officers do and Excel refuses, nothing is lost, changed or told wrongly", async () => {
  const { failures, sequences, steps, actions, faults } = await runTrials(bridge, { count, seed });
  if (process.env["TRIALS"] !== undefined)
    process.stdout.write(
      `${JSON.stringify({ sequences, steps, actions: [...actions], faults: [...faults], failures }, null, 1)}\n`,
    );
  expect(failures).toEqual([]);
}, 7_200_000);
