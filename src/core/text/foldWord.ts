import { foldTones } from "./foldTones";

/**
 * A word as it is looked up: lower-case, one apostrophe, one đ (old fonts type Ð), and one place for the tone mark.
 * @param word composed (NFC).
 */
export function foldWord(word: string): string {
  return foldTones(
    word
      .toLowerCase()
      .replace(/[ðɖ]/g, "đ")
      .replace(/[’‘ʼ`´]/g, "'"),
  );
}
