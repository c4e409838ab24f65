import { TextRun } from "docx";
import { xmlText } from "./xmlText";

/** Untrusted text as a run. `points` is the size of the letters; without it the paragraph's style decides. */
export function textRun(text: string, look: RunLook = {}): TextRun {
  const { points, ...rest } = look;
  return new TextRun({ ...rest, ...(points === undefined ? {} : { size: points * 2 }), text: xmlText(text) });
}

export interface RunLook {
  readonly points?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}
