import type { Edition } from "../../core/edition/edition";
import type { FindingGroup } from "../../core/model/finding";
import { useStrings } from "./useStrings";

/** What a group of findings says, in the officer's language. */
export function useSentence(group: FindingGroup, edition: Edition | null): string {
  const { findings } = useStrings();
  const head = group.findings[0]?.ruleId;
  return findings.sentence(group, edition?.rules.find(({ id }) => id === head)?.kind ?? null);
}
