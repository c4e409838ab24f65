import type { Edition } from "../../src/core/edition/edition";
import { ruleSchema, type Rule } from "../../src/core/edition/rule";

const APPENDICES = 20;
const ROWS = 6;
const GROUPS = 4;

/** A pair of figures of which one asks for the other. */
export interface Pair {
  readonly if: string;
  readonly then: string;
}

/** A form of 960 figures under 1,800 rules, for measuring: whole numbers in each figure, and pairs within each row. */
export function largeForm(edition: Edition): { readonly edition: Edition; readonly pairs: readonly Pair[] } {
  const [first] = edition.appendices;
  const whole = edition.rules.filter(({ kind }) => kind === "whole-number");
  const pairing = edition.rules.find(({ kind }) => kind === "pairing");
  const [column] = first?.groups[0]?.columns ?? [];
  const row = first?.rows.find(({ key }) => key === "xa");
  if (!first || !pairing || !column || !row) throw new Error("The edition has no pairing rule to copy.");
  const appendices = range(APPENDICES).map((appendix) => ({
    ...first,
    key: `pl${appendix + 1}`,
    rows: range(ROWS).map((index) => ({ ...row, key: letters(index) })),
    groups: range(GROUPS).map((group) => ({
      label: `Nhóm ${group + 1}`,
      columns: ["Number", "Children"].map((name) => ({ ...column, key: `${letters(group)}${name}` })),
    })),
  }));
  const keys = appendices.map(({ key, rows, groups }) =>
    rows.map((line) => groups.flatMap(({ columns }) => columns.map((each) => `${key}.${line.key}.${each.key}`))),
  );
  const pairs = keys
    .flat()
    .flatMap((line) => line.map((key, index) => ({ if: key, then: line[(index + 1) % line.length] ?? "" })))
    .slice(0, 840);
  const rules = pairs.map((params, index): Rule => ruleSchema.parse({ ...pairing, id: idOf(index), params }));
  return { edition: { ...edition, appendices, rules: [...whole, ...rules] }, pairs };
}

export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_item, index) => index);
}

function letters(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26)) + String.fromCharCode(97 + (index % 26));
}

function idOf(index: number): string {
  return `Z99-${letters(index % 676)}${letters(Math.floor(index / 676))}`;
}
