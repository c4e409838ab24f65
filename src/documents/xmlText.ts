/**
 * Untrusted text as one line that every XML reader takes: NFC, breaks and tabs as spaces, without control characters,
 * half surrogates, non-characters, and the marks that turn the reading direction (they would show 700 as 007).
 * Escaping is left to the writer.
 */
export function xmlText(text: string): string {
  return text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/gu, "")
    .normalize("NFC");
}
