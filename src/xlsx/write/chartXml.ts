import { referenceTo } from "../../core/layout/address";
import type { CellContent, SheetArea, TableChart } from "./bookPlan";
import type { SheetModel } from "./sheetModel";
import { attributes, escaped, XML } from "./xmlText";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Told apart in grey too. */
const COLOURS = ["1F6F8B", "E0A030", "7A4B94", "4C8C4A", "B5533C", "5B6770"];
const AXES = { category: 111_111_111, value: 222_222_222 };

/** The drawing of a sheet: one frame for each chart over its cells. */
export function drawingXml(charts: readonly TableChart[]): string {
  const frames = charts.map(({ title, at }, index) => {
    const corner = (row: number, col: number): string =>
      `<xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    const name = attributes({ id: index + 2, name: `Biểu đồ ${index + 1}`, descr: title });
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(at.row, at.col)}</xdr:from><xdr:to>${corner(at.row + at.rows, at.col + at.cols)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return `${XML}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${frames.join("")}</xdr:wsDr>`;
}

/** A chart's part. What it shows is in it too, for programs that do not look into the cells. */
export function chartXml({ kind, title, categories, series }: TableChart, sheets: readonly SheetModel[]): string {
  const isBar = kind === "bar";
  const all = series.map(
    ({ name, values }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${COLOURS[index % COLOURS.length] ?? ""}"/></a:solidFill></c:spPr>` +
      `<c:invertIfNegative val="0"/><c:cat>${textsXml(categories, sheets)}</c:cat><c:val>${numbersXml(values, sheets)}</c:val></c:ser>`,
  );
  const axes = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;
  const legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
  return (
    `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"/>` +
    `<a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${all.join("")}<c:gapWidth val="50"/>${axes}</c:barChart>${categoryAxis(isBar)}${valueAxis(isBar)}</c:plotArea>` +
    `${series.length > 1 ? legend : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** Lying bars are read from the top, as the rows of their table. */
function categoryAxis(isBar: boolean): string {
  return (
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis(isBar: boolean): string {
  return (
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${AXES.category}"/>` +
    `<c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function textsXml(range: SheetArea, sheets: readonly SheetModel[]): string {
  const points = contentsOf(range, sheets).map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef>${formulaOf(range)}<c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbersXml(range: SheetArea, sheets: readonly SheetModel[]): string {
  const points = contentsOf(range, sheets).map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numRef>${formulaOf(range)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function formulaOf({ sheet, area }: SheetArea): string {
  return `<c:f>${escaped(referenceTo(sheet, area).slice(1))}</c:f>`;
}

function contentsOf({ sheet, area }: SheetArea, sheets: readonly SheetModel[]): readonly (number | string | null)[] {
  const cells = sheets.find(({ name }) => name === sheet)?.cells;
  if (cells === undefined) throw new Error(`A chart shows cells of ${sheet}, which is no sheet of the book.`);
  const known = new Map(cells.map(({ row, col, content }) => [`${row},${col}`, content]));
  return Array.from({ length: area.rows * area.cols }, (_item, index) => {
    const [row, col] = [area.row + Math.floor(index / area.cols), area.col + (index % area.cols)];
    return plain(known.get(`${row},${col}`) ?? null);
  });
}

function plain(content: CellContent): number | string | null {
  return typeof content === "object" && content !== null ? content.value : content;
}
