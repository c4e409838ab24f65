import type { Edition } from "../edition/edition";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import { makeScope, type Scope } from "../validation/scope";
import { findSlips } from "./arithmetic/findSlips";
import { checkRates } from "./verdict/checkRates";
import { checkShare } from "./verdict/checkShare";
import { claimActivities } from "./verdict/claimActivities";
import { foldText, type FoldedText } from "../text/foldText";
import { judgeOpen } from "./verdict/judgeOpen";
import { readSentences } from "./sentences/readSentences";
import type { Said } from "./sentences/said";
import { isSetAside } from "./sentences/setAside";
import { settleDirectly, settleSums } from "./verdict/settle";
import { targetsOf, type Target } from "./sentences/targets";
import type { TextClaim } from "./verdict/textClaim";
import { verdictsOf, type Verdict, type Verdicts } from "./verdict/verdicts";
import { weigh } from "./verdict/weigh";

/**
 * Holds a report's text, drafted or written by hand, against its tables: N01 for numbers that differ, N02 for activities told
 * of while their cell is zero or blank, N03 for sums inside one sentence that do not add up, and all numbers that agree or that
 * no table holds. In the order of the text.
 * Never throws for what a text contains; a blank cell contradicts nothing.
 */
export function checkText(
  edition: Edition,
  text: string,
  figures: FigureSet,
  context: ReportContext,
): readonly TextClaim[] {
  const folded = foldText(text);
  const scope = makeScope(edition, figures, context);
  const targets = targetsOf(edition, scope);
  const verdicts = verdictsOf(edition.textCues);
  const sentences = readSentences(text, folded, edition.textCues);
  const activities = claimActivities(sentences, text, folded, edition.textCues, targets, verdicts, context.year);
  const byPassage = new Map(sentences.map((sentence) => [sentence.passage, sentence]));
  const saids = sentences.flatMap((sentence) => {
    const { previous } = sentence.passage;
    const before = previous ? (byPassage.get(previous) ?? null) : null;
    return sentence.numbers.map((number) => weigh(number, sentence, before, targets, folded.plain));
  });
  const found = judge(saids, { folded, scope, verdicts, edition, context, targets, claimed: activities.topics });
  const slips = new Map(findSlips(sentences, folded.plain).map((slip) => [slip.whole, slip] as const));
  const contradicted = new Set(saids.flatMap((said) => (found.get(said)?.code ? [said.number] : [])));
  const numbers = saids.map((said): TextClaim => {
    const { start, end, shown, value } = said.number.number;
    const own = found.get(said) ?? verdicts.unrelated(shownWithUnit(said));
    const slip = slips.get(said.number);
    // A number that the tables contradict is told once.
    const isOwnSlip = slip !== undefined && ![slip.whole, ...slip.terms].some((number) => contradicted.has(number));
    const verdict = isOwnSlip ? verdicts.ownSumDiffers(own.cells, shownWithUnit(said), value, slip) : own;
    return { start, end, shown, value, ...verdict };
  });
  const deeds = activities.claims.map(({ start, end, shown, verdict }): TextClaim => ({
    start,
    end,
    shown,
    value: null,
    ...verdict,
  }));
  return [...numbers, ...deeds].sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Bench {
  readonly folded: FoldedText;
  readonly scope: Scope;
  readonly verdicts: Verdicts;
  readonly edition: Edition;
  readonly context: ReportContext;
  readonly targets: readonly Target[];
  /** Topics on which an N02 stands. */
  readonly claimed: ReadonlySet<number>;
}

/** First what agrees as it stands, then what agrees as part of a sum, then the rest. */
function judge(saids: readonly Said[], bench: Bench): ReadonlyMap<Said, Verdict> {
  const { folded, scope, verdicts, edition, context, targets, claimed } = bench;
  const found = new Map<Said, Verdict>();
  const rates = checkRates(saids, edition, scope, targets, verdicts, folded.plain);
  for (const [said, verdict] of rates) if (verdict) found.set(said, verdict);
  const compared = saids.filter((said) => !rates.has(said) && !isSetAside(said, folded.plain, context.year));
  for (const said of compared) {
    const shown = shownWithUnit(said);
    const verdict =
      said.number.number.unit === "percent"
        ? checkShare(said, shown, edition.textCues, scope, verdicts, folded.plain)
        : settleDirectly(said, shown, verdicts);
    if (verdict) found.set(said, verdict);
  }
  const counted = compared.filter((said) => said.number.number.unit !== "percent");
  const sums = settleSums(counted, (said) => !found.has(said), folded.plain, verdicts);
  for (const [said, verdict] of sums.verdicts) found.set(said, verdict);
  const rest = judgeOpen({
    targets,
    saids: counted,
    found,
    sums,
    claimed,
    verdicts,
    plain: folded.plain,
    shown: shownWithUnit,
  });
  for (const [said, verdict] of rest) found.set(said, verdict);
  return found;
}

/** The number with its unit, for a sentence: `650 trẻ em`. */
function shownWithUnit({ number: { number } }: Said): string {
  const space = /^[%đ]$/.test(number.unitWord) || number.shown.endsWith("%") ? "" : " ";
  const unit = number.unit === null || number.shown.endsWith("%") ? "" : number.unitWord;
  return `${number.shown.replace(/\s+/g, " ").normalize("NFC")}${space}${unit}`.trim();
}
