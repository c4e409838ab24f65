import type { Edition } from "../edition/edition";
import type { ReportContext } from "../model/reportContext";
import { doubtfulPlaces } from "./doubtfulPlaces";
import { normaliseText } from "../text/normalise";
import { formatLongDate, formatShortDate } from "../text/viDate";

/** How far behind a decision's number its date may stand. */
const NEAR = 40;

/** A mention that should be looked at. */
export interface DoubtfulMention {
  /** As our data spell it. */
  readonly words: string;
  /** A sentence for the officer. */
  readonly message: string;
}

/**
 * What a text names that is no more, or that is not clear without its date (C01), themes, citations and units that are another's
 * (C02, C03, C04). Sentences for the officer, none twice.
 */
export function checkMentions(text: string, edition: Edition, context: ReportContext): readonly string[] {
  const all = [...mentionsIn(text, edition, context), ...doubtfulPlaces(text, edition, context)];
  return [...new Set(all.map(({ message }) => message))];
}

/** The offices and decisions (C01) with the words that are meant. */
export function mentionsIn(text: string, edition: Edition, context: ReportContext): readonly DoubtfulMention[] {
  const folded = fold(text);
  return [...endedBodies(folded, edition, context), ...unclearCitations(folded, edition)];
}

function endedBodies(text: string, { rules }: Edition, { reportDate }: ReportContext): readonly DoubtfulMention[] {
  if (reportDate === null) return [];
  return rules.flatMap((rule) =>
    rule.kind !== "defunct-body"
      ? []
      : rule.params.bodies.flatMap(({ words, until, now }): readonly DoubtfulMention[] => {
          const named = words.find((word) => text.includes(fold(word)));
          if (reportDate <= until || named === undefined) return [];
          const ended = `đã kết thúc hoạt động ngày ${formatShortDate(until)}. Nay là ${now}.`;
          return [{ words: named, message: `Báo cáo nêu ${words[0]}, ${ended}` }];
        }),
  );
}

function unclearCitations(text: string, { citations }: Edition): readonly DoubtfulMention[] {
  return citations.flatMap(({ number, meanings }) => {
    const dates = meanings.flatMap(({ date }) => spellings(date));
    const isUnclear = occurrences(text, fold(number)).some((at) => {
      const behind = text.slice(at, at + number.length + NEAR);
      return !dates.some((date) => behind.includes(date));
    });
    const known = meanings.map(({ date, about }) => `ngày ${formatShortDate(date)} (${about})`).join(" và ");
    const message = `Có hai văn bản cùng số ${number}: ${known}. Ghi thêm ngày ban hành.`;
    return isUnclear ? [{ words: number, message }] : [];
  });
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** `3/1/2019`, `03/01/2019`, `03 tháng 01 năm 2019`, with points or dashes too. */
function spellings(date: string): readonly string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const short = [
    `${Number(day)}/${Number(month)}/${year}`,
    `${day}/${Number(month)}/${year}`,
    `${day}/${month}/${year}`,
  ];
  return [
    ...short,
    ...short.flatMap((text) => [text.replaceAll("/", "-"), text.replaceAll("/", ".")]),
    formatLongDate(date),
  ];
}

/** Dashes of every length are one. */
function fold(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/\s*[-–—]\s*/g, "-");
}
