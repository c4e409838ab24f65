import { normaliseText } from "../../text/normalise";
import { formatShortDate } from "../../text/viDate";
import { judged, skipped, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/** Offices that had ended by the report's date. Placeholders: `$words`, `$until`, `$now`. */
export function defunctBody({ params }: RuleOf<"defunct-body">, scope: Scope): Judgement {
  const { particulars } = scope;
  const date = particulars?.reportDate ?? null;
  if (particulars === null || date === null) return skipped("Chưa ghi ngày báo cáo.", "particulars");
  const text = fold(`${particulars.superior} ${particulars.unitName}`);
  return judged(
    params.bodies
      .filter(({ words, until }) => date > until && words.some((word) => text.includes(fold(word))))
      .map(({ words, until, now }) => ({
        cells: [],
        placeholders: { words: words[0] ?? "", until: formatShortDate(until), now },
        fixes: [],
      })),
  );
}

/** Dashes of every length are one, so that no spelling of a ministry's name slips through. */
function fold(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/\s*[-–—]\s*/g, "-");
}
