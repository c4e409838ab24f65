/**
 * Namespaces of the product's custom XML parts: particulars; drafts; the office's own forms; what a receiving office decided; what it
 * answered to a return; what could not be read and was kept aside.
 */
export const STORE = {
  properties: "urn:bao-cao-tre-em:1",
  drafts: "urn:bao-cao-tre-em:drafts:1",
  forms: "urn:bao-cao-tre-em:forms:1",
  collation: "urn:bao-cao-tre-em:collation:1",
  reply: "urn:bao-cao-tre-em:reply:1",
  kept: "urn:bao-cao-tre-em:kept:1",
} as const;
export type StoreNamespace = (typeof STORE)[keyof typeof STORE];

const ESCAPES: readonly (readonly [string, string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];

/** Other programs write more signs as entities than we do; the sign that begins them all comes last. */
const READ: typeof ESCAPES = [['"', "&quot;"], ["'", "&apos;"], ...[...ESCAPES].reverse()];

/** Other programs that save the workbook may order and quote the attributes otherwise. */
const PART = /^\uFEFF?(?:\s*<\?xml[^>]*\?>)?\s*<report((?:\s+\w+=(?:"[^"<]*"|'[^'<]*'))+)\s*>([^<]*)<\/report>\s*$/;
const ATTRIBUTE = /(\w+)=(?:"([^"]*)"|'([^']*)')/g;

/** What a part holds. The higher the revision, the later it was written. */
export interface StoredText {
  readonly revision: number;
  readonly text: string;
}

/** A text as the XML part that travels with the workbook. */
export function wrapStore(namespace: StoreNamespace, text: string, revision = 0): string {
  const escaped = ESCAPES.reduce((rest, [plain, entity]) => rest.replaceAll(plain, entity), text);
  const attribute = revision === 0 ? "" : ` revision="${revision}"`;
  return `<report xmlns="${namespace}"${attribute}>${escaped}</report>`;
}

/** Whether a part is of this kind, in whatever state. */
export function isOfStore(namespace: StoreNamespace, xml: string): boolean {
  return xml.includes(`xmlns="${namespace}"`) || xml.includes(`xmlns='${namespace}'`);
}

/** The text of such a part; null for a part of another kind or a damaged one. */
export function unwrapStore(namespace: StoreNamespace, xml: string): StoredText | null {
  const [, attributes = "", text = ""] = PART.exec(xml) ?? [];
  const given = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, a, b]) => [name, a ?? b]));
  if (given.get("xmlns") !== namespace) return null;
  const revision = Number(given.get("revision") ?? 0);
  return {
    revision: Number.isSafeInteger(revision) && revision > 0 ? revision : 0,
    text: READ.reduce((rest, [plain, entity]) => rest.replaceAll(entity, plain), text),
  };
}
