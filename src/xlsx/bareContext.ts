import type { Edition } from "../core/edition/edition";
import { periodRange, reportingLevel } from "../core/edition/period";
import type { CellKey } from "../core/model/cellKey";
import type { ReportContext } from "../core/model/reportContext";

/** The particulars of a commune, or of the level that reports on the form, that said nothing of itself. The year is the caller's to tell. */
export function bareContext(edition: Edition): Omit<ReportContext, "year"> {
  return {
    editionId: edition.id,
    unitName: "",
    level: reportingLevel(edition),
    superior: "",
    periodId: edition.periods[0]?.id ?? "",
    reportDate: null,
    dataCutOff: null,
    deadline: null,
    theme: null,
    signerTitle: "",
    signerName: "",
  };
}

/** Without any date: the newest year in which the rows of these figures exist. */
export function lastYearOf(edition: Edition, cells: readonly CellKey[]): number {
  const present = new Set(cells.map((key) => key.split(".").slice(0, 2).join(".")));
  const ends = edition.appendices.flatMap(({ key, rows }) =>
    rows.flatMap((row) => (row.until !== undefined && present.has(`${key}.${row.key}`) ? [row.until] : [])),
  );
  let year = new Date().getFullYear();
  while (ends.some((end) => periodRange(edition, edition.periods[0]?.id ?? "", year).to > end)) year -= 1;
  return year;
}
