import { STATE_NAMES, type ToldState } from "../../core/consolidation/letters/stateNames";
import { cellInfo, cellLabel } from "../../core/edition/cellInfo";
import type { Edition } from "../../core/edition/edition";
import { reportTitle } from "../../core/edition/period";
import { formatNumber } from "../../core/text/viNumber";
import type { Collated, NothingCollated } from "./collate";
import { collateReport } from "./collateReport";

/** The ledger and the sums as an officer reads them on a console. */
export function collateText(collated: Collated | NothingCollated): string {
  const { edition, ledger } = collated;
  const { expected, counted, provisional, units, aside, refused, totals } = collateReport(collated);
  const whole = expected === null ? `${counted} đơn vị` : `${counted}/${expected} đơn vị`;
  const states = Object.keys(STATE_NAMES) as readonly ToldState[];
  return [
    `${edition === null ? "Không tệp nào có phụ lục đọc được" : reportTitle(edition, ledger.ask)}: ${whole}${provisional > 0 ? `, ${provisional} tạm tính` : ""}`,
    ...states.flatMap((state) => {
      const its = units.filter((unit) => unit.state === state);
      return its.length === 0
        ? []
        : [`  ${STATE_NAMES[state]} (${its.length}): ${its.map(({ unit, file }) => unit ?? file ?? "").join("; ")}`];
    }),
    ...aside.map(({ file, reason }) => `  [để riêng: ${reason}] ${file}`),
    ...refused.map(({ file, message }) => `  [không đọc được] ${file}: ${message}`),
    ...units.flatMap(({ file, notes = [] }) => notes.map((note) => `  [lưu ý] ${file ?? ""}: ${note}`)),
    ...Object.entries(totals).map(([key, { value, units: over, exact, reason }]) => {
      const told =
        reason === undefined ? (exact ?? (value === null ? "chưa có số liệu" : formatNumber(value))) : "không cộng";
      return `  ${labelOf(edition, key)}: ${told} (${over} đơn vị)`;
    }),
  ].join("\n");
}

function labelOf(edition: Edition | null, key: string): string {
  // A rate made from sums is no figure of the form.
  return edition === null || cellInfo(edition, key) === null ? key : cellLabel(edition, key);
}
