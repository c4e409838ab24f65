import { MOST, type OwnSum } from "../form/ownForm";
import { loopIn } from "../form/loopIn";
import type { SumDraft } from "./sumDraft";

/**
 * Sums of one axis under the keys of their columns or rows, in order of trust: what is said first is kept, a later sum of the same
 * total over some of the same parts, or one that would run in a circle, is left out. @param keys undefined for what holds no figure
 */
export function gatherSums(
  axis: OwnSum["axis"],
  drafts: readonly SumDraft[],
  keys: readonly (string | undefined)[],
): readonly OwnSum[] {
  const sums: OwnSum[] = [];
  for (const { total, parts, relation, from } of drafts.slice(0, MOST.sums)) {
    const totalKey = keys[total];
    const partKeys = [...new Set(parts)].flatMap((part) => keys[part] ?? []);
    // A sum that misses a part would blame right figures. What a formula adds up besides figures is blank.
    if (from !== "formula" && parts.some((part) => keys[part] === undefined)) continue;
    if (totalKey === undefined || partKeys.length === 0 || partKeys.includes(totalKey)) continue;
    if (sums.some((sum) => sum.total === totalKey && sum.parts.some((part) => partKeys.includes(part)))) continue;
    const sum: OwnSum = { axis, total: totalKey, parts: partKeys, relation, from };
    if (loopIn([...sums, sum]) === null) sums.push(sum);
  }
  return sums.sort((a, b) => keys.indexOf(a.total) - keys.indexOf(b.total));
}
