import { equalTo, lessEq, solve } from "yalps";

/** Σ coefficient · variable, related to a bound. Variables are numbered from 0 and never below zero. */
export interface Linear {
  readonly terms: ReadonlyMap<number, number>;
  readonly relation: "=" | "<=";
  readonly bound: number;
}

/** Whether numbers from zero upward satisfy all constraints; null where it took too many steps to say. */
export function feasible(system: readonly Linear[], variables: number): boolean | null {
  const constraints = new Map(
    system.map(({ relation, bound }, at) => [String(at), relation === "=" ? equalTo(bound) : lessEq(bound)]),
  );
  const columns = Array.from({ length: variables }, (_item, variable): [string, Map<string, number>] => [
    String(variable),
    new Map(system.flatMap(({ terms }, at) => (terms.has(variable) ? [[String(at), terms.get(variable) ?? 0]] : []))),
  ]);
  const { status } = solve({ constraints, variables: new Map(columns) }, { checkCycles: true });
  switch (status) {
    case "optimal":
    case "unbounded":
      return true;
    case "infeasible":
      return false;
    case "timedout":
    case "cycled":
      return null;
  }
}
