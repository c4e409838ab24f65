import type { ReportContext } from "../model/reportContext";
import type { Edition } from "./edition";

/** What kind of unit reports, by its own name: `phường`; null where the name tells none. */
export function namedKind(
  { narrative: { unitKinds } }: Pick<Edition, "narrative">,
  { level, unitName }: Pick<ReportContext, "level" | "unitName">,
): string | null {
  const name = unitName.normalize("NFC").toLowerCase();
  return (unitKinds[level] ?? []).find((kind) => name.includes(kind)) ?? null;
}
