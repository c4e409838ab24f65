import type { Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { FigureSet } from "../model/figureSet";
import type { Finding, FindingValue } from "../model/finding";
import type { ReportContext } from "../model/reportContext";
import { message } from "../text/message";
import { group } from "./group";
import { answerTo } from "./justification";
import type { Breach } from "./judgement";
import { judge } from "./judge";
import type { Rule } from "./rule";
import { makeScope, type CheckOptions, type Scope } from "./scope";
import type { RuleOutcome, ValidationResult } from "./validationResult";

/**
 * Checks all figures against all rules of the edition. Returns findings, never throws for what an officer typed:
 * a rule that cannot be evaluated becomes the outcome `broken`.
 */
export function validate(
  edition: Edition,
  figures: FigureSet,
  context: ReportContext,
  options: CheckOptions = {},
): ValidationResult {
  const scope = makeScope(edition, figures, context, options);
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  const missing: CellKey[] = [];
  for (const rule of edition.rules) {
    const { outcome, found, blanks } = apply(rule, scope);
    outcomes.push(outcome);
    findings.push(...found);
    missing.push(...blanks);
  }
  return {
    findings,
    groups: group(edition, findings, (finding) => answerTo(finding, options.justifications ?? [], scope)),
    outcomes,
    required: scope.cells.filter((key) => scope.own.has(key)),
    missing,
  };
}

interface Applied {
  readonly outcome: RuleOutcome;
  readonly found: readonly Finding[];
  readonly blanks: readonly CellKey[];
}

function apply(rule: Rule, scope: Scope): Applied {
  const base = { ruleId: rule.id, code: rule.code };
  try {
    const judgement = judge(rule, scope);
    if (judgement.kind === "skipped") {
      return { outcome: { ...base, status: "skipped", reason: judgement.reason }, found: [], blanks: [] };
    }
    const status = judgement.breaches.length === 0 ? "passed" : "failed";
    // Blanks are counted, not listed, while the officer types: every cell starts blank.
    if (rule.kind === "required") {
      return {
        outcome: { ...base, status },
        found: [],
        blanks: judgement.breaches.flatMap((breach) => breach.cells.slice(0, 1)),
      };
    }
    return {
      outcome: { ...base, status },
      found: judgement.breaches.map((breach) => dress(rule, breach, scope)),
      blanks: [],
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { outcome: { ...base, status: "broken", reason }, found: [], blanks: [] };
  }
}

function dress(rule: Rule, breach: Breach, scope: Scope): Finding {
  return {
    // A finding about the report as a whole is known by what is wrong with it.
    id: `${rule.id}@${breach.cells[0] ?? Object.values(breach.placeholders)[0] ?? ""}`,
    ruleId: rule.id,
    code: rule.code,
    severity: rule.severity,
    cells: breach.cells,
    message: message(rule.message).format(breach.placeholders),
    values: breach.cells.map((cell) => valueOf(cell, scope)),
    difference: breach.difference ?? null,
    basis: rule.basis,
    fixes: breach.fixes,
  };
}

function valueOf(cell: CellKey, scope: Scope): FindingValue {
  const reading = scope.read(cell);
  return { cell, label: scope.label(cell), shown: reading.kind === "absent" ? "(không tìm thấy)" : reading.shown };
}
