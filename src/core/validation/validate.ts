import type { Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import { changedCells } from "../model/changedCells";
import type { FigureSet } from "../model/figureSet";
import type { Finding, FindingValue } from "../model/finding";
import type { ReportContext } from "../model/reportContext";
import { message } from "../text/message";
import { group } from "./group";
import { isComputed } from "./isComputed";
import { answerTo } from "./answerTo";
import type { Breach } from "./judgement";
import { judge } from "./judge";
import type { Reading } from "./reading";
import type { Rule } from "../edition/rule";
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
  return resultOf(edition, nextRun(edition, null, figures, context, options, unwatched));
}

/** Like `validate` with its edition. */
export type Validator = (figures: FigureSet, context: ReportContext, options?: CheckOptions) => ValidationResult;

/**
 * Checks the same report again and again as it is filled. The result is that of `validate`; a rule is judged anew only where a
 * figure that it read has changed, all rules where particulars or last year's figures have.
 */
export function createValidator(edition: Edition): Validator {
  let last: Run | null = null;
  return (figures, context, options = {}) => {
    last = nextRun(edition, last, figures, context, options, watched);
    return resultOf(edition, last);
  };
}

function resultOf(edition: Edition, { scope, options, applied: byRule }: Run): ValidationResult {
  const applied = [...byRule.values()];
  const findings = applied.flatMap(({ found }) => found);
  return {
    findings,
    groups: group(edition, findings, (finding) => answerTo(finding, options.justifications ?? [], scope)),
    outcomes: applied.map(({ outcome }) => outcome),
    required: scope.cells.filter((key) => scope.own.has(key) && !isComputed(scope, key)),
    missing: applied.flatMap(({ blanks }) => blanks),
  };
}

interface Run {
  readonly figures: FigureSet;
  readonly context: ReportContext;
  readonly options: CheckOptions;
  readonly readings: Map<CellKey, Reading>;
  readonly scope: Scope;
  /** By rule id, in the edition's order. */
  readonly applied: ReadonlyMap<string, Applied>;
}

function nextRun(
  edition: Edition,
  last: Run | null,
  figures: FigureSet,
  context: ReportContext,
  options: CheckOptions,
  watch: (scope: Scope) => Watch,
): Run {
  const isSameReport =
    last?.context === context &&
    last.options.prior === options.prior &&
    last.options.units === options.units &&
    last.options.withoutParticulars === options.withoutParticulars;
  const known = isSameReport ? last : null;
  const readings = known?.readings ?? new Map<CellKey, Reading>();
  const changed = known === null ? null : changedCells(known.figures, figures);
  for (const key of changed ?? []) readings.delete(key);
  const scope = makeScope(edition, figures, context, options, readings);
  const watching = watch(scope);
  const applied = new Map<string, Applied>();
  for (const rule of edition.rules) {
    const before = known?.applied.get(rule.id);
    const holds = before !== undefined && changed !== null && !meet(before.seen, changed);
    applied.set(rule.id, holds ? before : apply(rule, watching));
  }
  return { figures, context, options, readings, scope, applied };
}

function meet(seen: ReadonlySet<CellKey>, changed: ReadonlySet<CellKey>): boolean {
  for (const key of changed) if (seen.has(key)) return true;
  return false;
}

interface Applied {
  readonly outcome: RuleOutcome;
  readonly found: readonly Finding[];
  readonly blanks: readonly CellKey[];
  /** Every figure that the rule looked at, to judge or to tell. */
  readonly seen: ReadonlySet<CellKey>;
}

function apply(rule: Rule, { scope, begin }: Watch): Applied {
  const seen = begin();
  const base = { ruleId: rule.id, code: rule.code };
  const nothing = { found: [], blanks: [], seen };
  try {
    const judgement = judge(rule, scope);
    if (judgement.kind === "skipped") {
      return { ...nothing, outcome: { ...base, status: "skipped", reason: judgement.reason, wants: judgement.wants } };
    }
    const { breaches } = judgement;
    const outcome = { ...base, status: breaches.length === 0 ? "passed" : "failed" } as const;
    // Blanks are counted, not listed, while the officer types: every cell starts blank.
    if (rule.kind === "required") {
      return { ...nothing, outcome, blanks: breaches.flatMap(({ cells }) => cells.slice(0, 1)) };
    }
    return { ...nothing, outcome, found: breaches.map((breach) => dress(rule, breach, scope)) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { ...nothing, outcome: { ...base, status: "broken", reason } };
  }
}

/** A scope that is looked through, by one rule after the other. */
interface Watch {
  readonly scope: Scope;
  /** The figures that are looked at from now on. */
  begin(): ReadonlySet<CellKey>;
}

function watched(scope: Scope): Watch {
  let seen = new Set<CellKey>();
  const noting =
    <T>(look: (key: CellKey) => T) =>
    (key: CellKey): T => {
      seen.add(key);
      return look(key);
    };
  return {
    scope: {
      ...scope,
      read: noting(scope.read),
      content: noting(scope.content),
      isFormula: noting(scope.isFormula),
    },
    begin() {
      seen = new Set<CellKey>();
      return seen;
    },
  };
}

const NOTHING: ReadonlySet<CellKey> = new Set();

/** For figures that are checked once. */
function unwatched(scope: Scope): Watch {
  return { scope, begin: () => NOTHING };
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
    placeholders: breach.placeholders,
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
