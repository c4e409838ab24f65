import { parseWorkbookProperties, type WorkbookProperties } from "./reportProperties";

/** Namespaces of the product's custom XML parts: particulars; drafts; the office's own forms; what could not be read and was kept aside. */
export const STORE = {
  properties: "urn:bao-cao-tre-em:1",
  drafts: "urn:bao-cao-tre-em:drafts:1",
  forms: "urn:bao-cao-tre-em:forms:1",
  kept: "urn:bao-cao-tre-em:kept:1",
} as const;
export type StoreNamespace = (typeof STORE)[keyof typeof STORE];

const ESCAPES: readonly (readonly [string, string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];

/** A text as the XML part that travels with the workbook. */
export function wrapStore(namespace: StoreNamespace, text: string): string {
  const escaped = ESCAPES.reduce((rest, [plain, entity]) => rest.replaceAll(plain, entity), text);
  return `<report xmlns="${namespace}">${escaped}</report>`;
}

/** The text of such a part; null for a part of another kind or a damaged one. */
export function unwrapStore(namespace: StoreNamespace, xml: string): string | null {
  const match = /^(?:\s*<\?xml[^>]*\?>)?\s*<report xmlns="([^"]*)">([^<]*)<\/report>\s*$/.exec(xml);
  if (match?.[1] !== namespace) return null;
  return [...ESCAPES]
    .reverse()
    .reduce((rest, [plain, entity]) => rest.replaceAll(entity, plain), (match[2] ?? "").replaceAll("&quot;", '"'));
}

export function toStoreXml(properties: WorkbookProperties): string {
  return wrapStore(STORE.properties, JSON.stringify(properties));
}

/** Reads the particulars back; null when they are damaged or not ours. */
export function fromStoreXml(xml: string): WorkbookProperties | null {
  const json = unwrapStore(STORE.properties, xml);
  return json === null ? null : parseWorkbookProperties(json);
}
