import { attributes, XML } from "./xmlText";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Beside a custom XML part: which one it is, and of which namespace. */
export function itemPropertiesXml(xml: string, index: number): string {
  const namespace = rootNamespaceOf(xml);
  const schema = namespace === "" ? "" : `<ds:schemaRef${attributes({ "ds:uri": namespace })}/>`;
  return (
    `${XML}<ds:datastoreItem ds:itemID="${identifierOf(`${index} ${xml}`)}" xmlns:ds="${PROPERTIES}">` +
    `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`
  );
}

/** Namespace of the first element; empty where it has none. */
export function rootNamespaceOf(xml: string): string {
  const text = xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "");
  const [, prefix = "", rest = ""] =
    /^\s*<(?:([\w.-]+):)?[\w.-]+((?:[^<>"']|"[^"]*"|'[^']*')*)>/.exec(text.replace(/^\uFEFF/, "")) ?? [];
  const wanted = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  for (const [, name, a, b] of rest.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted) return (a ?? b ?? "").replaceAll("&amp;", "&");
  return "";
}

/** An identifier that the same content always has. */
function identifierOf(text: string): string {
  const words = [0x811c9dc5, 0x01234567, 0x89abcdef, 0x7f4a7c15].map((seed) => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
  });
  const [a = "", b = "", c = "", d = ""] = words;
  return `{${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}}`;
}
