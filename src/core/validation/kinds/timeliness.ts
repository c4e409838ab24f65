import { periodRange } from "../../edition/period";
import { formatShortDate } from "../../text/viDate";
import { judged, skipped, type Breach, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/**
 * Dates of the report itself, never of the clock. Placeholders: `$problem` (`early` | `late` | `no-cut-off`), `$date`,
 * `$end`, `$deadline`.
 */
export function timeliness({ params }: RuleOf<"timeliness">, scope: Scope): Judgement {
  const { particulars } = scope;
  if (particulars === null)
    return skipped("Tệp không có thông tin báo cáo (ngày báo cáo, ngày lấy số liệu, hạn nộp).", "particulars");
  const { reportDate, dataCutOff, deadline, periodId, year } = particulars;
  const { to } = periodRange(scope.edition, periodId, year);
  const show = (date: string | null): string => (date === null ? "" : formatShortDate(date));
  const breach = (problem: string): Breach => ({
    cells: [],
    placeholders: { problem, date: show(reportDate), end: show(to), deadline: show(deadline) },
    fixes: [],
  });
  const breaches = [
    ...(dataCutOff === null ? [breach("no-cut-off")] : []),
    ...(params.early && reportDate !== null && reportDate < to ? [breach("early")] : []),
    ...(reportDate !== null && deadline !== null && reportDate >= deadline ? [breach("late")] : []),
  ];
  if (breaches.length === 0 && deadline === null)
    return skipped("Chưa ghi hạn nộp của cấp trên nên chưa biết báo cáo có kịp hạn không.", "particulars");
  return judged(breaches);
}
