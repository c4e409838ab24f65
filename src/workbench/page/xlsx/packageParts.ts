import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";

/** A defined name as a file holds it; `sheet` is the zero-based position of its sheet, null for the whole workbook. */
export interface FileName {
  readonly name: string;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment: string;
}

export interface FileXml {
  readonly id: string;
  readonly xml: string;
}

const workbookPart = "xl/workbook.xml";
const workbookRels = "xl/_rels/workbook.xml.rels";
const contentTypes = "[Content_Types].xml";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const customXmlNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds what ExcelJS cannot write: names with scope and visibility, custom XML parts. */
export function addParts(bytes: Uint8Array, names: readonly FileName[], customXml: readonly FileXml[]): Uint8Array {
  const files = unzipSync(bytes);
  if (names.length > 0) edit(files, workbookPart, (xml) => withNames(xml, names));
  customXml.forEach(({ id, xml }, index) => addXml(files, index + 1, id, xml));
  return zipSync(files);
}

/** Reads the same, and gives the bytes without them, which ExcelJS could not read. */
export function takeParts(bytes: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly names: readonly FileName[];
  readonly customXml: readonly FileXml[];
} {
  const files = unzipSync(bytes);
  const names = namesIn(textOf(files, workbookPart));
  const customXml = xmlIn(files);
  edit(files, workbookPart, (xml) => xml.replace(/<definedNames>.*?<\/definedNames>/s, ""));
  return { bytes: zipSync(files), names, customXml };
}

function withNames(xml: string, names: readonly FileName[]): string {
  const written = names.map(nameElement).join("");
  if (xml.includes("</definedNames>")) return xml.replace("</definedNames>", () => `${written}</definedNames>`);
  return xml.replace("</sheets>", () => `</sheets><definedNames>${written}</definedNames>`);
}

function nameElement({ name, formula, sheet, hidden, comment }: FileName): string {
  const attributes = [
    ` name="${escaped(name)}"`,
    comment === "" ? "" : ` comment="${escaped(comment)}"`,
    sheet === null ? "" : ` localSheetId="${sheet}"`,
    hidden ? ' hidden="1"' : "",
  ];
  return `<definedName${attributes.join("")}>${escaped(formula)}</definedName>`;
}

function namesIn(xml: string): readonly FileName[] {
  return [...xml.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].map(([, attributes = "", formula = ""]) => {
    const name = attribute(attributes, "name") ?? "";
    const sheet = attribute(attributes, "localSheetId");
    const hidden = /^(1|true)$/.test(attribute(attributes, "hidden") ?? "");
    const comment = attribute(attributes, "comment") ?? "";
    return { name, formula: unescaped(formula), sheet: sheet === null ? null : Number(sheet), hidden, comment };
  });
}

function addXml(files: Unzipped, number: number, id: string, xml: string): void {
  const item = `customXml/item${number}.xml`;
  const props = `customXml/itemProps${number}.xml`;
  files[item] = strToU8(xml);
  files[props] = strToU8(
    `${declaration}<ds:datastoreItem ds:itemID="${escaped(id)}" xmlns:ds="${customXmlNamespace}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  const override = `<Override PartName="/${props}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
  edit(files, contentTypes, (text) => text.replace("</Types>", () => `${override}</Types>`));
  const relation = `<Relationship Id="rIdXml${number}" Type="${officeRelations}/customXml" Target="../${item}"/>`;
  edit(files, workbookRels, (text) => text.replace("</Relationships>", () => `${relation}</Relationships>`));
}

function xmlIn(files: Unzipped): readonly FileXml[] {
  return Object.keys(files)
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map((path) => {
      const props = textOf(files, path.replace("item", "itemProps"));
      return { id: attribute(props, "ds:itemID") ?? path, xml: textOf(files, path).replace(/^\uFEFF/, "") };
    });
}

function edit(files: Unzipped, path: string, change: (xml: string) => string): void {
  if (files[path] !== undefined) files[path] = strToU8(change(textOf(files, path)));
}
function textOf(files: Unzipped, path: string): string {
  const part = files[path];
  return part === undefined ? "" : strFromU8(part);
}
function attribute(text: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text);
  return found === null ? null : unescaped(found[1] ?? "");
}
function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
function unescaped(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_whole, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex === "" ? 10 : 16)),
    )
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
