import type { ValidationResult } from "../validation/validationResult";
import type { Verdict } from "./verdict";

/** The verdict on a checked report; null where no appendix was found or no particulars say what to check. */
export function verdictOf(result: ValidationResult | null): Verdict {
  if (!result || result.required.length === 0) return { kind: "none" };
  const missing = result.missing.length;
  const blocking = result.groups.filter((group) => group.severity === "blocking").length;
  const explain = result.groups.filter((group) => group.severity === "explain").length;
  if (missing === result.required.length && blocking + explain === 0) return { kind: "empty", missing };
  if (blocking + missing > 0) return { kind: "blocked", blocking, explain, missing };
  return explain > 0 ? { kind: "explain", explain } : { kind: "ready", filled: result.required.length };
}
