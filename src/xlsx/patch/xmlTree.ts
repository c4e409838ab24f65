import { SaxesParser } from "saxes";
import { BookError } from "../bookError";

/** An element with its places in the text: what is changed is cut out and put in, all else stays as it was written. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon; empty for none. */
  readonly prefix: string;
  /** By their full names. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Behind `>` of its opening tag. */
  readonly openEnd: number;
  /** Where its closing tag begins; equal to `end` where it has none. */
  closeStart: number;
  end: number;
  readonly isSelfClosing: boolean;
  readonly children: XmlElement[];
}

/** The elements of a part down to a depth. @throws BookError */
export function xmlTree(text: string, depth = Infinity): XmlElement {
  const parser = new SaxesParser({ position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on("error", (error) => {
    throw new BookError("damaged", error.message);
  });
  parser.on("doctype", () => {
    throw new BookError("doctype");
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const openEnd = parser.position;
    const colon = name.indexOf(":") + 1;
    const element: XmlElement = {
      name: name.slice(colon),
      prefix: name.slice(0, colon),
      attributes: attributes as Readonly<Record<string, string>>,
      start: text.lastIndexOf("<", openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      isSelfClosing,
      children: [],
    };
    root ??= element;
    if (open.length < depth) open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === undefined || element.isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = text.lastIndexOf("<", element.end - 1);
  });
  parser.write(text).close();
  if (root === null) throw new BookError("damaged", "no element");
  return root;
}

/** Attribute by its name without prefix. */
export function attributeOf({ attributes }: XmlElement, local: string): string | undefined {
  const name = Object.keys(attributes).find((each) => each.slice(each.indexOf(":") + 1) === local);
  return name === undefined ? undefined : attributes[name];
}

/** Prefix, with its colon, that an element binds to a namespace; null where it binds none. */
export function prefixFor({ attributes }: XmlElement, namespaces: readonly string[]): string | null {
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith("xmlns:") && namespaces.includes(value)) return `${name.slice("xmlns:".length)}:`;
  return null;
}
