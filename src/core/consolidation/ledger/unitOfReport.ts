import type { ReturnedReport } from "../returns/return";
import type { Unit } from "../units/unit";
import { unitOf, type UnitAnswer } from "../units/unitOf";

interface Answered {
  readonly units: readonly Unit[];
  readonly paths: readonly string[];
  readonly answer: UnitAnswer;
}

/** `unitOf` of a report, looked for again only where list or paths are others: it is most of what a ledger takes. */
export function unitOfReport(report: ReturnedReport, paths: readonly string[], units: readonly Unit[]): UnitAnswer {
  const known = answered.get(report);
  if (known?.units === units && isEqual(known.paths, paths)) return known.answer;
  const answer = unitOf({ ...report, paths }, units);
  answered.set(report, { units, paths, answer });
  return answer;
}

const answered = new WeakMap<ReturnedReport, Answered>();

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
