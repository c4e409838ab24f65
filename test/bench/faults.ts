import { figuresOfForms, findForms } from "../../src/core/layout/findForms";
import type { FigureSet } from "../../src/core/model/figureSet";
import { validate } from "../../src/core/validation/validate";
import type { ValidationResult } from "../../src/core/validation/validationResult";
import { editions } from "../../src/editions";
import { cleanReport, gridsOf, randomOf, type Content, type Variety } from "./randomBook";
import { contextOf } from "../support/figures";
import { habits, outcomeOf } from "./habits";
import { slips } from "./slips";

const SEED = 20231;
const EACH = 50;
const CLEAN = 200;
const [edition] = editions;

interface Tally {
  made: number;
  covered: number;
  found: number;
  right: number;
  groups: number;
  seen: number;
}

/** Prints the table. @returns 1 if an aim is missed. */
export function main(write: (line: string) => void): number {
  const random = randomOf(SEED);
  const total = empty();
  let misbound = 0;
  write("slip                        made  covered  recall  right cell  groups  not covered, yet found");
  for (const [name, slip] of Object.entries(slips)) {
    const tally = empty();
    for (let tries = 0; tally.made < EACH && tries < EACH * 20; tries += 1) {
      const { figures, prior } = cleanReport(random);
      const withPrior = random() < 0.5;
      const slipped = slip(figures, prior, random);
      if (slipped === null) continue;
      const { result, bound } = check(figures, withPrior ? prior : null, varietyOf(random));
      if (!bound) misbound += 1;
      count(tally, result, slipped.at, slipped.isCovered(withPrior));
    }
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
    write(line(name, tally));
  }
  write(line("all", total));

  let [blocking, explain] = [0, 0];
  for (let book = 0; book < CLEAN; book += 1) {
    const { figures, prior } = cleanReport(random);
    const { result, bound } = check(figures, random() < 0.5 ? prior : null, varietyOf(random));
    if (!bound) misbound += 1;
    if (result.groups.some(({ severity }) => severity === "blocking") || result.missing.length > 0) blocking += 1;
    explain += result.groups.filter(({ severity }) => severity === "explain").length;
  }
  write(
    `clean books: ${CLEAN}, with a blocking false alarm: ${blocking}, false “giải trình”: ${explain} (aim ≤ ${CLEAN / 50})`,
  );
  const isMisread = readHabits(random, write);
  write(`books whose forms were not found whole: ${misbound}`);
  write(
    "No rule sees: a dropped or doubled digit without last year's figures, or one that stays within a year's usual change.",
  );
  const isMissed =
    total.found / total.covered < 0.98 ||
    total.right / total.found < 0.9 ||
    total.groups / total.found > 1.3 ||
    blocking > 0 ||
    explain > CLEAN / 50 ||
    misbound > 0 ||
    isMisread;
  return isMissed ? 1 : 0;
}

/** Habits of offices: how many books are read as meant, asked about, or read as something else in silence. @returns whether any is */
function readHabits(random: () => number, write: (line: string) => void): boolean {
  const wrong: string[] = [];
  const count = { right: 0, asked: 0 };
  for (const [name, habit] of Object.entries(habits)) {
    for (let book = 0; book < EACH; book += 1) {
      const { outcome } = outcomeOf(habit, cleanReport(random).figures, cleanReport(random).figures);
      if (outcome === "right" || outcome === "asked") count[outcome] += 1;
      else wrong.push(`  ${name}: ${outcome}`);
    }
  }
  write(
    `habits: ${Object.keys(habits).length} kinds, books read right ${count.right}, asked about ${count.asked}, misread ${wrong.length}`,
  );
  wrong.slice(0, 10).forEach(write);
  return wrong.length > 0;
}

function empty(): Tally {
  return { made: 0, covered: 0, found: 0, right: 0, groups: 0, seen: 0 };
}

function varietyOf(random: () => number): Variety {
  const cases = ["as-is", "upper", "nfd", "spaced"] as const;
  return {
    down: Math.floor(random() * 6),
    right: Math.floor(random() * 3),
    case: cases[Math.floor(random() * cases.length)] ?? "as-is",
    numbering: random() < 0.3,
  };
}

function check(figures: ReadonlyMap<string, Content>, prior: ReadonlyMap<string, Content> | null, variety: Variety) {
  if (edition === undefined) throw new Error("There is no edition.");
  const { forms } = findForms(editions, gridsOf(edition, figures, variety));
  const result = validate(edition, figuresOfForms(forms), contextOf(), {
    prior: prior === null ? null : asFigures(prior),
  });
  return { result, bound: forms.length === edition.appendices.length };
}

function asFigures(values: ReadonlyMap<string, Content>): FigureSet {
  return new Map(
    [...values].map(([key, value]) => [key, { value: { kind: "number", value: Number(value) }, formula: null }]),
  );
}

function count(tally: Tally, result: ValidationResult, at: string, isCovered: boolean): void {
  // A blank counts as found where it stands; it is one group like any other.
  const lonely = result.missing.filter((cell) => !result.groups.some((group) => covers(group, cell)));
  const groups = result.groups.length + lonely.length;
  const isFound = groups > 0;
  tally.made += 1;
  if (!isCovered) {
    if (isFound) tally.seen += 1;
    return;
  }
  tally.covered += 1;
  if (!isFound) return;
  tally.found += 1;
  tally.groups += groups;
  const blamed = result.groups[0]?.findings[0]?.cells[0] ?? lonely[0];
  if (blamed === at) tally.right += 1;
}

function covers({ findings, fixes }: ValidationResult["groups"][number], cell: string): boolean {
  return (
    findings[0]?.cells.includes(cell) === true || fixes.some(({ edits }) => edits.some((edit) => edit.cell === cell))
  );
}

function line(name: string, { made, covered, found, right, groups, seen }: Tally): string {
  const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(2));
  return [
    name.padEnd(26),
    String(made).padStart(6),
    String(covered).padStart(9),
    share(found, covered).padStart(8),
    share(right, found).padStart(12),
    share(groups, found).padStart(8),
    String(seen).padStart(8),
  ].join("");
}
