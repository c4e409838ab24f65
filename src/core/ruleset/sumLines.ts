import { appendixCells } from "../edition/cellInfo";
import type { Edition, EditionForm } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import { isForColumns, isForRows } from "../model/cellPattern";
import type { RuleOf } from "../edition/rule";

/** One sum of the form: the parts against their total, in one row or column. */
export interface SumLine {
  readonly rule: RuleOf<"sum">;
  readonly parts: readonly CellKey[];
  readonly total: CellKey;
}

/** Every figure that a pattern stands for, whoever writes it. */
export function cellsOfPattern({ appendices }: Pick<EditionForm, "appendices">, pattern: string): readonly CellKey[] {
  const own = appendices.find(({ key }) => key === pattern.slice(0, pattern.indexOf(".")));
  if (own === undefined) return [];
  if (!isForRows(pattern) && !isForColumns(pattern)) return appendixCells(own).has(pattern) ? [pattern] : [];
  const cells = [...appendixCells(own)];
  if (isForColumns(pattern)) return cells.map(([key]) => key).filter((key) => key.startsWith(pattern.slice(0, -1)));
  const [, rows = "", column] = pattern.split(".");
  return cells
    .filter(([key, { row }]) => {
      return key.endsWith(`.${column}`) && (rows === "*" || row.set === rows.slice(1));
    })
    .map(([key]) => key);
}

/** The sum rules of an edition, line by line. */
export function sumLines(edition: Edition): readonly SumLine[] {
  return edition.rules.flatMap((rule) => (rule.kind === "sum" ? linesOf(edition, rule) : []));
}

function linesOf(edition: Edition, rule: RuleOf<"sum">): readonly SumLine[] {
  const { parts, total } = rule.params;
  const patterns = [total, ...parts];
  const first = patterns.find((pattern) => isForRows(pattern) || isForColumns(pattern));
  if (first === undefined) return [{ rule, parts, total }];
  const lineOf = (key: CellKey): string => {
    const at = key.lastIndexOf(".");
    return isForRows(first) ? key.slice(0, at) : key.slice(at);
  };
  const byLine = new Map(
    patterns.map((pattern) => {
      const isMany = isForRows(pattern) || isForColumns(pattern);
      return [
        pattern,
        isMany ? new Map(cellsOfPattern(edition, pattern).map((key) => [lineOf(key), key])) : null,
      ] as const;
    }),
  );
  const within = (pattern: string, line: string): CellKey | undefined => {
    const own = byLine.get(pattern);
    return own ? own.get(line) : pattern;
  };
  return [...(byLine.get(first)?.keys() ?? [])].flatMap((line) => {
    const whole = within(total, line);
    const own = parts.flatMap((part) => within(part, line) ?? []);
    return whole === undefined || own.length < parts.length ? [] : [{ rule, parts: own, total: whole }];
  });
}
