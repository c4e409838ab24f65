import { figureColumns, figureRows } from "../form/figuresOfTable";
import type { OwnSum, OwnTable } from "../form/ownForm";

const EQUALS = "{$totalLabel} là {$total :so}, nhưng {$terms} = {$sum :so}: lệch {$difference :so}.";
const AT_MOST = "{$totalLabel} là {$total :so}, nhưng {$terms} = {$sum :so}, nhiều hơn {$difference :so}.";

/** The sums of a table as rules, unparsed; those over what is no figure are left out. @param index of the table in its form */
export function rulesOfTable(table: OwnTable, index: number): readonly object[] {
  const rows = figureRows(table);
  const columns = figureColumns(table).map(({ key }) => key);
  const known = { rows: new Set(rows.map(({ key }) => key)), columns: new Set(columns) };
  return table.sums
    .filter(({ axis, total, parts }) => [total, ...parts].every((key) => known[axis].has(key)))
    .map((sum, at) => ruleOf(table, sum, `T${String(index + 1).padStart(2, "0")}`, wordOf(at)));
}

function ruleOf(table: OwnTable, sum: OwnSum, code: string, word: string): object {
  const { key } = table;
  const { axis, total, parts, relation } = sum;
  const [line] = figureRows(table);
  const [row, column] = [line?.key ?? "", figureColumns(table)[0]?.key ?? ""];
  // The highest level may write in every row.
  const level = "tinh";
  const [pattern, example] =
    axis === "columns"
      ? [(each: string) => `${key}.*.${each}`, (each: string) => `${key}.${row}.${each}`]
      : [(each: string) => `${key}.${each}.*`, (each: string) => `${key}.${each}.${column}`];
  const zeros = Object.fromEntries(parts.map((part) => [example(part), 0]));
  const first = example(parts[0] ?? "");
  return {
    id: `${code}-${word}`,
    code,
    kind: "sum",
    severity: "blocking",
    missing: "blank-then-skips",
    tolerance: 0,
    params: { parts: parts.map(pattern), relation, total: pattern(total) },
    title: relation === "equals" ? "Các phần cộng lại bằng tổng" : "Các phần không nhiều hơn tổng",
    message: relation === "equals" ? EQUALS : AT_MOST,
    basis: "số học của biểu",
    examples: {
      valid: [{ given: { ...zeros, [first]: 3, [example(total)]: 3 }, level }],
      invalid: [{ given: { ...zeros, [first]: 3, [example(total)]: 2 }, level, at: first }],
    },
  };
}

/** 0 → `a`, 26 → `aa`: rule ids have no digits behind their code. */
function wordOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? wordOf(rest) : "") + String.fromCharCode(97 + (index % 26));
}
