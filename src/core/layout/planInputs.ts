import { takesDecimals } from "../model/figureType";
import { formatNumber } from "../text/viNumber";
import { addressOf } from "./address";
import type { PlanGrid, PlannedCell } from "./planGrid";
import type { PlanFormula, PlanInput } from "./sheetPlan";

/** Excel's limits for an input prompt. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** The cells that the officer fills, with what to write there. */
export function planInputs({ cells }: PlanGrid, formulas: readonly PlanFormula[]): readonly PlanInput[] {
  const computed = new Set(formulas.map(({ key }) => key));
  return [...cells].flatMap(([key, cell]) =>
    cell.isOpen && !computed.has(key) ? [{ key, row: cell.row, col: cell.col, prompt: promptOf(cell) }] : [],
  );
}

/** Totals as formulas. A total stays blank until every part is a number: a blank part is not zero. */
export function planFormulas({ cells }: PlanGrid): readonly PlanFormula[] {
  return [...cells].flatMap(([key, { info, row, col, isOpen }]) => {
    const parts = info.totalOf.flatMap((part) => cells.get(part) ?? []).map((part) => addressOf(part.row, part.col));
    if (!isOpen || parts.length === 0 || parts.length < info.totalOf.length) return [];
    return [{ key, row, col, formula: `=IF(COUNT(${parts.join(",")})=${parts.length},${parts.join("+")},"")` }];
  });
}

function promptOf({ info: { row, column } }: PlannedCell): PlanInput["prompt"] {
  const name = row.name === undefined ? column.name : `${row.name}: ${column.name}`;
  const kind = takesDecimals(column.type) ? "Số, có thể có phần lẻ" : "Số nguyên";
  const how = `${kind}, đơn vị: ${column.unit}, ví dụ ${formatNumber(column.example)}. Không có thì ghi 0.`;
  return {
    title: column.label.slice(0, LONGEST_TITLE),
    message: `${cut(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, LONGEST_MESSAGE - how.length - 2)}. ${how}`,
  };
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
