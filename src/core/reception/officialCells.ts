import { isSameNumber } from "../consolidation/sums/decimal";
import type { Ask } from "../consolidation/ledger/ledger";
import { placeAbove } from "../consolidation/sums/levelCells";
import type { SumTotal, Total } from "../consolidation/sums/total";
import { cellInfo } from "../edition/cellInfo";
import type { EditionForm } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import { readFigure } from "../validation/reading";

/** A cell of the office's own appendix that must be the units' sum (rule A16): row `Cấp xã`. */
export interface OfficialCell {
  readonly key: CellKey;
  /** The row's words; empty where the form has none. */
  readonly row: string;
  /** What stands there, as it is read. */
  readonly shown: string;
  readonly sum: number;
  /** `free`: nothing stands there, not even a formula. */
  readonly relation: "equal" | "free" | "differs";
}

interface OwnReport {
  readonly edition: EditionForm;
  readonly context: Pick<ReportContext, "level" | "periodId" | "year">;
  readonly figures: FigureSet;
}

/** The cells of the office's report that are sums of what was received; none where it is another report. The own row is never among them. */
export function officialCells(
  { edition, context, figures }: OwnReport,
  ask: Ask,
  totals: ReadonlyMap<CellKey, Total>,
): readonly OfficialCell[] {
  if (ask.editionId !== edition.id || ask.periodId !== context.periodId || ask.year !== context.year) return [];
  return [...totals.values()].flatMap((total): readonly OfficialCell[] => {
    if (total.kind !== "sum" || total.value === null) return [];
    if (placeAbove(edition, context.level, total.key)?.relation !== "only-sum") return [];
    return cellOf(edition, figures, { ...total, value: total.value });
  });
}

function cellOf(
  edition: EditionForm,
  figures: FigureSet,
  { key, value: sum }: SumTotal & { readonly value: number },
): readonly OfficialCell[] {
  const reading = readFigure(edition, figures, key);
  if (reading.kind === "absent") return [];
  const row = cellInfo(edition, key)?.row.label ?? "";
  const isFree = reading.kind === "blank" && figures.get(key)?.formula === null;
  const isEqual = reading.kind === "number" && !reading.isText && isSameNumber(reading.value, sum);
  return [{ key, row, shown: reading.shown, sum, relation: isEqual ? "equal" : isFree ? "free" : "differs" }];
}
