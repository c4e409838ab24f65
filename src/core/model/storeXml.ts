import { parseReportProperties, type ReportProperties } from "./reportProperties";

/** Namespace of the product's custom XML part. */
export const STORE_NAMESPACE = "urn:bao-cao-tre-em:1";

const ESCAPES: readonly (readonly [string, string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];

/** Properties as the XML part that travels with the workbook. */
export function toStoreXml(properties: ReportProperties): string {
  const json = ESCAPES.reduce((text, [plain, escaped]) => text.replaceAll(plain, escaped), JSON.stringify(properties));
  return `<report xmlns="${STORE_NAMESPACE}">${json}</report>`;
}

/** Reads the part back; null when it is damaged or not ours. */
export function fromStoreXml(xml: string): ReportProperties | null {
  const match = /^(?:\s*<\?xml[^>]*\?>)?\s*<report xmlns="urn:bao-cao-tre-em:1">([^<]*)<\/report>\s*$/.exec(xml);
  if (!match) return null;
  const json = [...ESCAPES]
    .reverse()
    .reduce((text, [plain, escaped]) => text.replaceAll(escaped, plain), (match[1] ?? "").replaceAll("&quot;", '"'));
  return parseReportProperties(json);
}
