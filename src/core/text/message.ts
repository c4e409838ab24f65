import { MessageFormat } from "messageformat";
import { formatNumber } from "./viNumber";

/**
 * A sentence of Unicode MessageFormat 2 with our functions: `:so` a number with Vietnamese separators.
 * Parsed when made, so that a broken sentence fails when its data are loaded and not before an officer.
 */
export interface Message {
  readonly placeholders: ReadonlySet<string>;
  format(values: Readonly<Record<string, string | number>>): string;
}

/** Sentences are data of few editions, so that each is compiled once. */
const compiledOnce = new Map<string, Message>();

/** @throws MessageSyntaxError for a text that is no MessageFormat 2. */
export function message(source: string): Message {
  const known = compiledOnce.get(source);
  if (known !== undefined) return known;
  const made = compile(source);
  compiledOnce.set(source, made);
  return made;
}

function compile(source: string): Message {
  const compiled = new MessageFormat("vi", source, {
    bidiIsolation: "none",
    functions: { so: (_context, _options, operand) => numberValue(operand) },
  });
  return {
    placeholders: new Set([...source.matchAll(/\$([A-Za-z]+)/g)].map((match) => match[1] ?? "")),
    format: (values) =>
      compiled.format({ ...values }, (error) => {
        throw error;
      }),
  };
}

function numberValue(operand: unknown) {
  const value = Number(operand);
  if (!Number.isFinite(value)) throw new TypeError(`:so wants a number, not ${String(operand)}.`);
  return {
    type: "so" as const,
    selectKey: (keys: Set<string>) => (keys.has(String(value)) ? String(value) : null),
    toParts: () => [{ type: "so" as const, value: formatNumber(value) }] as never,
    toString: () => formatNumber(value),
    valueOf: () => value,
  };
}
