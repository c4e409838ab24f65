import { findPersonalData } from "../../../src/core/privacy/findPersonalData";
import type { PersonalDataKind } from "../../../src/core/privacy/personalData";
import type { Labelled } from "./labelled";

export interface Score {
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
}

const kinds: readonly PersonalDataKind[] = ["name", "age", "illness", "address", "school"];

/**
 * Precision and recall over labelled sentences: for each kind, where a finding is right only at the very place and length of its label;
 * and for `sentence`, whether a sentence holds any personal data at all.
 */
export function score(sentences: readonly Labelled[]): ReadonlyMap<PersonalDataKind | "sentence", Score> {
  const counts = new Map([...kinds, "sentence" as const].map((kind) => [kind, { expected: 0, found: 0, right: 0 }]));
  for (const { text, spans } of sentences) {
    const found = findPersonalData(text);
    for (const kind of kinds) {
      const [wanted, had] = [spans, found].map((all) => all.filter((each) => each.kind === kind));
      const right = wanted?.filter(({ start, found: words }) =>
        had?.some((each) => each.start === start && each.found === words),
      );
      add(counts.get(kind), wanted?.length ?? 0, had?.length ?? 0, right?.length ?? 0);
    }
    const [isWanted, isFound] = [Math.sign(spans.length), Math.sign(found.length)];
    add(counts.get("sentence"), isWanted, isFound, isWanted * isFound);
  }
  return new Map(
    [...counts].map(([kind, { expected, found, right }]) => [
      kind,
      { expected, precision: share(right, found), recall: share(right, expected) },
    ]),
  );
}

function add(
  count: { expected: number; found: number; right: number } | undefined,
  ...by: [number, number, number]
): void {
  if (count === undefined) return;
  count.expected += by[0];
  count.found += by[1];
  count.right += by[2];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
