import type { Edition } from "../edition/edition";
import { namedKind } from "../edition/unitKind";
import { appendicesOf, periodNames, periodRange, rowsOn } from "../edition/period";
import type { CellKey } from "../model/cellKey";
import type { CollatedUnits } from "../model/collatedUnits";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import { officeName } from "../text/officeName";
import { formatNumber } from "../text/viNumber";
import type { ValidationResult } from "../validation/validationResult";
import type { NarrativeBlock, NarrativeSentence } from "../edition/narrative";
import { narrativeMessage, type NarrativeValue } from "./narrativeMessage";
import { quantityOf, type Quantity, type Sources } from "./quantity";
import type { Inline, ReportBlock, ReportDocument } from "./reportDocument";
import { appendixLabels } from "./appendixLabels";
import { unitValues } from "./unitValues";
import { DEFAULT_STYLE, type ReportStyle } from "./reportStyle";

/**
 * Drafts the report from the sheets. Says nothing that figures and particulars do not give: what is missing is a gap.
 * @param result of validating the same figures: numbers with blocking findings are marked unverified. @param collated whose reports a
 * receiving office's figures are made of
 */
export function renderNarrative(
  edition: Edition,
  figures: FigureSet,
  context: ReportContext,
  result: ValidationResult,
  prior: FigureSet | null = null,
  style: ReportStyle = DEFAULT_STYLE,
  collated: CollatedUnits | null = null,
): ReportDocument {
  const blocking = result.findings.filter((finding) => finding.severity === "blocking");
  const draft: Draft = {
    edition,
    context,
    sources: { edition, figures, doubted: new Set(blocking.flatMap((finding) => finding.cells)) },
    prior,
    style,
    collated,
  };
  const blocks = edition.narrative.blocks.flatMap((block) => renderBlock(block, draft) ?? []);
  const gaps = blocks.flatMap((block) => block.inlines).filter((inline) => inline.kind === "gap").length;
  return { blocks, gaps, isDraft: blocking.length > 0 || result.missing.length > 0 };
}

interface Draft {
  readonly edition: Edition;
  readonly context: ReportContext;
  readonly sources: Sources;
  /** The same period last year; null if not known. */
  readonly prior: FigureSet | null;
  readonly style: ReportStyle;
  /** Null where the figures are the unit's own. */
  readonly collated: CollatedUnits | null;
}

/** Null where all of it is about collated units and there is nothing to say of them. */
function renderBlock(block: NarrativeBlock, draft: Draft): ReportBlock | null {
  const isShort = draft.style.variant === "short";
  const prompts = (isShort ? [] : block.prompts).flatMap((prompt): readonly Inline[] => [
    text(" "),
    gap(prompt, draft),
  ]);
  const compared = compare(block, draft);
  if (compared.length > 0) {
    const inlines = [text(block.lead), ...compared, text(endAfter(compared, ".")), ...prompts];
    return { id: block.id, role: block.role, inlines: tidy(inlines) };
  }
  const clauses: (readonly Inline[])[] = [];
  const none: string[] = [];
  for (const [index, sentence] of block.sentences.entries()) {
    if (sentence.levels?.includes(draft.context.level) === false) continue;
    if (sentence.periods?.includes(draft.context.periodId) === false) continue;
    const source = isShort ? (sentence.short ?? sentence.text) : sentence.text;
    if (sentence.units !== undefined) {
      const values = unitValues(block, index, draft);
      if (values !== null) clauses.push(renderSentence(source, values, draft));
      continue;
    }
    for (const row of sentence.forEachRow ? rowsOf(draft) : [""]) {
      const id = `${block.id}/${index}/${row}`;
      if (sentence.noneName !== undefined && isNone(sentence, row, draft)) none.push(sentence.noneName);
      else clauses.push(renderSentence(source, valuesOf(sentence, row, id, draft), draft));
    }
  }
  if (block.none !== undefined && none.length > 0)
    clauses.push(renderSentence(block.none, { items: joinNames(none) }, draft));
  if (clauses.length === 0 && block.sentences.every(({ units }) => units !== undefined)) return null;
  const body = clauses.flatMap((clause, index) => (index === 0 ? clause : [text("; "), ...clause]));
  const inlines = [text(block.lead), ...body, text(endAfter(body, block.end)), ...prompts];
  return { id: block.id, role: block.role, inlines: tidy(inlines) };
}

/** The clauses that compare with last year; empty without its figures. */
function compare(block: NarrativeBlock, draft: Draft): readonly Inline[] {
  const { comparison } = block;
  if (comparison === undefined || draft.prior === null) return [];
  const changes = changesOf(block.id, comparison, draft);
  if (changes.length === 0) return [];
  const { calm } = comparison;
  const isCalm = ({ rate, name }: Change): boolean => calm !== undefined && name !== undefined && rate < calm.below;
  const told = changes.filter((change) => !isCalm(change));
  const clauses = (calm === undefined ? told : [...told].sort((a, b) => b.rate - a.rate)).map(({ clause }) => clause);
  const names = changes.filter(isCalm).flatMap(({ name }) => name ?? []);
  if (calm !== undefined && names.length > 0)
    clauses.push(renderSentence(calm.text, { items: joinNames(names) }, draft));
  const intro = renderSentence(comparison.intro, {}, draft);
  return [...intro, ...clauses.flatMap((clause, index) => (index === 0 ? clause : [text("; "), ...clause]))];
}

interface Change {
  readonly name: string | undefined;
  /** Percent of the earlier figure; without end from zero. */
  readonly rate: number;
  readonly clause: readonly Inline[];
}

/** A clause for each figure known in both years. */
function changesOf(
  blockId: string,
  { items }: NonNullable<NarrativeBlock["comparison"]>,
  draft: Draft,
): readonly Change[] {
  const { prior, sources, context, style } = draft;
  if (prior === null) return [];
  return items.flatMap(({ cell, text: long, short, name }) =>
    (cell.includes(".*.") ? rowsOf(draft) : [""]).flatMap((row) => {
      const now = quantityOf(cell, row, sources);
      const before = quantityOf(cell, row, { ...sources, figures: prior });
      if (now.value === null || before.value === null) return [];
      const difference = Math.abs(now.value - before.value);
      const rate = before.value === 0 ? null : (difference / before.value) * 100;
      const lastYear = `năm ${context.year - 1}: ${formatNumber(before.value)}`;
      const named = (part: string, change: Partial<Quantity> = {}): Quantity => ({
        ...now,
        id: `${blockId}/${cell}/${row}/${part}`,
        ...change,
      });
      const derived = (part: string, value: number | null) => named(part, { value, derivation: lastYear });
      const values = {
        direction: directionOf(before.value, now.value),
        now: named("now"),
        before: derived("before", before.value),
        difference: derived("difference", difference),
        rate: derived("rate", rate),
        lead: leadOf(row, draft),
      };
      const clause = renderSentence(style.variant === "short" ? (short ?? long) : long, values, draft);
      return [{ name, rate: rate ?? (difference === 0 ? 0 : Infinity), clause }];
    }),
  );
}

function directionOf(before: number, now: number): string {
  if (before === now) return now === 0 ? "none" : "same";
  if (before === 0) return "new";
  if (now === 0) return "gone";
  return now > before ? "up" : "down";
}

function isNone(sentence: NarrativeSentence, row: string, draft: Draft): boolean {
  return Object.values(sentence.values).every((expression) => quantityOf(expression, row, draft.sources).value === 0);
}

function valuesOf(
  sentence: NarrativeSentence,
  row: string,
  id: string,
  draft: Draft,
): Readonly<Record<string, NarrativeValue>> {
  const quantities = Object.entries(sentence.values).map(
    ([name, expression]) => [name, { ...quantityOf(expression, row, draft.sources), id: `${id}/${name}` }] as const,
  );
  const place = placeOf(row, draft);
  const atStart = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
  return { ...Object.fromEntries(quantities), place, Place: atStart, lead: leadOf(row, draft) };
}

function renderSentence(
  source: string,
  values: Readonly<Record<string, NarrativeValue>>,
  draft: Draft,
): readonly Inline[] {
  const { context } = draft;
  const names = periodNames(draft.edition, context.periodId, context.year);
  const particulars = {
    year: String(context.year),
    lastYear: String(context.year - 1),
    period: names.name,
    nextPeriod: names.next,
    lastPeriod: names.before,
    periodId: context.periodId,
    appendices: joinNames(appendicesOf(draft.edition, context.level).map(({ label }) => label)),
    unit: officeName(context.unitName).full,
    superior: officeName(context.superior).full,
    cutOff: context.dataCutOff,
  };
  return narrativeMessage(source, { ...particulars, ...values }, draft.style).map((inline): Inline => {
    if (inline.kind === "gap") return gap(inline.prompt, draft, inline);
    return inline.kind === "text" ? text(appendixLabels(inline.text, draft.style)) : inline;
  });
}

/** The labelled rows that the unit's level fills, its own first. */
function rowsOf({ edition, context }: Draft): readonly string[] {
  const { to } = periodRange(edition, context.periodId, context.year);
  const form = edition.appendices.find((appendix) => appendix.rows.some((row) => row.label !== ""));
  const rows = form ? rowsOn(form, to) : [];
  return rows
    .filter((row) => row.reportedBy.includes(context.level) || row.allowedFor.includes(context.level))
    .map((row) => row.key);
}

/** Whose figures follow, where those of several are told side by side. */
function leadOf(row: string, draft: Draft): string {
  return row !== "" && rowsOf(draft).length > 1 ? `${placeOf(row, draft)}: ` : "";
}

function placeOf(row: string, { edition, context }: Draft): string {
  const { places, unitKinds } = edition.narrative;
  const kind = namedKind(edition, context) ?? unitKinds[context.level]?.[0] ?? "";
  return (places[context.level]?.[row] ?? "").replace("{unit}", kind);
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
}

function text(value: string): Inline {
  return { kind: "text", text: value };
}

function gap(
  prompt: string,
  { edition, context }: Draft,
  { cell, settled }: { readonly cell: CellKey | null; readonly settled?: string | undefined } = { cell: null },
): Inline {
  const { before } = periodNames(edition, context.periodId, context.year);
  const said = (words: string): string =>
    words.replace("{lastYear}", String(context.year - 1)).replace("{lastPeriod}", before);
  return { kind: "gap", prompt: said(prompt), cell, ...(settled === undefined ? {} : { settled: said(settled) }) };
}

/** No second full stop after a sentence that already ends. */
function endAfter(body: readonly Inline[], end: string): string {
  const last = body.at(-1);
  return last?.kind === "text" && /[.:]$/.test(last.text) ? "" : end;
}

/** Joins neighbouring texts and drops empty ones. */
function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === "text" && last?.kind === "text") result[result.length - 1] = text(last.text + inline.text);
    else if (inline.kind !== "text" || inline.text !== "") result.push(inline);
  }
  return result;
}
