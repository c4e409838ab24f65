import type { Edition } from "../edition/edition";
import { lintCells } from "./lintCells";
import { lintExamples } from "./lintExamples";
import { lintPairs } from "./lintPairs";
import { lintSums } from "./lintSums";
import type { RuleProblem } from "./ruleProblem";

/**
 * Looks at the rules of an edition themselves, as R's validatetools does: contradictory, redundant and unreachable ones, sums in
 * a circle, figures that none reads, examples that show nothing. Errors first. Rules about the past period, particulars and
 * units of money are not compared with each other.
 */
export function lintRules(edition: Edition): readonly RuleProblem[] {
  const problems = [...lintCells(edition), ...lintSums(edition), ...lintPairs(edition), ...lintExamples(edition)];
  return [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}
