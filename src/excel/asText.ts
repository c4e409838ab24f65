/** Content that Excel keeps as this very text: nothing typed by others may become a formula. */
export function asText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}
