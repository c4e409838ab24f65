import { cellInfo } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import { cellsNamed } from "../edition/parseEdition";
import type { CellKey } from "../model/cellKey";
import type { Rule } from "./rule";

/** The rules that read a figure, for the explanation of a cell: catalogue code and what the rule asks. */
export function rulesReading(
  edition: Edition,
  key: CellKey,
): readonly { readonly code: string; readonly title: string }[] {
  return edition.rules.filter((rule) => reads(edition, rule, key)).map(({ code, title }) => ({ code, title }));
}

function reads(edition: Edition, rule: Rule, key: CellKey): boolean {
  switch (rule.kind) {
    case "whole-number":
    case "clean-number":
    case "required":
    case "foreign-row":
    case "personal-data":
    case "column-shift":
    case "change":
    case "stale-copy":
      return true;
    case "unit-slip":
      return cellInfo(edition, key)?.column.type === "money";
    case "timeliness":
    case "defunct-body":
      return false;
    default:
      return cellsNamed(rule).some((pattern) => matches(pattern, key));
  }
}

function matches(pattern: string, key: CellKey): boolean {
  const [appendix, row, column] = pattern.split(".");
  const [keyAppendix, keyRow, keyColumn] = key.split(".");
  return appendix === keyAppendix && column === keyColumn && (row === "*" || row === keyRow);
}
