import type { Edition } from "../edition/edition";
import type { ReportContext } from "../model/reportContext";
import { foldWords, type FoldedText } from "../text/foldText";
import type { DoubtfulPlace } from "./doubtfulPlace";

/** So far in front of a theme, in its own sentence, the words may stand that make it one, and the year that it is told of. */
const IN_FRONT = 160;
const BEHIND = 60;

const THEME_IN_FRONT = /chủ đề[^.;]*$|tháng hành động(?: vì trẻ em)?(?: năm)?(?: 20\d\d)?[ ,:]*["“”„'‘«]$/u;
const THEME_BEHIND = /^["“”’'»‟]* ?(?:là|làm) chủ đề(?![\p{L}])/u;
/** A forum or a contest has a theme of its own, unless the Action Month's is said to be meant. */
const OTHER_EVENT = /(?:diễn đàn|hội thi|cuộc thi|tọa đàm|đối thoại)[^.;]{0,40}chủ đề/u;
const ACTION_MONTH = /tháng hành động/u;

/** Several years told in one go, as in `các năm 2023, 2024`, or one, as in `tháng 6/2024`. */
const YEARS_IN_FRONT =
  /(?:năm |giai đoạn |tháng hành động(?: vì trẻ em)? |tháng \d{1,2}\/)(20\d\d(?:(?:, ?| và |-)20\d\d)*)/gu;
const YEAR_BEHIND = /^["“”’'»‟]* ?(?:\(|của (?:tháng hành động )?(?:vì trẻ em )?)(?:năm )?(20\d\d)/u;
const LAST_YEAR = /năm (?:trước|ngoái)(?![\p{L}])/u;

/** Themes of the Action Month that belong to another year than the report's (C02); a look back at that very year is in order. */
export function otherYearThemes(
  { plain, startOf, endOf }: FoldedText,
  { knownThemes }: Pick<Edition, "knownThemes">,
  { year }: Pick<ReportContext, "year">,
): readonly DoubtfulPlace[] {
  const letters = lettersOf(plain);
  const right = knownThemes.find((other) => other.year === year);
  return knownThemes.flatMap((theme): readonly DoubtfulPlace[] => {
    const wanted = lettersOf(foldWords(theme.text)).text;
    if (theme.year === year || (right !== undefined && lettersOf(foldWords(right.text)).text === wanted)) return [];
    return placesOf(letters.text, wanted).flatMap((at) => {
      const [from, to] = [letters.at[at] ?? 0, (letters.at[at + wanted.length - 1] ?? 0) + 1];
      const before =
        plain
          .slice(Math.max(0, from - IN_FRONT), from)
          .split(/[.;]\s/)
          .at(-1) ?? "";
      const behind = plain.slice(to, to + BEHIND);
      if (!isTheme(before, behind) || toldYears(before, behind, year).includes(theme.year)) return [];
      const now =
        right === undefined ? `chưa có chủ đề năm ${year} để đối chiếu` : `chủ đề năm ${year} là “${right.text}”`;
      const message = `Đây là chủ đề Tháng hành động vì trẻ em năm ${theme.year}; ${now}.`;
      return [{ code: "C02", start: startOf(from), end: endOf(to), message }];
    });
  });
}

function isTheme(before: string, behind: string): boolean {
  if (THEME_BEHIND.test(behind)) return true;
  const isOther = OTHER_EVENT.test(before) && !ACTION_MONTH.test(before);
  return THEME_IN_FRONT.test(before) && !isOther;
}

/** The years that the words around tell the theme of: those behind it, else the last in front of it. */
function toldYears(before: string, behind: string, year: number): readonly number[] {
  const after = YEAR_BEHIND.exec(behind)?.[1];
  if (after !== undefined) return [Number(after)];
  const last = [...before.matchAll(YEARS_IN_FRONT)].at(-1)?.[1];
  if (last !== undefined) return (last.match(/\d{4}/g) ?? []).map(Number);
  return LAST_YEAR.test(before) ? [year - 1] : [];
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
