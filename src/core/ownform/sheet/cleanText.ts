/** Characters that no label needs and that hide or turn text around: controls, direction marks, broken pairs. */
const HOSTILE = /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu;

/** A text as one line in NFC, without characters that cannot be shown, at most `most` characters. */
export function cleanText(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .normalize("NFC")
    .replace(HOSTILE, " ")
    .replace(/\s+/gu, " ")
    .trim();
  // Cutting may part a pair.
  return line.length <= most
    ? line
    : line
        .slice(0, most)
        .replace(/\p{Cs}/gu, "")
        .trim();
}
