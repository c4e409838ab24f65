import type { FindingGroup } from "../model/finding";
import type { ValidationResult } from "../validation/validationResult";
import type { Verdict } from "./verdict";

/** Causes that still stand in the way: to be mended, or owed a reason that is valid today. */
export function openGroups({ groups }: Pick<ValidationResult, "groups">): readonly FindingGroup[] {
  return groups.filter(
    ({ severity, justification }) =>
      severity === "blocking" || (severity === "explain" && justification?.isValid !== true),
  );
}

/** The verdict on a checked report; null where no appendix was found or no particulars say what to check. */
export function verdictOf(result: ValidationResult | null): Verdict {
  if (!result || result.required.length === 0) return { kind: "none" };
  const missing = result.missing.length;
  const open = openGroups(result);
  const blocking = open.filter((group) => group.severity === "blocking").length;
  const explain = open.length - blocking;
  const justified = result.groups.filter(({ justification }) => justification?.isValid === true).length;
  if (missing === result.required.length && blocking + explain === 0) return { kind: "empty", missing };
  if (blocking + missing > 0) return { kind: "blocked", blocking, explain, missing };
  return explain > 0 ? { kind: "explain", explain } : { kind: "ready", filled: result.required.length, justified };
}
