import { appendixCells } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import { readFigure } from "../validation/reading";

/**
 * The figures as one text that anybody can make again: edition, level, period, then a line for each figure in the form's order
 * with its number, nothing for a blank, the text as it stands for what is no number. Its SHA-256 is the fingerprint.
 */
export function canonicalFigures(
  edition: Edition,
  figures: FigureSet,
  { level, periodId, year }: Pick<ReportContext, "level" | "periodId" | "year">,
): string {
  const lines = [`${edition.id} ${edition.version}`, level, `${periodId} ${year}`];
  for (const cell of edition.appendices.flatMap((appendix) => [...appendixCells(appendix).keys()])) {
    const reading = readFigure(edition, figures, cell);
    if (reading.kind === "absent") continue;
    lines.push(`${cell}=${reading.kind === "number" ? reading.value : reading.kind === "blank" ? "" : reading.shown}`);
  }
  return lines.join("\n").normalize("NFC");
}

/** `7f3a91…` → `7F3A 91C2 …`: sixteen groups that can be read aloud. */
export function spelledFingerprint(hex: string): string {
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(" ");
}
