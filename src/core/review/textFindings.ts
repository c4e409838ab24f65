import type { Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { FigureSet } from "../model/figureSet";
import type { Severity } from "../model/finding";
import type { ReportContext } from "../model/reportContext";
import { findPersonalData } from "../privacy/findPersonalData";
import { checkText } from "../textcheck/checkText";
import type { TextClaim } from "../textcheck/verdict/textClaim";
import { mentionsIn } from "./checkMentions";
import { doubtfulPlaces } from "./doubtfulPlaces";
import { placeInText, type PlaceInText } from "./placeInText";

/** Something wrong or doubtful in a report written elsewhere. */
export interface TextFinding extends PlaceInText {
  /** Catalogue code. */
  readonly rule: string;
  readonly severity: Severity;
  /** The text it stands on, as written; empty for what is said of the text as a whole. */
  readonly words: string;
  readonly cells: readonly CellKey[];
  readonly message: string;
}

export const TEXT_SEVERITIES: Readonly<Record<NonNullable<TextClaim["code"]>, Severity>> = {
  N01: "blocking",
  N02: "explain",
  N03: "note",
  B03: "explain",
};

/** All that a whole report's text should be looked through for, in the order of the text: N01, N02, N03, B03, P01, C01 to C04. */
export function textFindings(
  edition: Edition,
  text: string,
  figures: FigureSet,
  context: ReportContext,
): readonly TextFinding[] {
  const placed = (start: number, end: number) => ({
    start,
    words: text.slice(start, end),
    ...placeInText(text, start, end),
  });
  const claims = checkText(edition, text, figures, context).flatMap(({ code, start, end, cells, message }) =>
    code === null ? [] : [{ rule: code, severity: TEXT_SEVERITIES[code], cells, message, ...placed(start, end) }],
  );
  const personal = findPersonalData(text).map(({ start, end, found, neutral }) => ({
    rule: "P01",
    severity: "blocking" as const,
    cells: [],
    message: `“${found}” có thể cho biết trẻ em là ai. Nên viết: “${neutral}”.`,
    ...placed(start, end),
  }));
  const mentions = mentionsIn(text, edition, context).map(({ words, message }) => ({
    rule: "C01",
    severity: "note" as const,
    cells: [],
    message,
    ...wherever(text, words, placed),
  }));
  const places = doubtfulPlaces(text, edition, context).map(({ code, start, end, message }) => ({
    rule: code,
    severity: "note" as const,
    cells: [],
    message,
    ...placed(start, end),
  }));
  return [...claims, ...personal, ...mentions, ...places]
    .sort((a, b) => a.start - b.start)
    .map(({ start: _start, ...finding }) => finding);
}

/** Words known only as they are compared: where they stand in the text, if they stand there in the same letters. */
function wherever<T extends { readonly start: number }>(
  text: string,
  words: string,
  placed: (start: number, end: number) => T & PlaceInText & { readonly words: string },
) {
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  return start < 0 ? { start: text.length, words: "", section: "", around: "" } : placed(start, start + words.length);
}
