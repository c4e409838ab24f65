import type { PersonalDataKind } from "../../../src/core/privacy/personalData";

export interface Labelled {
  readonly text: string;
  readonly spans: readonly { readonly kind: PersonalDataKind; readonly found: string; readonly start: number }[];
}

/** Reads `Tặng quà ⟦name|cháu Lò Thị Cải⟧ ⟦age|9 tuổi⟧.` @param form decomposes the text, as some keyboards type it. */
export function labelled(marked: string, form: "NFC" | "NFD" = "NFC"): Labelled {
  const spans: { kind: PersonalDataKind; found: string; start: number }[] = [];
  let text = "";
  for (const part of marked.normalize(form).split(/(⟦[^⟧]*⟧)/)) {
    const match = /^⟦(name|age|illness|circumstance|address|school)\|([^⟧]*)⟧$/.exec(part);
    const found = match?.[2] ?? part;
    if (match !== null) spans.push({ kind: match[1] as PersonalDataKind, found, start: text.length });
    text += found;
  }
  return { text, spans };
}
