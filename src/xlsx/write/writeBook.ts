import type { SheetKind } from "../../core/reception/plannedSheet";
import { packed, packZip } from "../packZip";
import type { BookPlan } from "./bookPlan";
import { chartXml, drawingXml } from "./chartXml";
import { itemPropertiesXml } from "./customXmlParts";
import { formModel } from "./formModel";
import { gridModel } from "./gridModel";
import { plannedModel } from "./plannedModel";
import type { SheetModel } from "./sheetModel";
import { sheetXml } from "./sheetXml";
import { createStyleTable } from "./styleTable";
import { createTextTable } from "./textTable";
import { workbookXml } from "./workbookXml";
import { attributes, XML } from "./xmlText";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing";
const LONGEST_NAME = 31;

/** A part with its path, its content type where the ending of its name does not tell, and where it leads. */
interface Part {
  readonly path: string;
  readonly type?: string;
  readonly xml: string;
  readonly leads?: readonly Lead[];
}
interface Lead {
  readonly id: string;
  readonly kind: string;
  /** Path of the other part. */
  readonly to: string;
}

/**
 * An .xlsx file of these sheets; the same plan always gives the same bytes.
 * @throws Error for a plan that Excel would not open: two sheets of one name, none that is seen.
 */
export function writeBook({ sheets: planned, customXml = [] }: BookPlan): Uint8Array {
  const names = new Map(
    planned.flatMap((each) => (each.kind === "planned" ? [[each.sheet.kind, each.sheet.name] as const] : [])),
  );
  const sheets = planned.map((sheet) => modelOf(sheet, names));
  const front = sheets.findIndex(({ isHidden }) => !isHidden);
  refuseUnopenable(sheets, front);
  const parts = partsOf(sheets, front, customXml);
  const root: Lead = { id: "rId1", kind: "officeDocument", to: "xl/workbook.xml" };
  const files = [
    ["[Content_Types].xml", typesXml(parts)] as const,
    ["_rels/.rels", leadsXml("", [root])] as const,
    ...parts.flatMap(({ path, xml, leads = [] }) => [
      [path, xml] as const,
      ...(leads.length === 0 ? [] : [[leadsPath(path), leadsXml(path, leads)] as const]),
    ]),
  ];
  const encoder = new TextEncoder();
  return packZip(files.map(([path, xml]) => packed(path, encoder.encode(xml))));
}

/** A sheet with everything decided. @param names of the receiving office's sheets */
export function modelOf(sheet: BookPlan["sheets"][number], names: ReadonlyMap<SheetKind, string>): SheetModel {
  switch (sheet.kind) {
    case "form":
      return formModel(sheet);
    case "planned":
      return plannedModel(sheet.sheet, names);
    case "grid":
      return gridModel(sheet);
  }
}

function refuseUnopenable(sheets: readonly SheetModel[], front: number): void {
  if (front < 0) throw new Error("A book needs a sheet that is not hidden.");
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const isAllowed = name !== "" && name.length <= LONGEST_NAME && !/[[\]:*?/\\]|^'|'$/.test(name);
    if (!isAllowed || seen.has(name.toLowerCase())) throw new Error(`“${name}” is no name for another sheet.`);
    seen.add(name.toLowerCase());
  }
}

function partsOf(sheets: readonly SheetModel[], front: number, customXml: readonly string[]): readonly Part[] {
  const styles = createStyleTable();
  const texts = createTextTable();
  let charts = 0;
  const own = sheets.flatMap((sheet, index): readonly Part[] => {
    const number = index + 1;
    const drawing = `xl/drawings/drawing${number}.xml`;
    const hasCharts = sheet.charts.length > 0;
    const ofSheet: Part = {
      path: `xl/worksheets/sheet${number}.xml`,
      type: `${SHEET_TYPE}.worksheet+xml`,
      xml: sheetXml(sheet, { styles, texts, isFront: index === front, drawing: hasCharts ? "rId1" : null }),
      leads: hasCharts ? [{ id: "rId1", kind: "drawing", to: drawing }] : [],
    };
    if (!hasCharts) return [ofSheet];
    const drawn = sheet.charts.map((chart): Part => ({
      path: `xl/charts/chart${(charts += 1)}.xml`,
      type: `${DRAWING_TYPE}ml.chart+xml`,
      xml: chartXml(chart, sheet),
    }));
    const leads = drawn.map(({ path }, at) => ({ id: `rId${at + 1}`, kind: "chart", to: path }));
    return [ofSheet, { path: drawing, type: `${DRAWING_TYPE}+xml`, xml: drawingXml(sheet), leads }, ...drawn];
  });
  const items = customXml.flatMap((xml, index) => customParts(xml, index + 1));
  const shared: readonly Part[] = [
    { path: "xl/styles.xml", type: `${SHEET_TYPE}.styles+xml`, xml: styles.xml() },
    ...(texts.size === 0
      ? []
      : [{ path: "xl/sharedStrings.xml", type: `${SHEET_TYPE}.sharedStrings+xml`, xml: texts.xml() }]),
  ];
  const kinds: Readonly<Record<string, string>> = {
    "xl/styles.xml": "styles",
    "xl/sharedStrings.xml": "sharedStrings",
  };
  const led = [
    ...sheets.map((_sheet, index) => ({ kind: "worksheet", to: `xl/worksheets/sheet${index + 1}.xml` })),
    ...shared.map(({ path }) => ({ kind: kinds[path] ?? "", to: path })),
    ...customXml.map((_xml, index) => ({ kind: "customXml", to: `customXml/item${index + 1}.xml` })),
  ];
  const workbook: Part = {
    path: "xl/workbook.xml",
    type: `${SHEET_TYPE}.sheet.main+xml`,
    xml: workbookXml(sheets, front),
    leads: led.map((lead, index) => ({ id: `rId${index + 1}`, ...lead })),
  };
  return [workbook, ...own, ...shared, ...items];
}

function customParts(xml: string, number: number): readonly Part[] {
  const properties = `customXml/itemProps${number}.xml`;
  return [
    { path: `customXml/item${number}.xml`, xml, leads: [{ id: "rId1", kind: "customXmlProps", to: properties }] },
    {
      path: properties,
      type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      xml: itemPropertiesXml(xml, number),
    },
  ];
}

function typesXml(parts: readonly Part[]): string {
  const own = parts.flatMap(({ path, type }) =>
    type === undefined ? [] : [`<Override${attributes({ PartName: `/${path}`, ContentType: type })}/>`],
  );
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${own.join("")}</Types>`
  );
}

function leadsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function leadsXml(part: string, leads: readonly Lead[]): string {
  const list = leads.map(
    ({ id, kind, to }) =>
      `<Relationship${attributes({ Id: id, Type: `${OFFICE}/${kind}`, Target: wayTo(part, to) })}/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

/** The shortest way, as other programs write it: some of them know no other. */
function wayTo(part: string, to: string): string {
  const [from, target] = [part.split("/"), to.split("/")];
  let shared = 0;
  while (shared < from.length - 1 && from[shared] === target[shared]) shared += 1;
  return "../".repeat(from.length - 1 - shared) + target.slice(shared).join("/");
}
