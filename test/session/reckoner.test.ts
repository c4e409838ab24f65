import fc from "fast-check";
import type { Return } from "../../src/core/consolidation/returns/return";
import { allAtOnce } from "../../src/core/model/steps";
import { createReckoner, type ReckonerInputs } from "../../src/session/collate/createReckoner";
import type { Received } from "../../src/session/collate/collateSnapshot";
import { receivedSteps } from "../../src/session/collate/receivedOf";
import { decisions, files, list } from "../core/consolidation/arbitraryReturns";
import { ask, fileOf, june, reportOf } from "../core/consolidation/returned";

/** Of which nothing was worked out before. */
function fresh(returns: readonly Return[]): readonly Return[] {
  return returns.map(({ content, ...file }) => ({
    ...file,
    content: content.kind === "report" ? { kind: "report", report: { ...content.report } } : content,
  }));
}

/** A clock on which each look is a millisecond, and work put off until it is called for. */
function slowly() {
  let time = 0;
  const put: (() => void)[] = [];
  return {
    now: () => (time += 1),
    later: (work: () => void) => void put.push(work),
    /** @returns whether anything was left */
    goOn: (): boolean => {
      const [work] = put.splice(0, 1);
      work?.();
      return work !== undefined;
    },
  };
}

/** What the officer does one after the other: files come, one of them again, he decides, gives a list, waits for a while. */
const events = fc.array(
  fc.oneof(
    files.map((more) => ({ more: more.slice(0, 4) })),
    decisions.map((taken) => ({ taken })),
    list.map((units) => ({ units })),
    fc.constantFrom("xã A/lại.xlsx", "Nhận/lại.xlsx").map((again) => ({ again })),
    fc.nat({ max: 3 }).map((slices) => ({ slices })),
  ),
  { maxLength: 12 },
);

test("whatever comes while it works, in whatever order, it says in the end what working it out anew gives, once to each who asked", () => {
  fc.assert(
    fc.property(events, (all) => {
      const { now, later, goOn } = slowly();
      let returns: readonly Return[] = [];
      let inputs: ReckonerInputs = { edition: june, ask, decisions: [], receipts: {}, units: null, files: 0 };
      const reckoner = createReckoner(() => returns, { now, later });
      const said: (Received | null)[] = [];
      let asked = 0;
      for (const event of all) {
        if ("slices" in event) {
          for (let slice = 0; slice < event.slices; slice += 1) goOn();
          continue;
        }
        if ("more" in event)
          returns = [
            ...returns,
            ...event.more.map((file, at) => ({ ...file, path: `${returns.length + at}/${file.path}` })),
          ];
        if ("again" in event)
          returns = [
            ...returns,
            ...returns.slice(0, 1).map((file) => ({ ...file, path: `${returns.length}/${event.again}` })),
          ];
        if ("taken" in event)
          inputs = { ...inputs, decisions: event.taken.map((decision) => ({ decision, at: 0, reason: "" })) };
        if ("units" in event) inputs = { ...inputs, units: event.units };
        inputs = { ...inputs, files: returns.length };
        asked += 1;
        reckoner.reckon(inputs, (received) => said.push(received));
      }
      while (goOn()) continue;
      expect(said).toHaveLength(asked);
      if (asked > 0) expect(said.at(-1)).toEqual(allAtOnce(receivedSteps(inputs, fresh(returns))));
    }),
    { numRuns: 100 },
  );
});

test("it rests between slices, gives up what was overtaken, and answers at once what it knows", () => {
  const { now, later, goOn } = slowly();
  let made = 0;
  const returns = (): readonly Return[] => {
    made += 1;
    return [fileOf("bc.xlsx", reportOf("Xã 7"))];
  };
  const reckoner = createReckoner(returns, { now, later });
  const units = Array.from({ length: 100 }, (_item, at) => ({
    id: `Xã ${at}`,
    name: `Xã ${at}`,
    code: null,
    predecessors: [],
    level: "xa" as const,
  }));
  const inputs: ReckonerInputs = { edition: june, ask, decisions: [], receipts: {}, units, files: 1 };
  const fewer: ReckonerInputs = { ...inputs, units: units.slice(1) };
  const said: (number | undefined)[] = [];
  const say = (received: Received | null): void => void said.push(received?.ledger.rows.length);
  reckoner.reckon(inputs, say);
  expect(said).toEqual([]);
  reckoner.reckon(fewer, say);
  while (goOn()) continue;
  expect(said).toEqual([99, 99]);
  reckoner.reckon({ ...fewer }, say);
  expect(said).toEqual([99, 99, 99]);
  expect(made).toBe(2);
  reckoner.reckon(null, say);
  expect(said.at(-1)).toBeUndefined();
});
