const TONED: Readonly<Record<string, string>> = {
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
 * One place for the tone mark at a word's end, so that `Uỷ ban` is `ủy ban` and `hoà` is `hòa`; `quý` and `hoàn` are not concerned.
 * @param text lower-case, composed (NFC).
 */
export function foldTones(text: string): string {
  return text.replace(/(q?)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (whole: string, q: string, pair: string) =>
    q === "" ? (TONED[pair] ?? whole) : whole,
  );
}
