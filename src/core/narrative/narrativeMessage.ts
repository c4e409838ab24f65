import { MessageFormat } from "messageformat";
import type { IsoDate } from "../model/reportContext";
import { formatLongDate } from "../text/viDate";
import { formatNumber } from "../text/viNumber";
import type { Quantity } from "./quantity";
import type { Inline } from "./reportDocument";
import type { ReportStyle } from "./reportStyle";

export type NarrativeValue = Quantity | string | number | null;

/** Renders one MessageFormat 2 sentence into runs that keep each number's cells. @throws for a broken sentence. */
export function narrativeMessage(
  source: string,
  values: Readonly<Record<string, NarrativeValue>>,
  style: ReportStyle,
): readonly Inline[] {
  const compiled = new MessageFormat<string, string>("vi", source, {
    bidiIsolation: "none",
    functions: {
      so: (_context, _options, operand) => quantity(operand, (value) => countText(value, style)),
      dong: (_context, _options, operand) => quantity(operand, (value) => moneyText(value, style)),
      tyle: (_context, _options, operand) => quantity(operand, (value) => `${value.toFixed(2).replace(".", ",")}%`),
      tysuat: (_context, _options, operand) => quantity(operand, (value) => value.toFixed(2).replace(".", ",")),
      ten: (_context, options, operand) => words(operand, options, (text) => text),
      ngay: (_context, options, operand) => words(operand, options, (date: IsoDate) => formatLongDate(date)),
    },
  });
  const fail = (error: unknown): never => {
    throw error;
  };
  return compiled.formatToParts({ ...values }, fail).map((part): Inline => {
    if (part.type === "text") return { kind: "text", text: String(part.value) };
    if (part.type === "markup" && "name" in part && part.name === "gap") {
      const { prompt, settled } = ("options" in part ? part.options : {}) as Readonly<Record<string, unknown>>;
      const words = settled === undefined ? {} : { settled: String(settled) };
      return { kind: "gap", prompt: String(prompt), cell: null, ...words };
    }
    if (part.type === "inline" && "value" in part) return part.value as Inline;
    return { kind: "text", text: "value" in part ? String(part.value) : "" };
  });
}

function quantity(operand: unknown, write: (value: number) => string) {
  const given = operand as Quantity;
  const key = given.value === null ? "blank" : String(given.value);
  const inline: Inline =
    given.value === null
      ? { kind: "gap", prompt: given.prompt, cell: given.cells[0] ?? null }
      : {
          kind: "number",
          id: given.id,
          text: write(given.value),
          cells: given.cells,
          derivation: given.derivation,
          verified: given.verified,
          now: null,
          ...(given.units === undefined ? {} : { units: given.units }),
        };
  return value(inline, (keys) => (keys.has(key) ? key : null));
}

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

function countText(value: number, { smallCounts }: ReportStyle): string {
  if (value >= 10 || smallCounts === "plain") return formatNumber(value);
  return smallCounts === "words" ? (DIGITS[value] ?? String(value)) : `0${value}`;
}

/** Millions only where nothing is rounded away: two decimals at most. */
function moneyText(value: number, { money }: ReportStyle): string {
  if (money === "full" || value < 10_000_000 || value % 10_000 !== 0) return formatNumber(value);
  return `${formatNumber(value / 1_000_000)} triệu`;
}

function words(operand: unknown, options: Readonly<Record<string, unknown>>, write: (text: string) => string) {
  const text = typeof operand === "string" ? operand.trim() : "";
  const inline: Inline =
    text === "" ? { kind: "gap", prompt: String(options["prompt"]), cell: null } : { kind: "text", text: write(text) };
  return value(inline, () => null);
}

function value(inline: Inline, selectKey: (keys: Set<string>) => string | null) {
  const text = inline.kind === "gap" ? `[${inline.prompt}]` : inline.text;
  return {
    type: "inline" as const,
    selectKey,
    toParts: () => [{ type: "inline" as const, value: inline }] as [{ type: "inline"; value: Inline }],
    toString: () => text,
    valueOf: () => inline,
  };
}
