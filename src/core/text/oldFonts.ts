/** TCVN3 (fonts `.VnTime`): one sign of Western Europe for each letter. Capitals with tones are small letters in a font of capitals. */
const TCVN3_FROM = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦";
const TCVN3_TO = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ";
/** Signs that stand for letters in TCVN3 and in no word of any language. */
const TCVN3_ONLY = /[\p{L}\u00ad](?:[¸µ¶·¹¨¾»¼½©®ª«¬]|\u00ad\p{L})|[®§]\p{L}/gu;

/** VNI (fonts `VNI-Times`): a letter, and behind it a sign for its mark and tone. */
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ñ: "đ",
  Ñ: "Đ",
  ô: "ơ",
  Ô: "Ơ",
  ö: "ư",
  Ö: "Ư",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const VNI_ONLY = /[aeouyAEOUY](?:[øûõïåäëü])|ñ\p{L}/gu;

/** Letters that only Unicode text has. */
const UNICODE_ONLY = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9\u0300-\u0309\u0323]/u;

/** A foreign name has such a sign once or twice; the words of a form have many. */
const CERTAIN = 3;

export type OldFont = "TCVN3" | "VNI";

/** In which of the encodings before Unicode these texts are written; null for Unicode, and for texts that do not tell. */
export function oldFontOf(texts: readonly string[]): OldFont | null {
  const all = texts.join("\n");
  if (UNICODE_ONLY.test(all)) return null;
  const isOften = (signs: RegExp): boolean => [...all.matchAll(signs)].length >= CERTAIN;
  if (isOften(TCVN3_ONLY)) return "TCVN3";
  return isOften(VNI_ONLY) ? "VNI" : null;
}

/** The same text in Unicode. */
export function inUnicode(text: string, font: OldFont): string {
  return font === "TCVN3" ? fromTcvn3(text) : fromVni(text);
}

const tcvn3 = new Map([...TCVN3_FROM].map((sign, index) => [sign, [...TCVN3_TO][index] ?? sign]));

function fromTcvn3(text: string): string {
  return [...text].map((sign) => tcvn3.get(sign) ?? sign).join("");
}

function fromVni(text: string): string {
  const marks = Object.keys(VNI_MARKS).join("");
  const marked = new RegExp(`([aeouyôöAEOUYÔÖ])([${marks}${marks.toUpperCase()}])`, "g");
  return text
    .replace(marked, (_all, letter: string, mark: string) => {
      const base = VNI_SINGLE[letter] ?? letter;
      return (base.normalize("NFD") + (VNI_MARKS[mark.toLowerCase()] ?? "")).normalize("NFC");
    })
    .replace(/[ñÑôÔöÖæóòî]/g, (sign) => VNI_SINGLE[sign] ?? sign)
    .normalize("NFC");
}
