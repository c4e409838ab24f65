import type { Judgement } from "./judgement";
import { change } from "./kinds/change";
import { cleanNumber } from "./kinds/cleanNumber";
import { columnShift } from "./kinds/columnShift";
import { defunctBody } from "./kinds/defunctBody";
import { foreignRow } from "./kinds/foreignRow";
import { pairing } from "./kinds/pairing";
import { personalData } from "./kinds/personalData";
import { ratio } from "./kinds/ratio";
import { range } from "./kinds/range";
import { required } from "./kinds/required";
import { share } from "./kinds/share";
import { someActivity } from "./kinds/someActivity";
import { staleCopy } from "./kinds/staleCopy";
import { sum } from "./kinds/sum";
import { timeliness } from "./kinds/timeliness";
import { unitChildren } from "./kinds/unitChildren";
import { unitsSum } from "./kinds/unitsSum";
import { unitSlip } from "./kinds/unitSlip";
import { wholeNumber } from "./kinds/wholeNumber";
import type { Rule } from "../edition/rule";
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
    case "personal-data":
      return personalData(scope);
    case "pairing":
      return pairing(rule, scope);
    case "sum":
      return sum(rule, scope);
    case "some-activity":
      return someActivity(rule, scope);
    case "unit-slip":
      return unitSlip(rule, scope);
    case "column-shift":
      return columnShift(rule, scope);
    case "ratio":
      return ratio(rule, scope);
    case "range":
      return range(rule, scope);
    case "share":
      return share(rule, scope);
    case "unit-children":
      return unitChildren(rule, scope);
    case "change":
      return change(rule, scope);
    case "stale-copy":
      return staleCopy(rule, scope);
    case "units-sum":
      return unitsSum(rule, scope);
    case "timeliness":
      return timeliness(rule, scope);
    case "defunct-body":
      return defunctBody(rule, scope);
    default:
      return assertNever(rule);
  }
}

function assertNever(rule: never): never {
  throw new Error(`No code for this kind of rule: ${JSON.stringify(rule)}`);
}
