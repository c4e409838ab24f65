/**
 * Text as it is compared: NFC, full-width forms folded, signs that nobody sees left out (soft hyphens, joiners, marks of
 * direction), every kind of space one plain space, ends trimmed.
 * For comparison only: what the officer typed is never replaced by it.
 */
export function normaliseText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "")
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, " ")
    .trim();
}
