import { cellInfo } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import { cellsNamed } from "../edition/parseEdition";
import type { CellKey } from "../model/cellKey";
import { takesDecimals } from "../model/figureType";
import { isForColumns, isForRows } from "../model/cellPattern";
import type { Rule } from "../edition/rule";

/** What the rule for whole numbers asks of an amount that may have decimals. */
const ANY_NUMBER = "Là số, từ 0 trở lên";

/** The rules that read a figure, for the explanation of a cell: catalogue code and what the rule asks. */
export function rulesReading(
  edition: Edition,
  key: CellKey,
): readonly { readonly code: string; readonly title: string; readonly kind: Rule["kind"] }[] {
  const isDecimal = takesDecimals(cellInfo(edition, key)?.column.type ?? "count");
  return edition.rules
    .filter((rule) => reads(edition, rule, key))
    .map(({ code, title, kind }) => ({
      code,
      title: kind === "whole-number" && isDecimal ? ANY_NUMBER : title,
      kind,
    }));
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
      return cellsNamed(rule).some((pattern) => matches(edition, pattern, key));
  }
}

function matches(edition: Edition, pattern: string, key: CellKey): boolean {
  if (isForColumns(pattern)) return key.startsWith(pattern.slice(0, -1));
  if (!isForRows(pattern)) return pattern === key;
  const [appendix, rows = "", column] = pattern.split(".");
  const [keyAppendix, , keyColumn] = key.split(".");
  if (appendix !== keyAppendix || column !== keyColumn) return false;
  return rows === "*" || cellInfo(edition, key)?.row.set === rows.slice(1);
}
