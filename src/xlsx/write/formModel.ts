import { inputRuns } from "../../core/layout/inputRuns";
import { parseArea } from "../../core/layout/address";
import type { PlanStyle, SheetPlan } from "../../core/layout/sheetPlan";
import type { CellContent, FormSheet } from "./bookPlan";
import type { ModelCell, SheetModel } from "./sheetModel";

/** A planned appendix as a worksheet, as `excel/writeSheet` makes it in Excel. */
export function formModel({ plan, cells = [], isUnnamed = false, isHidden = false }: FormSheet): SheetModel {
  return {
    name: plan.sheetName,
    isHidden,
    cells: cellsOf(plan, cells),
    columns: plan.columnWidths.map((width) => ({ width, isHidden: false })),
    heights: plan.rowHeights,
    hiddenRows: new Set(),
    merges: plan.merges,
    validations: plan.inputs.map(({ row, col, prompt }) => ({
      kind: "whole",
      at: { row, col, rows: 1, cols: 1 },
      prompt,
    })),
    tinted: inputRuns(plan.inputs),
    names: isUnnamed ? [] : plan.names,
    frozen: { rows: 0, cols: 0 },
    selected: plan.firstInput,
    print: { ...plan.print, paper: "A4", titleCols: 0, across: 1, isOnePage: true },
    charts: [],
  };
}

function cellsOf(plan: SheetPlan, given: NonNullable<FormSheet["cells"]>): readonly ModelCell[] {
  const rows = Math.max(plan.rows, ...given.map(({ row }) => row + 1));
  const cols = Math.max(plan.cols, ...given.map(({ col }) => col + 1));
  const contents = new Map<number, CellContent>();
  const at = (row: number, col: number): number => row * cols + col;
  for (const { row, col, text } of plan.texts) contents.set(at(row, col), text);
  for (const { row, col, formula } of plan.formulas) contents.set(at(row, col), { formula, value: null });
  for (const { row, col, content } of given) contents.set(at(row, col), content);
  const valueAt = (row: number, col: number): CellContent => contents.get(at(row, col)) ?? null;
  const styles = stylesOf(plan, rows, cols);
  return Array.from({ length: rows * cols }, (_item, index): ModelCell => {
    const content = contents.get(index) ?? null;
    return {
      row: Math.floor(index / cols),
      col: index % cols,
      content: isUnworked(content) ? { ...content, value: totalOf(content.formula, valueAt) } : content,
      style: styles[index] ?? {},
    };
  });
}

function isUnworked(content: CellContent): content is { readonly formula: string; readonly value: null } {
  return typeof content === "object" && content !== null && content.value === null;
}

/** What a total of the plan gives: blank until every part is a number. Null for a formula of another kind. */
function totalOf(formula: string, valueAt: (row: number, col: number) => CellContent): number | string | null {
  const [, parts] = /^=IF\(COUNT\(([A-Z\d,]+)\)=\d+,[A-Z\d+]+,""\)$/.exec(formula) ?? [];
  if (parts === undefined) return null;
  let sum = 0;
  for (const part of parts.split(",")) {
    const area = parseArea(part);
    const content = area === null ? null : valueAt(area.row, area.col);
    const value = isUnworked(content) ? totalOf(content.formula, valueAt) : content;
    const number = typeof value === "object" && value !== null ? value.value : value;
    if (typeof number !== "number") return "";
    sum += number;
  }
  return sum;
}

/** The style of each cell, the particular over the general. */
function stylesOf({ styles }: SheetPlan, rows: number, cols: number): readonly PlanStyle[] {
  const merged = Array.from({ length: rows * cols }, (): PlanStyle => ({}));
  for (const { area, style } of styles)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let col = area.col; col < area.col + area.cols; col += 1)
        merged[row * cols + col] = { ...merged[row * cols + col], ...style };
  return merged;
}
