import { useState } from "react";
import { formatShortDate } from "../../../core/text/viDate";
import { useStrings } from "../../catalogue/useStrings";
import { handOver } from "../../device/handOver";
import { today } from "../../device/today";
import type { CollateProps, ReceivedState } from "../collateProps";
import { isOpen, type Standing } from "./standing";

/** Hands all replies over as one archive: those not asked yet, or all again. */
export function useArchive({ collate, state, snapshot }: CollateProps & { readonly state: ReceivedState }) {
  const { collate: strings } = useStrings();
  const { replies: words } = strings;
  const [said, setSaid] = useState<string | null>(null);

  async function save(standings: readonly Standing[]): Promise<void> {
    const units = standings.map(({ row }) => row.unit.id);
    const made = await collate.replyArchive(units, snapshot.context?.unitName ?? "");
    if (made === null) return;
    const day = formatShortDate(today()).replaceAll("/", "-");
    if (!handOver(words.archiveName(day), made.bytes)) return setSaid(words.notSaved);
    const asText = made.asText.map(({ unit }) => unit);
    await collate.noteAsked(
      made.units.filter((unit) => !asText.includes(unit)),
      "file",
    );
    if (asText.length > 0) await collate.noteAsked(asText, "text");
    const names = asText.map((unit) => state.received.ledger.rows.find((row) => row.unit.id === unit)?.unit.name);
    setSaid(
      [words.archived(made.units.length), ...(names.length > 0 ? [words.asText(names.join(", "))] : [])].join(" "),
    );
  }

  return { said, save };
}

/** Those that an archive holds: what was not asked yet, else all that can be asked again. */
export function forArchive(standings: readonly Standing[]): readonly Standing[] {
  const drafted = standings.filter(({ items }) => items.length > 0);
  const open = drafted.filter(isOpen);
  return open.length > 0 ? open : drafted;
}
