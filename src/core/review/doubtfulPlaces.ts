import type { Edition } from "../edition/edition";
import { namedKind } from "../edition/unitKind";
import type { ReportContext } from "../model/reportContext";
import { foldText, foldWords, type FoldedText } from "../text/foldText";

/** Something of a text that should be looked at, with its place: UTF-16 offsets in the text as given. */
export interface DoubtfulPlace {
  readonly code: "C02" | "C03" | "C04";
  readonly start: number;
  readonly end: number;
  /** A sentence for the officer. */
  readonly message: string;
}

/** Themes of other years (C02), citations without their year (C03), another kind of unit than the report's own (C04); in the order of the text. */
export function doubtfulPlaces(text: string, edition: Edition, context: ReportContext): readonly DoubtfulPlace[] {
  const folded = foldText(text);
  return [
    ...themesOfOtherYears(folded, edition, context),
    ...yearlessCitations(folded),
    ...otherKinds(text, folded, edition, context),
  ].sort((a, b) => a.start - b.start);
}

/** As offices type it: any dash or none, `ND` for `NĐ`. */
const CITATION =
  /(\d{1,4}) ?\/ ?(n[đd] ?[-‐-―]? ?cp|tt(?:lt)? ?[-‐-―] ?(?:b|nhnn|ttcp|tandtc|vksndtc)[\p{L}&]*)(?![\p{L}\d])/gu;
const DATE_BEHIND = /^[^.;\n]{0,40}?(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?|năm )((?:19|20)\d\d)/u;
/** Decrees and circulars carry their year since then. */
const FIRST_YEAR = 1997;

function yearlessCitations({ plain, startOf, endOf }: FoldedText): readonly DoubtfulPlace[] {
  return [...plain.matchAll(CITATION)].flatMap(({ 0: whole, 1: number = "", 2: sign = "", index }) => {
    // With its year the number stands behind another, as in `56/2017/NĐ-CP`.
    if (/[\d/]$/.test(plain.slice(0, index).trimEnd())) return [];
    const year = DATE_BEHIND.exec(plain.slice(index + whole.length))?.[1];
    if (year !== undefined && Number(year) < FIRST_YEAR) return [];
    const written = sign
      .replaceAll(" ", "")
      .toUpperCase()
      .replace(/[‐-―]/, "-")
      .replace(/^N[ĐD]-?/, "NĐ-");
    const right = year === undefined ? `${number}/…/${written}` : `${number}/${year}/${written}`;
    const message = `Số của nghị định, thông tư phải có năm ban hành: ghi ${right} thay cho ${number}/${written}.`;
    return [{ code: "C03" as const, start: startOf(index), end: endOf(index + whole.length), message }];
  });
}

function otherKinds(
  text: string,
  { plain, startOf, endOf }: FoldedText,
  edition: Edition,
  context: ReportContext,
): readonly DoubtfulPlace[] {
  const own = namedKind(edition, context);
  const others = (edition.narrative.unitKinds[context.level] ?? []).filter((kind) => kind !== own);
  if (own === null || others.length === 0) return [];
  const kinds = others.map(foldWords).join("|");
  // `toàn xã hội` is everybody, `an toàn xã` another word, `toàn xã, phường` and `toàn xã/phường` are words of a form.
  const phrase = new RegExp(
    `(^|[^\\p{L}])((?:toàn|toàn bộ|toàn thể|cả|trên địa bàn)\\s(?:${kinds}))(?! hội| cũ| khác|[\\p{L}\\d/]|, (?:xã|phường|thị trấn))`,
    "gu",
  );
  return [...plain.matchAll(phrase)].flatMap(({ 1: before = "", 2: words = "", index }) => {
    const from = index + before.length;
    const end = endOf(from + words.length);
    // Another unit may be named, as one that was merged into this.
    const isNamed = words.startsWith("trên") && /^\s*\p{Lu}/u.test(text.slice(end));
    if (isNamed || /(?:^|[^\p{L}])an $/u.test(plain.slice(0, from))) return [];
    const said = words.replace(/\s/, " ");
    const message = `Đơn vị báo cáo là ${own}, nhưng báo cáo viết “${said}”: kiểm tra câu này có phải của báo cáo khác không.`;
    return { code: "C04" as const, start: startOf(from), end, message };
  });
}

/** So far in front of a theme the words may stand that make it one, and the year that it is told of. */
const IN_FRONT = 160;

function themesOfOtherYears(
  { plain, startOf, endOf }: FoldedText,
  { knownThemes }: Edition,
  { year }: ReportContext,
): readonly DoubtfulPlace[] {
  const letters = lettersOf(plain);
  return knownThemes.flatMap((theme): readonly DoubtfulPlace[] => {
    const wanted = lettersOf(foldWords(theme.text)).text;
    const right = knownThemes.find((other) => other.year === year);
    if (theme.year === year || (right !== undefined && lettersOf(foldWords(right.text)).text === wanted)) return [];
    return placesOf(letters.text, wanted).flatMap((at) => {
      const [from, to] = [letters.at[at] ?? 0, (letters.at[at + wanted.length - 1] ?? 0) + 1];
      const before = plain.slice(Math.max(plain.lastIndexOf("\n", from) + 1, from - IN_FRONT), from);
      const isTheme = /chủ đề[^.;]*$/u.test(before);
      const named = [...before.matchAll(/năm (20\d\d)/gu)].at(-1)?.[1];
      // A look back at that very year is in order.
      if (!isTheme || named === String(theme.year)) return [];
      const now =
        right === undefined ? `chưa có chủ đề năm ${year} để đối chiếu` : `chủ đề năm ${year} là “${right.text}”`;
      const message = `Đây là chủ đề Tháng hành động vì trẻ em năm ${theme.year}; ${now}.`;
      return [{ code: "C02", start: startOf(from), end: endOf(to), message }];
    });
  });
}

/** Letters and digits alone, each with its place: marks and spaces do not tell themes apart. */
function lettersOf(plain: string): { readonly text: string; readonly at: readonly number[] } {
  const found = [...plain.matchAll(/[\p{L}\d]/gu)];
  return { text: found.map(([letter]) => letter).join(""), at: found.map(({ index }) => index) };
}

function placesOf(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}
