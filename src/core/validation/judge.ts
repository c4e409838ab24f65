import type { Judgement } from "./judgement";
import { cleanNumber } from "./kinds/cleanNumber";
import { foreignRow } from "./kinds/foreignRow";
import { pairing } from "./kinds/pairing";
import { required } from "./kinds/required";
import { someActivity } from "./kinds/someActivity";
import { wholeNumber } from "./kinds/wholeNumber";
import type { Rule } from "./rule";
import type { Scope } from "./scope";

/** The one place that knows which code interprets which kind of rule. */
export function judge(rule: Rule, scope: Scope): Judgement {
  switch (rule.kind) {
    case "whole-number":
      return wholeNumber(scope);
    case "clean-number":
      return cleanNumber(scope);
    case "required":
      return required(scope);
    case "foreign-row":
      return foreignRow(scope);
    case "pairing":
      return pairing(rule, scope);
    case "some-activity":
      return someActivity(rule, scope);
    default:
      return assertNever(rule);
  }
}

function assertNever(rule: never): never {
  throw new Error(`No code for this kind of rule: ${JSON.stringify(rule)}`);
}
