import { cleanText } from "../sheet/cleanText";
import { columnRole } from "../words/columnRole";
import { figureWords } from "../words/figureWords";
import type { HeaderCell } from "./headerPaths";
import { breakdownOf } from "../words/rowWords";
import { MOST, type FigureType, type OwnColumn } from "../form/ownForm";

const DEFAULT_UNIT: Readonly<Record<FigureType, string>> = { count: "", children: "trẻ em", money: "đồng", text: "" };
const MONEY_UNIT =
  /(?:^|[^\p{L}])((?:triệu|nghìn|ngàn|tỷ|tỉ|1[.,]?000|1[.,]?000[.,]?000)\s*đồng|đồng)(?!\s*(?:bào|chí|thời)|\p{L})/iu;
const BARE_TOTAL = /^(tổng|tổng số|tổng cộng|cộng|ts)(?!\p{L})/iu;

interface Guess {
  readonly type: FigureType;
  readonly unit: string;
}

/** Columns of a table with what their figures are, guessed from their words. @param unitLine of `Đơn vị tính: …` above the table */
export function readColumns(
  cols: readonly number[],
  paths: ReadonlyMap<number, readonly HeaderCell[]>,
  unitLine: string,
): readonly OwnColumn[] {
  const headers = cols.map((col) => headerOf(paths.get(col) ?? []));
  const stated = unitOfLine(unitLine);
  const guesses = headers.map((header) => guessOf(header, stated !== null));
  return headers.map((header, index): OwnColumn => {
    const guess = partOf(headers, guesses, index) ??
      guesses[index] ??
      stated ??
      neighbour(headers, guesses, index) ?? { type: "count", unit: "" };
    const unit = unitOf(header, guess, stated, unitLine);
    return { key: `c${index + 1}`, header: [...header], type: guess.type, unit: cleanText(unit, MOST.short) };
  });
}

function headerOf(path: readonly HeaderCell[]): readonly string[] {
  return path.map(({ text }) => cleanText(text, MOST.label)).slice(-MOST.headerLevels);
}

/** Null where no word of the header tells, or only in passing what the line above the table tells outright. */
function guessOf(header: readonly string[], isStated: boolean): Guess | null {
  if (columnRole(header) === "text") return { type: "text", unit: "" };
  const found = [...header].reverse().flatMap((words) => figureWords(words) ?? []);
  return found.find(({ isHead }) => isHead) ?? (isStated ? null : (found[0] ?? null));
}

/** A part is counted in the unit of what it parts: girls among `người` are `người`. */
function partOf(headers: readonly (readonly string[])[], guesses: readonly (Guess | null)[], at: number): Guess | null {
  const before = guesses[at - 1] ?? null;
  const isPart = (headers[at] ?? []).some((words) => breakdownOf(words) !== null);
  return isPart && before !== null && before.type === guesses[at]?.type ? before : null;
}

/** A bare `Tổng số` is of the kind of what follows it, a part of the kind of what it parts, any other of the kind of all others. */
function neighbour(
  headers: readonly (readonly string[])[],
  guesses: readonly (Guess | null)[],
  at: number,
): Guess | null {
  const isKnown = (guess: Guess | null): guess is Guess => guess !== null && guess.type !== "text";
  const after = guesses.slice(at + 1).find(isKnown) ?? null;
  const before = guesses.slice(0, at).reverse().find(isKnown) ?? null;
  const header = headers[at] ?? [];
  if (BARE_TOTAL.test(header.at(-1) ?? "")) return after ?? before;
  if (header.some((words) => breakdownOf(words) !== null)) return before;
  const known = guesses.filter(isKnown);
  return new Set(known.map(({ type }) => type)).size === 1 ? { type: known[0]?.type ?? "count", unit: "" } : null;
}

/** A line that names several units tells none of them. */
function unitOfLine(line: string): Guess | null {
  if (line === "" || /[,;]| và /u.test(line)) return null;
  const found = figureWords(line);
  return found === null ? null : { type: found.type, unit: line };
}

function unitOf(header: readonly string[], guess: Guess, stated: Guess | null, unitLine: string): string {
  if (guess.type === "money") {
    const own = [...header].reverse().flatMap((words) => MONEY_UNIT.exec(words)?.[1] ?? [])[0];
    return own ?? MONEY_UNIT.exec(unitLine)?.[1] ?? DEFAULT_UNIT.money;
  }
  if (guess.type === "children" && stated?.type === "children") return stated.unit;
  return guess.unit === "" ? DEFAULT_UNIT[guess.type] : guess.unit;
}
