import { validate } from "../../src/core/validation/validate";
import { editions } from "../../src/editions";
import { contextOf } from "../support/figures";
import { cleanReport, gridsOf, randomOf } from "./randomBook";
import { figuresOfForms, findForms } from "../../src/core/layout/findForms";

const RUNS = 400;
const [edition] = editions;

/** Time from an edit to its findings, all rules judged anew, on one figure after the other. */
export function main(write: (line: string) => void): number {
  if (edition === undefined) throw new Error("There is no edition.");
  const random = randomOf(7);
  const { figures } = cleanReport(random);
  const variety = { down: 0, right: 0, case: "as-is" as const, numbering: false };
  const set = figuresOfForms(findForms(editions, gridsOf(edition, figures, variety)).forms);
  const keys = [...figures.keys()];
  const context = contextOf();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const key = keys[run % keys.length] ?? "";
    const edited = new Map(set);
    // Every second edit is a slip, so that findings are dressed and grouped too.
    edited.set(key, {
      value: run % 2 === 0 ? { kind: "text", text: `${run} trẻ` } : { kind: "number", value: run },
      formula: null,
    });
    const started = performance.now();
    validate(edition, edited, context);
    times.push(performance.now() - started);
  }
  const sorted = times.slice(RUNS / 4).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  write(
    `edit to findings, ${edition.rules.length} rules, ${set.size} figures: p50 ${at(0.5).toFixed(2)} ms, p95 ${at(0.95).toFixed(2)} ms (aim ≤ 1)`,
  );
  return 0;
}
