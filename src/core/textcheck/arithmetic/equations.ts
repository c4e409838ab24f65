import { formatNumber } from "../../text/viNumber";
import type { PlacedNumber } from "../numbers/findNumbers";
import type { Sentence } from "../sentences/said";
import { comesTo, isExact, type Slip } from "./slip";

type Operator = "=" | "×" | "+";

interface Side {
  readonly numbers: readonly PlacedNumber[];
  readonly operators: readonly Operator[];
}

const SIGN = /^(?:[\p{L}/() ]{0,40}?([=×*+])|(?:[\p{L}/() ]{0,39}?[/() ])?(x)(?!\p{L})) ?\(?$/u;
const SAID_TO_BE = /^[\p{L}/) ]{0,20}?,? ?(?:bằng|là|thành tiền(?: là)?|tổng cộng(?: là)?|tương đương) ?$/u;
/** What stands before may belong to it: `3 tháng × 500.000 đồng = …`, where months are no number of ours. */
const GOES_ON_BEFORE = /(?:[=×*+]|(?:^|[^\p{L}])x|\d[^,;:]{0,10} ?[:/–-]) ?\(?$/u;
const GOES_ON_BEHIND =
  /^(?:[\p{L}/() ]{0,20}?[×*+]|(?:[\p{L}/() ]{0,19}?[/() ])?x(?!\p{L})|[\p{L}/() ]{0,20}?[:/–-] ?\d)/u;

/** Written equations: `10 suất × 250.000 đồng = 2.400.000 đồng`, `8 + 6 = 15`. */
export function equationSlips({ numbers, passage }: Sentence, plain: string): readonly Slip[] {
  return chainsOf(numbers, plain).flatMap((sides) =>
    sides.slice(1).flatMap((right, index): readonly Slip[] => {
      const left = sides[index];
      if (left === undefined || ![...left.numbers, ...right.numbers].every(isExact)) return [];
      const [first, last] = [left.numbers[0], right.numbers.at(-1)];
      if (first === undefined || last === undefined) return [];
      const isCutOff =
        (index === 0 && GOES_ON_BEFORE.test(plain.slice(Math.max(passage.from, first.from - 12), first.from))) ||
        (index === sides.length - 2 && GOES_ON_BEHIND.test(plain.slice(last.to, last.to + 24)));
      return isCutOff ? [] : compared(left, right);
    }),
  );
}

function compared(left: Side, right: Side): readonly Slip[] {
  const [worked, said] = right.numbers.length === 1 ? [left, right] : [right, left];
  const [whole] = said.numbers;
  if (whole === undefined || said.numbers.length > 1 || worked.numbers.length < 2) return [];
  const total = valueOf(worked);
  if (comesTo(whole, total)) return [];
  const written = worked.numbers
    .map(({ number }, at) => `${at === 0 ? "" : ` ${worked.operators[at - 1] ?? ""} `}${formatNumber(number.value)}`)
    .join("");
  return [{ whole, terms: worked.numbers, written, total }];
}

/** Numbers joined by signs, parted at the signs of equality. */
function chainsOf(numbers: readonly PlacedNumber[], plain: string): readonly (readonly Side[])[] {
  const chains: Side[][] = [];
  let sides: { numbers: PlacedNumber[]; operators: Operator[] }[] = [];
  numbers.forEach((number, index) => {
    const before = numbers[index - 1];
    const side = sides.at(-1);
    const gap = before === undefined ? "" : plain.slice(before.to, number.from);
    const sign = side === undefined ? null : signIn(gap, side.numbers.length > 1);
    if (side === undefined || sign === null) {
      sides = [{ numbers: [number], operators: [] }];
      chains.push(sides);
    } else if (sign === "=") sides.push({ numbers: [number], operators: [] });
    else {
      side.numbers.push(number);
      side.operators.push(sign);
    }
  });
  return chains.filter((chain) => chain.length > 1);
}

/** Brackets among the terms change their order: such a chain is left alone. */
function signIn(gap: string, isWorked: boolean): Operator | null {
  if (gap.length > 45) return null;
  const [, mark, letter] = SIGN.exec(gap) ?? [];
  const sign = mark ?? letter;
  if (sign === undefined) return isWorked && SAID_TO_BE.test(gap) ? "=" : null;
  if (sign === "=") return "=";
  if (/[()]/.test(gap)) return null;
  return sign === "+" ? "+" : "×";
}

function valueOf({ numbers, operators }: Side): number {
  let sum = 0;
  let product = numbers[0]?.number.value ?? 0;
  operators.forEach((operator, index) => {
    const value = numbers[index + 1]?.number.value ?? 0;
    if (operator === "×") product *= value;
    else {
      sum += product;
      product = value;
    }
  });
  return sum + product;
}
