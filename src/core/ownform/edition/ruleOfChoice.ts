import { literal } from "../../text/literal";
import type { CellKey } from "../../model/cellKey";
import type { Severity } from "../../model/finding";

/** A rule as an officer puts it together: two places of the form and how they must stand to each other. */
export interface RuleChoice {
  readonly kind: "pairing" | "equals" | "at-most" | "ratio";
  /** `pairing`: where it is above zero; `equals`, `at-most`: the parts; `ratio`: what is divided. */
  readonly first: readonly CellKey[];
  /** `pairing`: must then be above zero; `equals`, `at-most`: the whole; `ratio`: the divisor. */
  readonly second: CellKey;
  /** For `ratio`. */
  readonly min: number;
  readonly max: number;
  readonly severity: Severity;
  /** The officer's sentence and what it rests on. */
  readonly wording: string;
  readonly basis: string;
}

/** The rule, unparsed, with examples that show it. @param taken ids that other rules have */
export function ruleOfChoice(choice: RuleChoice, taken: readonly string[]): object {
  const { kind, wording, basis, severity } = choice;
  const code = freeCode(taken);
  const common = { id: code, code, severity, title: wording, basis };
  const words = literal(wording.replace(/[.\s]+$/u, ""));
  switch (kind) {
    case "pairing":
      return {
        ...common,
        ...pairingOf(choice),
        message: `${words}: {$ifLabel} là {$ifValue :so}, {$thenLabel} là {$thenValue :so}.`,
      };
    case "ratio":
      return {
        ...common,
        ...ratioOf(choice),
        message: `${words}: {$numerator :so} chia {$denominator :so} được khoảng {$each :so}, cần từ {$min :so} đến {$max :so}.`,
      };
    case "equals":
    case "at-most":
      return {
        ...common,
        ...sumOf(choice, kind),
        message: `${words}: {$terms} = {$sum :so}, {$totalLabel} là {$total :so}, lệch {$difference :so}.`,
      };
  }
}

function pairingOf({ first, second }: RuleChoice) {
  const given = first[0] ?? "";
  return {
    kind: "pairing",
    missing: "blank-then-skips",
    params: { if: given, then: second },
    examples: {
      valid: [{ given: { [given]: 1, [second]: 1 } }],
      invalid: [{ given: { [given]: 1, [second]: 0 }, at: second }],
    },
  };
}

function sumOf({ first, second }: RuleChoice, relation: "equals" | "at-most") {
  const zeros = Object.fromEntries(first.map((part) => [part, 0]));
  const one = first[0] ?? "";
  return {
    kind: "sum",
    missing: "blank-then-skips",
    tolerance: 0,
    params: { parts: first, relation, total: second },
    examples: {
      valid: [{ given: { ...zeros, [one]: 3, [second]: 3 } }],
      invalid: [{ given: { ...zeros, [one]: 3, [second]: 2 }, at: one }],
    },
  };
}

function ratioOf({ first, second, min, max }: RuleChoice) {
  const top = first[0] ?? "";
  return {
    kind: "ratio",
    params: { numerator: top, denominator: second, min, max },
    examples: {
      valid: [{ given: { [top]: Math.ceil(min), [second]: 1 } }],
      invalid: [{ given: { [top]: Math.floor(max) + 1, [second]: 1 }, at: top }],
    },
  };
}

function freeCode(taken: readonly string[]): string {
  for (let number = 1; number < 100; number += 1) {
    const code = `R${String(number).padStart(2, "0")}`;
    if (!taken.includes(code)) return code;
  }
  throw new Error("A form has at most 99 rules of its own: the pane must not offer another.");
}
