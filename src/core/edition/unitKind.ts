import type { ReportContext } from "../model/reportContext";
import type { Edition } from "./edition";

/** What kind of unit reports, by the first kind in its own name, as in `phường Xã Đàn`; null where the name tells none. */
export function namedKind(
  { narrative: { unitKinds } }: Pick<Edition, "narrative">,
  { level, unitName }: Pick<ReportContext, "level" | "unitName">,
): string | null {
  const name = unitName.normalize("NFC").toLowerCase();
  const found = (unitKinds[level] ?? [])
    .map((kind) => ({ kind, at: name.indexOf(kind) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.kind ?? null;
}
