import type { Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { Rule } from "./rule";

/** The rules that read a figure, for the explanation of a cell: catalogue code and what the rule asks. */
export function rulesReading(
  edition: Edition,
  key: CellKey,
): readonly { readonly code: string; readonly title: string }[] {
  return edition.rules.filter((rule) => reads(rule, key)).map(({ code, title }) => ({ code, title }));
}

function reads(rule: Rule, key: CellKey): boolean {
  switch (rule.kind) {
    case "whole-number":
    case "clean-number":
    case "required":
    case "foreign-row":
      return true;
    case "pairing":
      return matches(rule.params.if, key) || matches(rule.params.then, key);
    case "some-activity":
      return [...rule.params.ifAny, ...rule.params.thenSome].some((pattern) => matches(pattern, key));
  }
}

function matches(pattern: string, key: CellKey): boolean {
  const [appendix, row, column] = pattern.split(".");
  const [keyAppendix, keyRow, keyColumn] = key.split(".");
  return appendix === keyAppendix && column === keyColumn && (row === "*" || row === keyRow);
}
