import type { LiveBlock } from "../narrative/reconcile";
import { plainText } from "../narrative/reportDocument";

/** A block's words. A prompt in a gap is ours, not the officer's: it claims nothing. Its room is kept, so that offsets hold. */
export function textOfBlock({ inlines }: Pick<LiveBlock, "inlines">): string {
  return inlines
    .map((inline) => (inline.kind === "gap" ? plainText([inline]).replace(/[^\n]/g, " ") : inline.text))
    .join("");
}
