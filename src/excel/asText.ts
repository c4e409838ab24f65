/** Words that no Excel reads as anything else: they begin with a letter, hold no digit and are no truth value. */
const WORDS = /^(?!(?:true|false)$)\p{L}[^\d]*$/iu;

/**
 * Content that Excel keeps as this very text. A string that is written is read as if it were typed in the English Excel: `12.000` would
 * be 12, `007` 7, `(1)` -1, `01/6/2023` a date, and what others typed could become a formula.
 */
export function asText(text: string): string {
  return text === "" || WORDS.test(text) ? text : `'${text}`;
}
