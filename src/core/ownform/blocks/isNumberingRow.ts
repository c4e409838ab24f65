import type { Region, SheetText } from "../sheet/sheetText";

const MARK = /^\(?\s*(?:([A-Ha-hĐđ])|(-?\d{1,2})|([IVX]+))\s*\)?(\s*=.*)?\)?$/u;

/** What may stand over the labels in such a line. */
const NAME = /^(ms|mã số|mã|cột|số cột)$/iu;

/** A line of column numbers under the headers: `(1)` `(2)` `(3=1+2)`, `A` `B` `1` `2` `3`. Excel turns a typed `(1)` into -1, but not a `(3=1+2)` beside it. */
export function isNumberingRow(text: SheetText, row: number, { left, right }: Region): boolean {
  const numbers: number[] = [];
  let [marks, marked] = [0, false];
  for (let col = left; col <= right; col += 1) {
    const own = text.text(row, col);
    if (own === "" || (marks === 0 && NAME.test(own))) continue;
    const match = MARK.exec(own);
    if (match === null) return false;
    marks += 1;
    marked ||= /[()=]/.test(own) || match[1] !== undefined;
    if (match[2] !== undefined) numbers.push(Math.abs(Number(match[2])));
  }
  const rises = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  if (!rises || numbers.length === 0) return false;
  if (marked) return marks >= 2;
  return marks >= 3 && runsOn(numbers);
}

function runsOn(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number === index + 1);
}
