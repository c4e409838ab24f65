import { cellInfo, cellLabel } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import { periodNames } from "../edition/period";
import type { CellKey } from "../model/cellKey";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import { readFigure } from "../validation/reading";

/** A report as it stands in the workbook. */
export interface CarryReport {
  readonly edition: Edition;
  readonly figures: FigureSet;
  readonly context: ReportContext;
}

/** A figure of one report that another report's form asks for too. */
export interface CarriedFigure {
  readonly cell: CellKey;
  /** What the cell shows now. */
  readonly before: string;
  readonly value: number;
  /** Whether the cell already holds another number. */
  readonly isOther: boolean;
  readonly source: { readonly cell: CellKey; readonly label: string };
}

export interface CarryOffer {
  /** `Công tác trẻ em 6 tháng năm 2025` */
  readonly title: string;
  readonly figures: readonly CarriedFigure[];
  /** Figures of the form that the other report cannot give; they stay open. */
  readonly open: number;
}

/**
 * What another report offers for a form, as the form's data say (`carries`). Only reports of the same level and year count. Nothing is
 * written: a number that already stands in its cell is not offered again, a blank of the source is no zero.
 */
export function carriedFigures(target: CarryReport, source: CarryReport): CarryOffer | null {
  const carry = target.edition.carries.find(({ from }) => from === source.edition.id);
  const isAlike = source.context.level === target.context.level && source.context.year === target.context.year;
  if (carry === undefined || !isAlike) return null;
  const figures = Object.entries(carry.figures).flatMap(([cell, from]): readonly CarriedFigure[] => {
    const [now, given] = [
      readFigure(target.edition, target.figures, cell),
      readFigure(source.edition, source.figures, from),
    ];
    if (given.kind !== "number" || now.kind === "absent") return [];
    if (now.kind === "number" && now.value === given.value) return [];
    const label = `${cellInfo(source.edition, from)?.appendix.label ?? ""}, ${cellLabel(source.edition, from)}`;
    const isOther = now.kind !== "blank";
    return [{ cell, before: now.shown, value: given.value, isOther, source: { cell: from, label } }];
  });
  const appendices = new Set(Object.keys(carry.figures).map((cell) => cell.split(".")[0]));
  const all = [...target.figures.keys()].filter((key) => appendices.has(key.split(".")[0]));
  const { periodId, year } = source.context;
  return {
    title: `${source.edition.title} ${periodNames(source.edition, periodId, year).name}`,
    figures,
    open: all.filter((key) => !(key in carry.figures)).length,
  };
}
