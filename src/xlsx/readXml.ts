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
  parser.on("opentag", ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [local(key), String(value)] as const);
    handler.open(local(name), Object.fromEntries(plain));
  });
  parser.on("closetag", ({ name }) => handler.close?.(local(name)));
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.write(decode(bytes)).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}
