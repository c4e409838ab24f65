import { cleanText } from "../sheet/cleanText";
import { figureWords } from "../words/figureWords";
import { guessColumn, isPart, type Guess } from "./guessColumn";
import type { HeaderCell } from "./headerPaths";
import { unitWords } from "../words/unitWords";
import { MOST, type OwnColumn } from "../form/ownForm";

const BARE_TOTAL = /^(tổng|tổng số|tổng cộng|cộng|ts)(?!\p{L})/iu;

/** What the sheet says of all its figures. */
export interface SheetWords {
  /** Of `Đơn vị tính: …` above the table. */
  readonly unitLine: string;
  /** Whether it speaks of children anywhere: only then is an unnamed person a child. */
  readonly isOfChildren: boolean;
}

type Header = readonly string[];

/** Columns of a table with what their figures are, guessed from their words. */
export function readColumns(
  cols: readonly number[],
  paths: ReadonlyMap<number, readonly HeaderCell[]>,
  { unitLine, isOfChildren }: SheetWords,
): readonly OwnColumn[] {
  const headers = cols.map((col) => headerOf(paths.get(col) ?? []));
  const stated = unitOfLine(unitLine);
  const guesses = headers.map((header) => guessColumn(header, stated));
  const alone = guesses.map((guess, index) => guess ?? stated ?? neighbour(headers, guesses, index));
  return headers.map((header, index): OwnColumn => {
    const guess = partOf(headers, alone, index) ?? alone[index] ?? { type: "count", unit: "" };
    const unit = guess.unit !== "" ? guess.unit : defaultUnit(guess, stated, unitLine, isOfChildren);
    return { key: `c${index + 1}`, header: [...header], type: guess.type, unit: cleanText(lower(unit), MOST.short) };
  });
}

/** `Triệu đồng` of a line is `triệu đồng` behind a figure; an abbreviation stays. */
function lower(unit: string): string {
  return /^\p{Lu}\p{Ll}/u.test(unit) ? unit.charAt(0).toLowerCase() + unit.slice(1) : unit;
}

function headerOf(path: readonly HeaderCell[]): Header {
  return path.map(({ text }) => cleanText(text, MOST.label)).slice(-MOST.headerLevels);
}

/** A part is counted in the unit of what it parts: girls among `người` are `người`. What says its own unit keeps it. */
function partOf(headers: readonly Header[], guesses: readonly (Guess | null)[], at: number): Guess | null {
  if (!isPart(headers[at] ?? [])) return null;
  const own = guesses[at] ?? null;
  let before = at - 1;
  while (before >= 0 && isPart(headers[before] ?? [])) before -= 1;
  const whole = guesses[before] ?? null;
  if (whole === null || whole.type === "text" || own?.type === "text") return null;
  // Women among `Quân số`: whatever these are, they are of the same kind.
  if (whole.type === "count" && whole.unit === "" && own?.type === "children") return whole;
  return own?.isOutright === true && (own.unit !== "" || own.type !== whole.type) ? null : whole;
}

/** A bare `Tổng số` is of the kind of what follows it, any other of the kind of all others. */
function neighbour(headers: readonly Header[], guesses: readonly (Guess | null)[], at: number): Guess | null {
  const isKnown = (guess: Guess | null): guess is Guess => guess !== null && isCounted(guess);
  const after = guesses.slice(at + 1).find(isKnown) ?? null;
  const before = guesses.slice(0, at).reverse().find(isKnown) ?? null;
  const header = headers[at] ?? [];
  const isNextKnown = isKnown(guesses[at + 1] ?? null) || guesses.slice(at + 1).every((guess) => !isOpen(guess));
  if (BARE_TOTAL.test(header.at(-1) ?? "") && isNextKnown) return inPassing(after ?? before);
  if (isPart(header)) return inPassing(before);
  const known = guesses.filter(isKnown);
  const [first] = known;
  if (first === undefined || new Set(known.map(({ type }) => type)).size > 1) return null;
  // One column of money among many others makes these no money.
  const isRare = first.type === "money" && known.length < guesses.filter(isOpen).length;
  return isRare ? null : { type: first.type, unit: "" };
}

function inPassing(guess: Guess | null): Guess | null {
  return guess === null ? null : { type: guess.type, unit: guess.unit };
}

function isOpen(guess: Guess | null): boolean {
  return guess === null;
}

/** Measures and notes say nothing of the columns beside them. */
function isCounted({ type }: Guess): boolean {
  return type === "count" || type === "children" || type === "money";
}

/** A line that names several units tells none of them. */
function unitOfLine(line: string): Guess | null {
  if (line === "" || /[,;]| và /u.test(line)) return null;
  const unit = unitWords(line);
  if (unit !== null) return unit;
  const found = figureWords(line);
  return found === null ? null : { type: found.type, unit: line };
}

function defaultUnit({ type }: Guess, stated: Guess | null, unitLine: string, isOfChildren: boolean): string {
  if (stated?.type === type) return stated.unit;
  if (type === "money") {
    const named = unitLine.split(/[,;]| và /u).map((each) => unitWords(each));
    return named.find((each) => each?.type === "money")?.unit ?? "đồng";
  }
  if (type === "children") return isOfChildren ? "trẻ em" : "người";
  return "";
}
