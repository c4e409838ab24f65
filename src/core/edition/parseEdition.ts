import { narrativeSchema } from "./narrative";
import { withShared } from "./sharedBlocks";
import { isForColumns, isForRows } from "../model/cellPattern";
import { message } from "../text/message";
import { problemsOfCues } from "./problemsOfCues";
import { textCuesSchema } from "./textCues";
import * as z from "zod";
import { indicatorSchema, type Indicator } from "./indicator";
import { generalRules } from "./generalRules";
import { sharesOfIndicators } from "./sharesOfIndicators";
import { rulesSchema, type Rule } from "./rule";
import { appendixCells, cellInfo } from "./cellInfo";
import { appendixSchema, editionSchema, themeSchema, type Edition, type EditionForm } from "./edition";

/** What all editions share, unparsed. */
export interface GeneralParts {
  readonly rules: unknown;
  readonly narrative: unknown;
  readonly text: object;
  /** The indicators of Thông tư 13/2021. */
  readonly indicators: unknown;
  /** The themes of the Action Month, by year. */
  readonly themes: unknown;
}

/** The JSON parts of an edition, unparsed. */
export interface EditionParts {
  readonly edition: object;
  readonly appendices: readonly unknown[];
  /** What holds for every form: templates of rules, and the words by which texts are compared with tables. */
  readonly general: GeneralParts;
  /** The edition's own; one with the id of a general rule stands for it. */
  readonly rules: unknown;
  readonly narrative: unknown;
  /** What is left out is as in `general`. */
  readonly text: object;
}

/** @throws ZodError for a wrong shape, or an Error that lists every broken reference. */
export function parseEdition({ edition, appendices, general, rules, narrative, text }: EditionParts): Edition {
  const form = editionSchema.parse({
    ...edition,
    appendices: appendices.map((appendix) => appendixSchema.parse(appendix)),
  });
  const own = rulesSchema.parse(rules);
  const shared = generalRules(general.rules, form).filter(({ id }) => !own.some((rule) => rule.id === id));
  const read: Edition = {
    ...form,
    rules: [...shared, ...own],
    indicators: indicatorsOf(general.indicators),
    knownThemes: z.array(themeSchema).parse(general.themes),
    narrative: narrativeSchema.parse(withShared(narrative, general.narrative)),
    textCues: textCuesSchema.parse({ ...general.text, ...text }),
  };
  const shares = [...read.textCues.shares, ...sharesOfIndicators(read)];
  const parsed: Edition = { ...read, textCues: { ...read.textCues, shares } };
  const problems = [
    ...form.appendices.flatMap(problemsOfAppendix),
    ...repeatedIds(parsed.rules),
    ...parsed.rules.flatMap((rule) => problemsOf(form, rule)),
    ...problemsOfIndicators(parsed),
    ...problemsOfCues(form, parsed.textCues),
  ];
  if (problems.length > 0) throw new Error(`Edition ${form.id} is inconsistent:\n${problems.join("\n")}`);
  return parsed;
}

/** All editions share them: parsed once. */
const parsedIndicators = new WeakMap<object, readonly Indicator[]>();

function indicatorsOf(data: unknown): readonly Indicator[] {
  const key = data as object;
  const parsed = parsedIndicators.get(key) ?? z.array(indicatorSchema).parse(data);
  parsedIndicators.set(key, parsed);
  return parsed;
}

/** Indicators that do not exist, denominators that no indicator names, figures that are not there. */
function problemsOfIndicators({ indicators, appendices, bases }: Edition): readonly string[] {
  const named = appendices.flatMap(({ rows, groups }) =>
    [...rows, ...groups.flatMap(({ columns }) => columns)].flatMap(({ indicator }) => indicator ?? []),
  );
  const known = new Set(indicators.flatMap(({ formulas }) => formulas.map(({ denominator }) => denominator)));
  return [
    ...named.filter((id) => indicators.every((each) => each.id !== id)).map((id) => `unknown indicator ${id}`),
    ...bases.flatMap(({ denominator, cell }) => [
      ...(known.has(denominator) ? [] : [`bases: no indicator is divided by ${denominator}`]),
      ...(cellInfo({ appendices }, cell) === null ? [`bases: unknown figure ${cell}`] : []),
    ]),
  ];
}

/** Keys used twice, rows and columns that are named but not there. */
function problemsOfAppendix({ key, groups, rows }: EditionForm["appendices"][number]): readonly string[] {
  const columnKeys = groups.flatMap(({ columns }) => columns.map((column) => column.key));
  const rowKeys = rows.map((row) => row.key);
  const twice = (keys: readonly string[]) => keys.filter((each, index) => keys.indexOf(each) !== index);
  const lacking = (keys: readonly string[], named: readonly string[]) => named.filter((each) => !keys.includes(each));
  const totals = groups.flatMap(({ columns }) => columns.flatMap(({ totalOf = [] }) => totalOf));
  return [
    ...[...twice(columnKeys), ...twice(rowKeys)].map((each) => `${key}: key ${each} used twice`),
    ...lacking(columnKeys, [...totals, ...rows.flatMap(({ columns = [] }) => columns)]).map(
      (each) => `${key}: unknown column ${each}`,
    ),
    ...lacking(
      rowKeys,
      rows.flatMap(({ totalOf = [] }) => totalOf),
    ).map((each) => `${key}: unknown row ${each}`),
  ];
}

function repeatedIds(rules: readonly Rule[]): readonly string[] {
  return rules
    .filter((rule, index) => rules.findIndex((other) => other.id === rule.id) !== index)
    .map((rule) => `${rule.id}: id used twice`);
}

function problemsOf(form: EditionForm, rule: Rule): readonly string[] {
  const { valid, invalid } = rule.examples;
  const cells = [
    ...cellsNamed(rule),
    ...[...valid, ...invalid].flatMap((example) => Object.keys(example.given)),
    ...invalid.flatMap(({ at }) => at ?? []),
  ];
  const unknown = cells.filter((cell) => !isKnown(form, cell)).map((cell) => `${rule.id}: unknown figure ${cell}`);
  return [...unknown, ...[rule.message, rule.messageForMany ?? ""].flatMap((text) => badPlaceholders(rule, text))];
}

/** What each kind can tell its sentence. */
const PLACEHOLDERS: Readonly<Record<Rule["kind"], readonly string[]>> = {
  "whole-number": ["reason", "shown", "label"],
  "clean-number": ["shown", "value", "label", "count"],
  required: ["label"],
  "foreign-row": ["row", "shown"],
  "personal-data": ["label", "found"],
  pairing: ["ifValue", "thenValue", "then", "ifLabel", "thenLabel"],
  sum: ["total", "sum", "terms", "difference", "how", "totalLabel", "partLabel"],
  "some-activity": ["ifValue"],
  "unit-slip": ["shown", "value", "prior", "how", "label"],
  "column-shift": ["label", "shown", "how"],
  ratio: ["each", "numerator", "denominator", "min", "max", "how"],
  range: ["label", "value", "min", "max", "difference"],
  share: ["label", "value", "expected", "part", "whole", "wholeLabel", "how"],
  "unit-children": ["label", "value", "all"],
  change: ["label", "value", "prior", "times", "how"],
  "stale-copy": ["count"],
  "units-sum": ["label", "shown", "sum", "over", "provisional", "how", "count"],
  timeliness: ["problem", "date", "end", "deadline"],
  "defunct-body": ["words", "until", "now"],
};

function badPlaceholders(rule: Rule, text: string): readonly string[] {
  const known = PLACEHOLDERS[rule.kind];
  return [...message(text).placeholders]
    .filter((name) => !known.includes(name))
    .map((name) => `${rule.id}: unknown placeholder $${name}`);
}

/** The figures that a rule names by its parameters. */
export function cellsNamed(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "pairing":
      return [rule.params.if, rule.params.then];
    case "sum":
      return [rule.params.total, ...rule.params.parts];
    case "some-activity":
      return [...rule.params.ifAny, ...rule.params.thenSome];
    case "ratio":
      return [rule.params.numerator, rule.params.denominator];
    case "share":
      return rule.params.shares.flatMap(({ rate, part, whole }) => [
        rate,
        ...(part === undefined ? [] : [part]),
        whole,
      ]);
    case "range":
    case "unit-children":
      return rule.params.cells;
    default:
      return [];
  }
}

function isKnown(form: EditionForm, pattern: string): boolean {
  if (isForColumns(pattern)) {
    const cells = form.appendices.flatMap((appendix) => [...appendixCells(appendix).keys()]);
    return cells.some((key) => key.startsWith(pattern.slice(0, -1)));
  }
  if (!isForRows(pattern)) return cellInfo(form, pattern) !== null;
  const [key, rows = "", column = ""] = pattern.split(".");
  const appendix = form.appendices.find((candidate) => candidate.key === key);
  const meant = (appendix?.rows ?? []).filter(({ set }) => rows === "*" || set === rows.slice(1));
  const has = (row: string): boolean => cellInfo(form, `${key}.${row}.${column}`) !== null;
  // `*` leaves out rows without that column; a set has it throughout.
  return rows === "*" ? meant.some((row) => has(row.key)) : meant.length > 0 && meant.every((row) => has(row.key));
}
