import { apply, type RulesLogic } from "json-logic-js";
import { Engine } from "json-rules-engine";
import type { Edition } from "../../src/core/edition/edition";
import type { FigureCell, FigureSet } from "../../src/core/model/figureSet";
import { createValidator, validate } from "../../src/core/validation/validate";
import { editions } from "../../src/editions";
import { contextOf, figuresOf } from "../support/figures";
import { largeForm, type Pair } from "./largeForm";
import { cleanReport, randomOf } from "./randomBook";

const RUNS = 300;
/** Not counted, while the machine warms up. */
const WARM = 100;

/** Time from one edit to its findings: only what changed, and everything; at the real size and at 960 figures with 1,800 rules. */
export async function main(write: (line: string) => void): Promise<number> {
  const [edition] = editions;
  if (edition === undefined) throw new Error("There is no edition.");
  const { figures } = cleanReport(randomOf(7));
  const real = figuresOf(edition, Object.fromEntries(figures));
  const pairs = edition.rules.flatMap((rule) =>
    rule.kind === "pairing" && !rule.params.if.includes("*") ? [rule.params] : [],
  );
  await compare("real size", edition, real, pairs, edition.rules.length, write);
  const large = largeForm(edition);
  const blank = figuresOf(large.edition, {});
  const filled = new Map([...blank.keys()].map((key, index) => [key, numberCell((index % 90) + 1)]));
  await compare("large", large.edition, filled, large.pairs, filled.size + large.pairs.length, write);
  return 0;
}

async function compare(
  name: string,
  edition: Edition,
  figures: FigureSet,
  pairs: readonly Pair[],
  rules: number,
  write: (line: string) => void,
): Promise<void> {
  const context = contextOf();
  const validator = createValidator(edition);
  const logic = new Map([...figures.keys()].map((key) => [key, wholeLogic(key)]));
  const pairLogic = pairs.map(pairLogicOf);
  const engine = engineOf([...figures.keys()], pairs);
  const plain = (set: FigureSet) => Object.fromEntries([...set].map(([key, cell]) => [escape(key), contentOf(cell)]));
  write(`${name}: ${figures.size} figures, ${rules} rules; the others without sentences, basis, fixes and groups`);
  await measure("ours, what changed", figures, (set) => validator(set, context), write);
  await measure("ours, everything", figures, (set) => validate(edition, set, context), write);
  await measure(
    "json-logic-js, whole numbers and pairs",
    figures,
    (set) => {
      const data = plain(set);
      for (const rule of [...logic.values(), ...pairLogic]) apply(rule, data);
    },
    write,
  );
  await measure("json-rules-engine, the same", figures, (set) => engine.run(plain(set)), write);
}

/** Every second edit is a slip, so that findings are dressed and grouped too. */
async function measure(
  name: string,
  figures: FigureSet,
  check: (set: FigureSet) => unknown,
  write: (line: string) => void,
): Promise<void> {
  const keys = [...figures.keys()];
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const edited = new Map(figures);
    edited.set(keys[run % keys.length] ?? "", run % 2 === 0 ? textCell(`${run} trẻ`) : numberCell(run));
    const started = performance.now();
    await check(edited);
    times.push(performance.now() - started);
  }
  const sorted = times.slice(WARM).sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  write(`  ${name.padEnd(40)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`);
}

function wholeLogic(key: string): RulesLogic {
  const figure = { var: [escape(key)] } as unknown as RulesLogic;
  return { and: [{ "===": [{ "%": [figure, 1] }, 0] }, { ">=": [figure, 0] }] } as unknown as RulesLogic;
}

function pairLogicOf(pair: Pair): RulesLogic {
  return {
    or: [{ "<=": [{ var: escape(pair.if) }, 0] }, { ">": [{ var: escape(pair.then) }, 0] }],
  } as unknown as RulesLogic;
}

/** A point would lead json-logic into an object. */
function escape(key: string): string {
  return key.replaceAll(".", "/");
}

function engineOf(keys: readonly string[], pairs: readonly Pair[]): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator("whole", (value: unknown) => Number.isInteger(value) && Number(value) >= 0);
  for (const key of keys) {
    const conditions = { all: [{ fact: escape(key), operator: "whole", value: true }] };
    engine.addRule({ conditions, event: { type: key } });
  }
  for (const pair of pairs) {
    const none = { fact: escape(pair.if), operator: "lessThanInclusive", value: 0 };
    const some = { fact: escape(pair.then), operator: "greaterThan", value: 0 };
    engine.addRule({ conditions: { any: [none, some] }, event: { type: pair.if } });
  }
  return engine;
}

function contentOf({ value }: FigureCell): number | string | null {
  if (value.kind === "number") return value.value;
  return value.kind === "text" ? value.text : null;
}

function numberCell(value: number): FigureCell {
  return { value: { kind: "number", value }, formula: null };
}

function textCell(text: string): FigureCell {
  return { value: { kind: "text", text }, formula: null };
}
