import { SaxesParser } from "saxes";
import { BookError } from "./bookError";

export interface XmlHandler {
  /** Names and attribute names without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks through a part. A document type, and with it every entity of its own, is refused. @throws BookError */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false });
  parser.on("error", (error) => {
    throw new BookError("damaged", error.message);
  });
  parser.on("doctype", () => {
    throw new BookError("doctype");
  });
  let hasPrefix = false;
  parser.on("attribute", ({ name }) => (hasPrefix ||= name.includes(":")));
  parser.on("opentag", ({ name, attributes }) => {
    const own = attributes as Readonly<Record<string, string>>;
    // Most elements have no prefix at any of their attributes.
    handler.open(local(name), hasPrefix ? plainNames(own) : own);
    hasPrefix = false;
  });
  parser.on("closetag", ({ name }) => handler.close?.(local(name)));
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.write(decode(bytes)).close();
}

function plainNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

/** Names of elements and attributes are few and come again and again. */
const known = new Map<string, string>();
const MOST = 1000;

function local(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const plain = name.slice(name.indexOf(":") + 1);
  if (known.size < MOST) known.set(name, plain);
  return plain;
}

function inUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string {
  return new TextDecoder(encoding).decode(bytes);
}

const plain = new TextDecoder();

/** Text of a part, whatever Unicode it is in. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // With the mark for its order of bytes, or by the `<` that every part begins with.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return inUtf16(bytes, "utf-16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return inUtf16(bytes, "utf-16be");
  return plain.decode(bytes);
}
