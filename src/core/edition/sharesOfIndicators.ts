import { matchesPattern } from "../model/cellPattern";
import type { Edition } from "./edition";
import { rateOf } from "./indicatorOf";
import type { TextCues } from "./textCues";

const PERCENT = 100;

/** Shares that follow from the indicators of the figures that texts speak of: the indicator's own base first, then the form's others. */
export function sharesOfIndicators(
  edition: Pick<Edition, "appendices" | "bases" | "indicators" | "textCues">,
): TextCues["shares"] {
  const { topics, shares } = edition.textCues;
  const told = new Set(shares.map(({ part }) => part));
  const cells = new Set(topics.flatMap(({ figures }) => figures.flatMap(({ cell }) => cell ?? [])));
  return [...cells].flatMap((part) => {
    const rate = told.has(part) || part.includes("*") ? null : rateOf(edition, part);
    if (rate === null || rate.formula.multiplier !== PERCENT) return [];
    const { base } = rate;
    const others = edition.bases.filter(({ of, cell }) => cell !== base && cell !== part && matchesPattern(of, part));
    const named = [{ denominator: rate.formula.denominator, cell: base }, ...others];
    const of = named
      .filter(({ cell }, at) => named.findIndex((other) => other.cell === cell) === at)
      .map(({ denominator, cell }) => ({ name: lower(denominator), cells: [cell] }));
    return [{ part, onlyNamed: true, of }];
  });
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
