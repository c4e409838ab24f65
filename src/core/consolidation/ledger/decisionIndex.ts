import type { UnitId } from "../units/unit";
import type { Decision } from "./decision";
import type { TakenFile } from "./ledger";

/** Decisions by what they speak of. */
export interface DecisionIndex {
  /** Those that bear on a unit or on one of its files, in their order. */
  about(unit: UnitId, files: readonly Pick<TakenFile, "digest">[]): readonly Decision[];
  isTaken(digest: string): boolean;
  isSetAside(digest: string): boolean;
  /** The unit that a file was assigned to; undefined where it was to none. */
  assignedTo(digest: string): UnitId | undefined;
}

export function decisionIndex(decisions: readonly Decision[]): DecisionIndex {
  const ofUnits = new Map<UnitId, number[]>();
  const takes = new Map<string, number[]>();
  const aside = new Set<string>();
  const assigned = new Map<string, UnitId>();
  decisions.forEach((decision, at) => {
    switch (decision.kind) {
      case "choose":
      case "leave-out":
        return void ofUnits.set(decision.unit, [...(ofUnits.get(decision.unit) ?? []), at]);
      case "take":
        return void takes.set(decision.digest, [...(takes.get(decision.digest) ?? []), at]);
      case "set-aside":
        return void aside.add(decision.digest);
      case "assign":
        return void assigned.set(decision.digest, decision.unit);
    }
  });
  return {
    about: (unit, files) =>
      [...(ofUnits.get(unit) ?? []), ...files.flatMap(({ digest }) => takes.get(digest) ?? [])]
        .sort((a, b) => a - b)
        .flatMap((at) => decisions[at] ?? []),
    isTaken: (digest) => takes.has(digest),
    isSetAside: (digest) => aside.has(digest),
    assignedTo: (digest) => assigned.get(digest),
  };
}
