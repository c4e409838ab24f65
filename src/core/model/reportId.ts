/**
 * One report of a workbook: its edition, and a number where the workbook holds several of that form: `thang-hanh-dong`,
 * `thang-hanh-dong/2`. It travels in the hidden constant of each of its sheets.
 */
export type ReportId = string;

export function reportId(editionId: string, number: number): ReportId {
  return number === 1 ? editionId : `${editionId}/${number}`;
}

/** The first number of that form which no report has. */
export function freeReport(editionId: string, taken: Iterable<ReportId>): ReportId {
  const used = new Set(taken);
  let number = 1;
  while (used.has(reportId(editionId, number))) number += 1;
  return reportId(editionId, number);
}
