import { appendixCells, type CellInfo } from "./cellInfo";
import type { EditionForm } from "./edition";
import type { CellKey } from "../model/cellKey";
import type { Level } from "../model/level";
import { reportingLevel } from "./period";
import { rulesSchema, type Rule } from "./rule";

/** The level whose report an example is, unless it says otherwise. */
const LEVEL: Level = "xa";
/** An office that receives such reports. */
const ABOVE: Level = "tinh";

/** Fewer figures than this are no table that could be copied. */
const SEVERAL = 3;

type Given = Readonly<Record<string, unknown>>;
interface Example {
  readonly given: Given;
  readonly prior?: Given | undefined;
  readonly units?: Given | undefined;
  readonly level?: Level | undefined;
  readonly at?: string | null;
}

/**
 * The rules that hold for every form, with examples on this form's own figures. In a template a figure is `{children}`, `{money}` or
 * `{count}` for the first of that type, `{any}`, `{all}` and `{first}` for one, each and the first in order that the unit writes,
 * `{foreign}` for one of a row that it must leave, `{units}` and `{own}` for one of a row that a province fills with what its units did, and
 * with what it did itself; an example without such a figure on the form is left out, and so is a
 * rule that cannot be shown to hold and to be broken.
 */
export function generalRules(templates: unknown, form: EditionForm): readonly Rule[] {
  const cells = form.appendices.flatMap((appendix) => [...appendixCells(appendix)]);
  const level = reportingLevel(form, LEVEL);
  const names = namesIn(cells, level);
  return rulesSchema.parse(templates).flatMap((template) => {
    const valid = template.examples.valid.flatMap((example) => onForm(example, names, level));
    const invalid = template.examples.invalid.flatMap((example) => onForm(example, names, level));
    if (valid.length === 0 || invalid.length === 0) return [];
    return rulesSchema.parse([{ ...template, examples: { valid, invalid } }]);
  });
}

function namesIn(
  cells: readonly (readonly [CellKey, CellInfo])[],
  level: Level,
): ReadonlyMap<string, readonly CellKey[]> {
  const own = cells.filter(([, { row }]) => row.reportedBy.includes(level));
  const written = own.filter(([, { totalOf }]) => totalOf.length === 0);
  const ofType = (type: string): readonly CellKey[] =>
    written.filter(([, { column }]) => column.type === type).map(([key]) => key);
  const all = own.map(([key]) => key);
  const foreign = cells.filter(([, { row }]) => !row.reportedBy.includes(level) && !row.allowedFor.includes(level));
  const summed = (isOwn: boolean): readonly CellKey[] => {
    const found = cells.find(
      ([, { row, column }]) =>
        column.type !== "rate" &&
        row.reportedBy.includes(ABOVE) === isOwn &&
        (isOwn ? row.reportedBy.includes(LEVEL) : row.allowedFor.includes(ABOVE)),
    );
    return found === undefined ? [] : [found[0]];
  };
  return new Map([
    ...(["children", "money", "count"] as const).map((type) => [`{${type}}`, ofType(type).slice(0, 1)] as const),
    ["{any}", written.slice(0, 1).map(([key]) => key)],
    ["{all}", all.length < SEVERAL ? [] : all],
    ["{first}", all.slice(0, 1)],
    ["{foreign}", foreign.slice(0, 1).map(([key]) => key)],
    ["{units}", summed(false)],
    ["{own}", summed(true)],
  ]);
}

function onForm<T extends Example>(
  example: T,
  names: ReadonlyMap<string, readonly CellKey[]>,
  level: Level,
): readonly T[] {
  const mentioned = [
    ...Object.keys(example.given),
    ...Object.keys(example.prior ?? {}),
    ...Object.keys(example.units ?? {}),
    ...(example.at ? [example.at] : []),
  ];
  if (mentioned.some((name) => (names.get(name) ?? []).length === 0)) return [];
  const placed = (given: Given): Given =>
    Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (names.get(name) ?? []).map((key) => [key, value])),
    );
  const { prior, units, at } = example;
  return [
    {
      ...example,
      ...(level === LEVEL || example.level !== undefined ? {} : { level }),
      given: placed(example.given),
      ...(prior === undefined ? {} : { prior: placed(prior) }),
      ...(units === undefined ? {} : { units: placed(units) }),
      ...(typeof at === "string" ? { at: names.get(at)?.[0] } : {}),
    },
  ];
}
