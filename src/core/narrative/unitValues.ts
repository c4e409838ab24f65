import type { EditionForm } from "../edition/edition";
import type { NarrativeBlock } from "../edition/narrative";
import type { CollatedUnits } from "../model/collatedUnits";
import type { NarrativeValue } from "./narrativeMessage";
import type { Quantity } from "./quantity";

/** More names than these stand in a list of their own. */
const MOST_NAMES = 10;

/** What a sentence about collated units is told with; null where it has nothing to say. @param at which sentence of the block */
export function unitValues(
  { id, role, sentences }: NarrativeBlock,
  at: number,
  { edition, collated }: { readonly edition: Pick<EditionForm, "levels">; readonly collated: CollatedUnits | null },
): Readonly<Record<string, NarrativeValue>> | null {
  const standing = sentences[at]?.units;
  if (collated === null || standing === undefined) return null;
  const count = (name: string, value: number | null): Quantity => ({
    id: `${id}/${at}/${name}`,
    value,
    cells: [],
    derivation: null,
    verified: true,
    prompt: "số đơn vị",
    units: true,
  });
  const all = {
    counted: count("counted", collated.counted),
    expected: count("expected", collated.expected),
    senders: edition.levels.find((level) => level.id === collated.level)?.label.toLowerCase() ?? "",
  };
  if (standing === "all") return all;
  const names = collated[standing];
  const isMany = names.length > MOST_NAMES;
  if (names.length === 0 || (role === "annex" && !isMany)) return null;
  return {
    ...all,
    count: count("count", names.length),
    names: names.join(", "),
    lines: names.map((name, index) => `${index + 1}. ${atStart(name)}`).join("\n"),
    size: isMany ? "many" : "few",
  };
}

function atStart(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
