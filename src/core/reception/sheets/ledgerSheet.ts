import type { Ledger, LedgerRow } from "../../consolidation/ledger/ledger";
import { ledgerLines } from "../../consolidation/exports/ledgerLines";
import { ASIDE_NAMES } from "../../consolidation/letters/asideNames";
import { STATE_NAMES } from "../../consolidation/letters/stateNames";
import { formatShortDate } from "../../text/viDate";
import type { PlannedContent, PlannedSheet } from "../plannedSheet";
import { plainSheet } from "./plainSheet";

const FINGERPRINTS = {
  same: "Đúng như khi nộp",
  changed: "Đã đổi sau khi kiểm tra",
  none: "Không có phiếu kiểm tra",
} as const;

/** Every unit and every file, each at one place, with what became of it. */
export function ledgerSheet(ledger: Ledger): PlannedSheet {
  const { rows, asked, unlisted, refused, aside } = ledger;
  const states = new Map(ledgerLines(ledger).map(({ id, state }) => [id, state]));
  const file = (unit: string | null, state: string, path: string, note: string): readonly PlannedContent[] => [
    unit,
    state,
    null,
    null,
    null,
    path,
    note,
  ];
  const own = refused.filter(({ unit }) => unit === null);
  return plainSheet(
    { kind: "so-nhan", name: "Sổ nhận", title: "SỔ NHẬN BÁO CÁO" },
    [
      { header: "Đơn vị", width: 28 },
      { header: "Trạng thái", width: 30 },
      { header: "Ngày nhận", width: 12 },
      { header: "Hạn", width: 11 },
      { header: "Phiếu kiểm tra", width: 24 },
      { header: "Tệp", width: 44, isWrapped: true },
      { header: "Ghi chú", width: 60, isWrapped: true },
    ],
    [
      ...rows.map((row) => unitLine(row, states.get(row.unit.id) ?? "", ledger)),
      ...unlisted.map(({ name, file: { path }, id }) =>
        file(name, states.get(id) ?? `${STATE_NAMES.unlisted}, chưa tính`, path, ""),
      ),
      ...asked.map(({ file: { path }, units }) =>
        file(null, "Chưa rõ của đơn vị nào", path, `Có thể là: ${units.map(({ name }) => name).join("; ")}`),
      ),
      ...own.map(({ path, message }) => file(null, STATE_NAMES.unreadable, path, message)),
      ...aside.map(({ path, reason, of }) =>
        file(null, "Để riêng", path, of === null ? ASIDE_NAMES[reason] : `${ASIDE_NAMES[reason]} ${of}`),
      ),
    ],
  );
}

function unitLine(row: LedgerRow, state: string, { refused }: Ledger): readonly PlannedContent[] {
  const { unit, current, versions, isLate } = row;
  const path = current?.path ?? versions[0]?.path ?? null;
  const others = versions.filter((version) => version.path !== path).map((version) => version.path);
  const notes = [
    ...(others.length === 0 ? [] : [`${versions.length} tệp, còn: ${others.join("; ")}`]),
    ...refused.filter((each) => each.unit === unit.id).map((each) => `${each.path}: ${each.message}`),
  ];
  return [
    unit.name,
    state,
    current?.received ? formatShortDate(current.received) : null,
    isLate === null ? null : isLate ? "muộn" : "đúng hạn",
    current === null ? null : FINGERPRINTS[current.report.fingerprint],
    path,
    notes.join("; "),
  ];
}
