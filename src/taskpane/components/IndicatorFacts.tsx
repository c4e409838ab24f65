import { Caption1 } from "@fluentui/react-components";
import type { Edition } from "../../core/edition/edition";
import { indicatorOf } from "../../core/edition/indicatorOf";
import type { CellKey } from "../../core/model/cellKey";
import { formatNumber } from "../../core/text/viNumber";
import { useStrings } from "../catalogue/useStrings";
import { Facts } from "./Facts";

/** Which official indicator a figure counts, how its rate is worked out, and by what it is broken down; nothing where it counts none. */
export function IndicatorFacts({ cell, edition }: { readonly cell: CellKey; readonly edition: Edition }) {
  const { check } = useStrings();
  const indicator = indicatorOf(edition, cell);
  if (indicator === null) return null;
  const { appendix, code, name, formulas, breakdowns, note, basis } = indicator;
  const rates = formulas.map(
    ({ numerator, denominator, multiplier }) => `${numerator} : ${denominator} × ${formatNumber(multiplier)}`,
  );
  return (
    <>
      <Facts
        facts={[
          [check.indicator, check.indicatorName(appendix, code, name)],
          [check.calculated, rates.length === 0 ? check.counted : rates.join("; ")],
          ...(breakdowns.length === 0 ? [] : ([[check.breakdowns, breakdowns.join("; ")]] as const)),
        ]}
      />
      {note !== undefined && <Caption1>{note}</Caption1>}
      <Caption1>{basis}</Caption1>
    </>
  );
}
