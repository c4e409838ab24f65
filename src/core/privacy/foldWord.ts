const toneOnFirst: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};

/**
 * A word as it is looked up: lower-case, one apostrophe, one đ (old fonts type Ð), and one place for the tone mark, so that
 * `Uỷ ban` is `ủy ban`. @param word composed (NFC).
 */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[ðɖ]/g, "đ")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/, (pair) => toneOnFirst[pair] ?? pair);
}
