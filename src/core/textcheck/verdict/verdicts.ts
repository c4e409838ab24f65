import { message } from "../../text/message";
import { formatNumber } from "../../text/viNumber";
import type { Target } from "../sentences/targets";
import type { TextClaim } from "./textClaim";
import type { TextCues } from "../../edition/textCues";

/** What was found of a number, without its place in the text. */
export type Verdict = Pick<TextClaim, "cells" | "outcome" | "expected" | "code" | "message">;

/** Makes verdicts with the edition's sentences. */
export function verdictsOf({ messages, shareCode }: TextCues) {
  const say = (text: string, values: Readonly<Record<string, string | number>>): string => message(text).format(values);
  const found = (target: Target, outcome: TextClaim["outcome"], code: TextClaim["code"], text: string): Verdict => ({
    cells: target.cells,
    outcome,
    expected: target.value,
    code,
    message: text,
  });
  const against = ({ where, value }: Target, said: number) => ({
    where,
    expected: value ?? 0,
    difference: Math.abs(said - (value ?? 0)),
    how: said > (value ?? 0) ? "nhiều hơn" : "ít hơn",
  });
  return {
    agrees: (target: Target): Verdict => found(target, "agrees", null, say(messages.agrees, { where: target.where })),
    sumAgrees: (target: Target, terms: string): Verdict =>
      found(target, "agrees", null, say(messages.sumAgrees, { where: target.where, terms, total: target.value ?? 0 })),
    differs: (target: Target, shown: string, said: number): Verdict =>
      found(target, "contradicts", "N01", say(messages.differs, { shown, ...against(target, said) })),
    sumDiffers: (target: Target, terms: string, total: number): Verdict =>
      found(target, "contradicts", "N01", say(messages.sumDiffers, { terms, total, ...against(target, total) })),
    shareDiffers: (target: Target, { cells, ...share }: ShareFinding): Verdict => ({
      ...found(target, "contradicts", shareCode, say(messages.shareDiffers, { ...share, where: target.where })),
      cells,
      expected: share.expected,
    }),
    rateDiffers: (target: Target, { cells, expected, ...rate }: RateFinding): Verdict => ({
      ...found(
        target,
        "contradicts",
        "B03",
        say(messages.rateDiffers, { ...rate, expected: formatNumber(expected), where: target.where }),
      ),
      cells,
      expected,
    }),
    shareAgrees: (target: Target, cells: Verdict["cells"], expected: number): Verdict => ({
      ...found(target, "agrees", null, say(messages.agrees, { where: target.where })),
      cells,
      expected,
    }),
    approximate: (target: Target, shown: string): Verdict =>
      found(
        target,
        "note",
        null,
        say(messages.approximate, { shown, where: target.where, expected: target.value ?? 0 }),
      ),
    morePackages: (target: Target, shown: string, said: number): Verdict => {
      const { where, expected, difference } = against(target, said);
      return found(target, "note", null, say(messages.morePackages, { shown, where, expected, difference }));
    },
    claimed: (target: Target, shown: string): Verdict =>
      found(
        target,
        "claimed-but-zero",
        "N02",
        say(target.value === 0 ? messages.zero : messages.blank, { shown, where: target.where }),
      ),
    /** Said of a number that may be right by the tables: its cells stay. */
    ownSumDiffers: (cells: Verdict["cells"], shown: string, said: number, { written, total }: OwnSum): Verdict => ({
      cells,
      outcome: "note",
      expected: total,
      code: "N03",
      message: say(messages.ownSum, { shown, terms: written, total, difference: Math.abs(said - total) }),
    }),
    unrelated: (shown: string): Verdict => ({
      cells: [],
      outcome: "not-in-tables",
      expected: null,
      code: null,
      message: say(messages.unrelated, { shown }),
    }),
  };
}

export type Verdicts = ReturnType<typeof verdictsOf>;

/** A sum or product of the text itself. */
export interface OwnSum {
  /** `10 × 250.000` */
  readonly written: string;
  readonly total: number;
}

export interface ShareFinding {
  readonly shown: string;
  readonly cells: Verdict["cells"];
  readonly expected: number;
  readonly difference: number;
  /** `tổng kinh phí` */
  readonly base: string;
  /** The base for which the number would be right, or `none`. */
  readonly fits: string;
}

export interface RateFinding {
  /** `12,5/100.000` */
  readonly shown: string;
  readonly cells: Verdict["cells"];
  readonly expected: number;
  /** Where the denominator stands. */
  readonly base: string;
  readonly multiplier: number;
  /** Of the indicator. */
  readonly code: string;
}

/** `10 + 5`, as the sentences write a sum. */
export function writeTerms(values: readonly (number | string)[]): string {
  return values.map((value) => (typeof value === "number" ? formatNumber(value) : value)).join(" + ");
}
