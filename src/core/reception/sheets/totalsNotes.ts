import { PROVISIONAL } from "../../consolidation/exports/ledgerLines";
import type { Ledger } from "../../consolidation/ledger/ledger";
import { overText } from "../../consolidation/sums/overText";
import type { IsoDate } from "../../model/reportContext";
import { formatShortDate } from "../../text/viDate";
import { quoted } from "./looks";
import type { TotalsGrid } from "./totalsGrid";

interface Counted<T> {
  readonly formula: string;
  readonly value: T;
}

export interface TotalsNotes {
  readonly over: Counted<string>;
  readonly missing: Counted<string>;
  /** In the row of sums. */
  readonly sums: {
    readonly name: Counted<string>;
    readonly counts: Counted<number>;
    readonly state: Counted<string>;
  };
}

/** What is said of the sums: each count is a formula, for the officer may change `Tính`. What is on no list is never in the fraction. */
export function totalsNotes(grid: TotalsGrid, { rows, tally }: Ledger, until: IsoDate | null): TotalsNotes {
  const { counts, names, numbers, states, lines } = grid;
  const hasBesides = lines.some(({ number }) => number === null);
  const counted = hasBesides ? `COUNTIFS(${counts},1,${numbers},">0")` : `SUM(${counts})`;
  const all = hasBesides ? `COUNT(${numbers})` : `COUNTA(${names})`;
  const provisional = `COUNTIFS(${counts},1,${states},"${PROVISIONAL}*")`;
  const isListed = tally.expected !== null;
  const fraction = isListed ? `${counted}&"/"&${all}` : counted;
  const besides = hasBesides ? `&", thêm "&(SUM(${counts})-${counted})&" ngoài danh sách"` : "";
  const shown = isListed ? `${tally.counted}/${rows.length}` : String(tally.counted);
  const over = overText({ units: tally.counted, provisional: 0, besides: 0 }, isListed ? rows.length : null);
  const out = `COUNTIFS(${states},${quoted("Chưa gửi*")},${counts},"<>1")`;
  const missing = rows.filter(({ state, counting }) => state === "missing" && counting === "no").length;
  const day = until === null ? "" : `Nhận đến ngày ${formatShortDate(until)}. `;
  const [before, between, after] = [
    `${day}Chưa có trong tổng: `,
    " chưa gửi, ",
    " chưa tính (xem sheet Sổ nhận). Đổi 1 thành 0 ở cột Tính thì tổng đổi theo. Ô trống là chưa có số liệu, không phải số 0.",
  ];
  return {
    over: {
      formula: `=${fraction}&" đơn vị, "&${provisional}&" tạm tính"${besides}`,
      value: `${over}, ${tally.provisional} tạm tính${hasBesides ? `, thêm ${tally.besides} ngoài danh sách` : ""}`,
    },
    missing: {
      formula: `=${quoted(before)}&${out}&${quoted(between)}&(${all}-${counted}-${out})&${quoted(after)}`,
      value: `${before}${missing}${between}${rows.length - tally.counted - missing}${after}`,
    },
    sums: {
      name: { formula: `="Cộng "&${fraction}`, value: `Cộng ${shown}` },
      counts: { formula: `=SUM(${counts})`, value: tally.counted + tally.besides },
      state: { formula: `=${provisional}&" tạm tính"`, value: `${tally.provisional} tạm tính` },
    },
  };
}
