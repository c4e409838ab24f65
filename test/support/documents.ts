import { strToU8, zipSync } from "fflate";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = {
  words: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  words: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  type: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The parts of a .docx written by hand, by their paths. */
export interface DocxParts {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:numbering`. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly isStrict?: boolean;
  /** Where the main part stands. */
  readonly path?: string;
  readonly prefix?: string;
}

export function docxParts(parts: DocxParts): Readonly<Record<string, Uint8Array>> {
  const { body, numbering, styles, isStrict = false, path = "word/document.xml", prefix = "w" } = parts;
  const { words, type } = isStrict ? STRICT : TRANSITIONAL;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const wrapped = (name: string, inner: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><${prefix}:${name} xmlns:${prefix}="${words}" xmlns:mc="urn:mc" ` +
        `xmlns:v="urn:v" xmlns:wps="urn:wps" xmlns:o="urn:o">${inner}</${prefix}:${name}>`,
    );
  const relations = (rows: readonly (readonly [string, string])[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="${RELATIONSHIPS}">${rows
        .map(([name, target], index) => `<Relationship Id="r${index}" Type="${type}/${name}" Target="${target}"/>`)
        .join("")}</Relationships>`,
    );
  const related = [
    ...(numbering === undefined ? [] : [["numbering", "so.xml", numbering] as const]),
    ...(styles === undefined ? [] : [["styles", "kieu.xml", styles] as const]),
  ];
  return {
    "_rels/.rels": relations([["officeDocument", path]]),
    [path]: wrapped("document", `<${prefix}:body>${body}</${prefix}:body>`),
    ...Object.fromEntries(related.map(([name, target, inner]) => [folder + target, wrapped(name, inner)])),
    ...(related.length === 0
      ? {}
      : {
          [`${folder}_rels/${path.slice(folder.length)}.rels`]: relations(
            related.map(([name, target]) => [name, target] as const),
          ),
        }),
  };
}

/** A .docx file of parts written by hand. */
export function docxOf(parts: DocxParts): Uint8Array {
  return zipSync(docxParts(parts));
}

/** A paragraph of one run, with what stands before it. */
export function para(text: string, properties = ""): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
