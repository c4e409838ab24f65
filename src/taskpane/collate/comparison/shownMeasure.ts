import type { Basis, ComparedUnit } from "../../../core/consolidation/comparison/comparisonOf";
import { formatNumber } from "../../../core/text/viNumber";
import type { Strings } from "../../catalogue/strings";

type Words = Strings["collate"]["comparison"];

/** What is compared, with as many digits as can be told apart. */
export function shownMeasure(basis: Basis, measure: number, words: Words): string {
  const number = formatNumber(rounded(measure));
  return basis === "last-year" ? words.percent(number) : number;
}

/** The same on a scale, where there is little room. */
export function shortMeasure(basis: Basis, measure: number, words: Words): string {
  if (measure >= 1e9) return words.billion(formatNumber(rounded(measure / 1e9)));
  if (measure >= 1e6) return words.million(formatNumber(rounded(measure / 1e6)));
  return shownMeasure(basis, measure, words);
}

/** How an odd unit stands to the middle of all. */
export function toMedian({ measure, alarm }: ComparedUnit, median: number, words: Words): string {
  if (alarm?.direction === "zero") return words.zero;
  if (median === 0 || measure === 0) return "";
  if (measure >= median) return words.times(formatNumber(rounded(measure / median)));
  const factor = median / measure;
  return factor >= 2
    ? words.part(formatNumber(Math.round(factor)))
    : words.share(formatNumber(Math.round((measure / median) * 100)));
}

function rounded(value: number): number {
  const digits = value >= 10 || Number.isInteger(value) ? 1 : value >= 1 ? 10 : 100;
  return Math.round(value * digits) / digits;
}
