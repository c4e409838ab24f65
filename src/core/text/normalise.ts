import { withoutInvisible } from "./invisible";

/**
 * Text as it is compared: NFC, full-width forms folded, signs that nobody sees left out, every kind of space one plain space, ends
 * trimmed. For comparison only: what the officer typed is never replaced by it.
 */
export function normaliseText(text: string): string {
  return withoutInvisible(text)
    .normalize("NFC")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, " ")
    .trim();
}
