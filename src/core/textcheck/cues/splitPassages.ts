import { foldWords } from "../../text/foldText";
import type { TextCues } from "../../edition/textCues";

/** What may be taken from a passage: everything, numbers only (lessons, difficulties), nothing (plans). */
export type Voice = "full" | "numbers" | "none";

/** A sentence of a folded text. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  /** What opens the sentence up to a colon holds for all of it; the label line of a list holds for its items. */
  readonly labels: readonly { readonly from: number; readonly to: number }[];
  /** The sentence before in the same paragraph. */
  readonly previous: Passage | null;
  readonly voice: Voice;
  /** A heading says what follows, not what took place. */
  readonly isHeading: boolean;
}

interface Section {
  readonly rank: number;
  readonly voice: Voice;
}

const LONGEST_LABEL = 90;
const LONGEST_HEADING = 130;
const NUMBERING = /^[ \-+*•]*(?:([ivx]{1,4})[.)]|(\d{1,2}(?:\.\d{1,2})+)[.)]?|(\d{1,2})[.)/]|([a-zđ])[.)]) ?/u;
const SENTENCE_END = /[.!?…]+(?:\/\.)?(?=[ "”)]|$)|;(?=\n|$)/g;

/** The sentences of a folded text with their sections. They end where the appendices of a pasted report begin. */
export function splitPassages(plain: string, cues: TextCues): readonly Passage[] {
  const planned = cues.planHeadings.map(foldWords);
  const silent = cues.silentHeadings.map(foldWords);
  const passages: Passage[] = [];
  let sections: readonly Section[] = [];
  let label: { from: number; to: number } | null = null;
  let offset = 0;
  for (const line of plain.split("\n")) {
    const from = offset;
    offset += line.length + 1;
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const numbering = NUMBERING.exec(line);
    const words = line.slice(numbering?.[0].length ?? 0).trim();
    const opened = voiceOf(words, planned, silent);
    if (numbering || opened !== "full") {
      const rank = rankOf(numbering);
      sections = [...sections.filter((section) => section.rank < rank), { rank, voice: opened }];
    }
    if (/^phụ lục (?:số )?(?:\d{1,2}|[ivx]+)$/.test(trimmed.replace(/[.:]$/, ""))) break;
    const voice = strictest(sections);
    const isItem = /^ ?[-+*•]/.test(line);
    const isHeading = numbering !== null && isHeadingLine(words);
    for (const sentence of sentencesOf(line, from)) {
      const labels = [...(isItem && label ? [label] : []), ...ownLabel(plain, sentence)];
      const last: Passage | undefined = passages.at(-1);
      const previous = last && last.from >= from ? last : null;
      passages.push({ ...sentence, labels, previous, voice, isHeading });
    }
    if (!isItem) label = /: ?$/.test(line) && line.length <= LONGEST_HEADING ? { from, to: from + line.length } : null;
  }
  return passages;
}

function sentencesOf(line: string, offset: number): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (const { index, 0: mark } of line.matchAll(SENTENCE_END)) {
    // `1.` and `a.` number what follows.
    if (/^[ \-+]*[\p{L}\d.]{1,4}$/u.test(line.slice(from, index))) continue;
    parts.push({ from: offset + from, to: offset + index + mark.length });
    from = index + mark.length;
  }
  if (line.slice(from).trim() !== "") parts.push({ from: offset + from, to: offset + line.length });
  return parts.flatMap(cutLong);
}

/** No sentence is longer: each number of one is weighed against all words of it. */
const LONGEST_SENTENCE = 2000;

function cutLong({ from, to }: { readonly from: number; readonly to: number }) {
  const pieces: { from: number; to: number }[] = [];
  for (let at = from; at < to; at += LONGEST_SENTENCE)
    pieces.push({ from: at, to: Math.min(to, at + LONGEST_SENTENCE) });
  return pieces;
}

function ownLabel(plain: string, { from, to }: { readonly from: number; readonly to: number }) {
  const colon = plain.slice(from, Math.min(to, from + LONGEST_LABEL)).indexOf(":");
  return colon < 0 ? [] : [{ from, to: from + colon + 1 }];
}

function isHeadingLine(words: string): boolean {
  return words.length <= LONGEST_HEADING && !/[.;]$/.test(words) && !/\d|: ?\p{L}|\.\s/u.test(words);
}

function voiceOf(words: string, planned: readonly string[], silent: readonly string[]): Voice {
  if (words.length > LONGEST_HEADING && !/^.{0,60}:/.test(words)) return "full";
  const starts = (cue: string): boolean => words.startsWith(cue) && !/^[\p{L}\d]/u.test(words.slice(cue.length));
  if (planned.some((cue) => starts(cue) && isBareHeading(words, cue))) return "none";
  return silent.some((cue) => starts(cue) && isBareHeading(words, cue)) ? "numbers" : "full";
}

/** `Kiến nghị`, `Kiến nghị:` and `Tồn tại, hạn chế` open a section; `Kiến nghị huyện hỗ trợ …` is a sentence. */
function isBareHeading(words: string, cue: string): boolean {
  const rest = words.slice(cue.length).split(":")[0] ?? "";
  return rest.length <= 60 && (words.includes(":") || !/[.;]$/.test(words));
}

function rankOf(numbering: RegExpExecArray | null): number {
  if (!numbering) return 3;
  if (numbering[1] !== undefined) return 0;
  if (numbering[2] !== undefined) return numbering[2].split(".").length;
  return numbering[3] === undefined ? 4 : 1;
}

function strictest(sections: readonly Section[]): Voice {
  if (sections.some(({ voice }) => voice === "none")) return "none";
  return sections.some(({ voice }) => voice === "numbers") ? "numbers" : "full";
}
