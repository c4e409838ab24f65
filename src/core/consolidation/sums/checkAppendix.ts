import { cellLabel, cellTitle } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import type { FigureSet } from "../../model/figureSet";
import type { Finding } from "../../model/finding";
import type { Level } from "../../model/level";
import { formatNumber } from "../../text/viNumber";
import { readFigure, type Reading } from "../../validation/reading";
import { decimalOf, exactNumber, isSameNumber, subtract } from "./decimal";
import { placeAbove } from "./levelCells";
import { overText } from "./overText";
import type { SumTotal, Total } from "./total";

type Form = Pick<EditionForm, "appendices">;

/**
 * Rule A16 on the appendix of the level above: a row of the units alone (`Cấp xã`) is their sum, blocking. A row that holds the office's
 * own figures besides is no less than the sum, to be explained. The own row is never touched.
 * @param figures of the level above @param totals of the units @param expected units of the list; null without one
 */
export function checkAppendix(
  edition: Form,
  above: Level,
  figures: FigureSet,
  totals: ReadonlyMap<CellKey, Total>,
  expected: number | null,
): readonly Finding[] {
  return [...totals.values()].flatMap((total) => {
    const place = total.kind === "sum" ? placeAbove(edition, above, total.key) : null;
    if (total.kind !== "sum" || total.exact === null || place === null) return [];
    const reading = readFigure(edition, figures, place.key);
    if (reading.kind === "absent") return [];
    if (place.relation === "only-sum")
      return isEqual(reading, total) ? [] : [differing(edition, total, reading, expected)];
    const isLess = reading.kind === "number" && total.value !== null && reading.value < total.value;
    return isLess ? [tooSmall(edition, total, reading, expected)] : [];
  });
}

function isEqual(reading: Reading, { value }: SumTotal): boolean {
  return reading.kind === "number" && value !== null && isSameNumber(reading.value, value);
}

function differing(edition: Form, total: SumTotal, reading: Reading, expected: number | null): Finding {
  const { key, value } = total;
  const shown = shownOf(reading);
  const verb = value === null ? "lớn quá giới hạn ghi chính xác của Excel" : "không bằng";
  const message =
    value === null
      ? `${cellTitle(edition, key)}: tổng của các đơn vị là ${exactText(total)}, ${verb}. Kiểm tra số của từng đơn vị.`
      : `${cellTitle(edition, key)} ghi ${shown}, ${verb} tổng của các đơn vị là ${exactText(total)} (${overText(total, expected)}). Kiểm tra lại hoặc lấy số tổng.`;
  const fixes =
    value === null ? [] : [{ title: `Ghi ${formatNumber(value)}`, edits: [{ cell: key, before: shown, value }] }];
  return findingOf(edition, "A16-units-sum", "blocking", "số học của biểu", total, reading, message, fixes);
}

function tooSmall(edition: Form, total: SumTotal, reading: Reading, expected: number | null): Finding {
  const message = `${cellTitle(edition, total.key)} ghi ${shownOf(reading)}, nhỏ hơn tổng của các đơn vị là ${exactText(total)} (${overText(total, expected)}). Kiểm tra lại hoặc giải trình.`;
  return findingOf(edition, "A16-below-units", "explain", "kiểm tra hợp lý", total, reading, message, []);
}

function findingOf(
  edition: Form,
  ruleId: string,
  severity: Finding["severity"],
  basis: string,
  total: SumTotal,
  reading: Reading,
  message: string,
  fixes: Finding["fixes"],
): Finding {
  const { key, value } = total;
  const difference =
    reading.kind === "number" && value !== null
      ? exactNumber(subtract(decimalOf(reading.value), decimalOf(value)))
      : null;
  return {
    id: `${ruleId}@${key}`,
    ruleId,
    code: "A16",
    severity,
    cells: [key],
    message,
    placeholders: { value: shownOf(reading), sum: exactText(total) },
    values: [
      { cell: key, label: cellLabel(edition, key), shown: shownOf(reading) },
      { cell: key, label: "Tổng các đơn vị", shown: exactText(total) },
    ],
    difference: difference === null ? null : `${difference > 0 ? "+" : ""}${formatNumber(difference)}`,
    basis,
    fixes,
  };
}

function shownOf(reading: Reading): string {
  return reading.kind === "absent" ? "(không có ô)" : reading.shown;
}

function exactText({ value, exact }: SumTotal): string {
  if (value !== null) return formatNumber(value);
  const [whole = "", fraction] = (exact ?? "").split(".");
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".") + (fraction === undefined ? "" : `,${fraction}`);
}
