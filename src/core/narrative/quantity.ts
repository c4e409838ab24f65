import { cellLabel } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import { rateOf } from "../edition/indicatorOf";
import type { CellKey } from "../model/cellKey";
import type { FigureSet } from "../model/figureSet";
import { formatNumber } from "../text/viNumber";
import { readFigure } from "../validation/reading";
import type { Expression } from "../edition/narrative";

/** A number of the narrative. `value` null = not known: `prompt` says what is missing. */
export interface Quantity {
  /** Which number of the report it is; empty where it is only counted with. */
  readonly id: string;
  readonly value: number | null;
  readonly cells: readonly CellKey[];
  readonly derivation: string | null;
  /** False while a blocking finding stands on one of its cells. */
  readonly verified: boolean;
  readonly prompt: string;
  /** It counts units whose reports were received. */
  readonly units?: true;
}

export interface Sources {
  readonly edition: Edition;
  readonly figures: FigureSet;
  /** Cells on which a blocking finding stands. */
  readonly doubted: ReadonlySet<CellKey>;
}

/** Evaluates an expression for one row of the form; a blank in any of its cells leaves it unknown. */
export function quantityOf(expression: Expression, row: string, sources: Sources): Quantity {
  const key = (pattern: string): CellKey => pattern.replace(".*.", `.${row}.`);
  if (typeof expression === "string") return figure(key(expression), sources);
  if ("rate" in expression) return rate(key(expression.rate), sources);
  if ("sum" in expression) return sum(expression.sum.map(key), sources);
  return share(key(expression.share), expression.of.map(key), sources);
}

function figure(key: CellKey, { edition, figures, doubted }: Sources): Quantity {
  const reading = readFigure(edition, figures, key);
  const label = cellLabel(edition, key);
  const unknown = reading.kind === "unreadable" ? `số liệu chưa đọc được: ${label}` : `chưa có số liệu: ${label}`;
  return {
    id: "",
    value: reading.kind === "number" ? reading.value : null,
    cells: [key],
    derivation: null,
    verified: !doubted.has(key),
    prompt: unknown,
  };
}

function sum(keys: readonly CellKey[], sources: Sources): Quantity {
  const terms = keys.map((key) => figure(key, sources));
  const values = terms.map((term) => term.value);
  const known = values.filter((value) => value !== null);
  const total = known.reduce((a, b) => a + b, 0);
  return {
    id: "",
    value: known.length === values.length ? total : null,
    cells: keys,
    derivation: known.map(formatNumber).join(" + "),
    verified: terms.every((term) => term.verified),
    prompt: terms
      .filter((term) => term.value === null)
      .map((term) => term.prompt)
      .join("; "),
  };
}

/** By the figure's indicator: divided by its denominator, times its multiplier. Not known where the form lacks the denominator. */
function rate(part: CellKey, sources: Sources): Quantity {
  const own = figure(part, sources);
  const found = rateOf(sources.edition, part);
  if (found === null)
    return { ...own, value: null, prompt: `chưa tính được tỷ suất: ${cellLabel(sources.edition, part)}` };
  const whole = figure(found.base, sources);
  const { multiplier } = found.formula;
  const cells = [part, found.base];
  const verified = own.verified && whole.verified;
  if (own.value === null || whole.value === null || whole.value === 0)
    return { ...own, cells, verified, value: null, prompt: own.value === null ? own.prompt : whole.prompt };
  const derivation = `${formatNumber(own.value)} : ${formatNumber(whole.value)} × ${formatNumber(multiplier)}`;
  return { ...own, cells, verified, value: (own.value / whole.value) * multiplier, derivation };
}

/** Percent; the shares of one sum that are told side by side add up to 100,00 by largest remainder. */
function share(part: CellKey, whole: readonly CellKey[], sources: Sources): Quantity {
  const total = sum(whole, sources);
  const base = {
    ...figure(part, sources),
    cells: [part, ...whole.filter((key) => key !== part)],
    verified: total.verified,
  };
  if (total.value === null || total.value === 0 || base.value === null)
    return { ...base, value: null, prompt: total.prompt || base.prompt };
  const of = total.value;
  if (!whole.includes(part))
    return { ...base, value: (base.value / of) * 100, derivation: `${formatNumber(base.value)} : ${formatNumber(of)}` };
  const exact = whole.map((key) => ((figure(key, sources).value ?? 0) / of) * 10_000);
  const floors = exact.map(Math.floor);
  const left = 10_000 - floors.reduce((a, b) => a + b, 0);
  const lucky = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, left);
  const index = whole.indexOf(part);
  const hundredths = (floors[index] ?? 0) + (lucky.some((entry) => entry.index === index) ? 1 : 0);
  return { ...base, value: hundredths / 100, derivation: `${formatNumber(base.value)} : ${formatNumber(of)}` };
}
