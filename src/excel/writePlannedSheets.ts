import { addressOf, columnName } from "../core/layout/address";
import {
  formulaIn,
  markOf,
  pagesAcross,
  type PlannedContent,
  type PlannedSheet,
  type SheetKind,
} from "../core/reception/plannedSheet";
import { asText } from "./asText";
import type { Batch } from "./batch";
import { findPlannedSheets } from "./findPlannedSheets";
import { tried } from "./tried";
import { wholly } from "./wholly";
import { addName, applyStyle, pointsOf } from "./writeSheet";

/** Excel on the web takes no more than 5 MB at once; a cell takes some fifty bytes. */
const CELLS_A_REQUEST = 40_000;
/** Points of a line of the fonts that are used. */
const LINE = 16.5;
/** Our charts begin so; others on the sheet are the officer's. */
const CHART = "BCTE_";

interface Place {
  readonly plan: PlannedSheet;
  readonly name: string;
  readonly isOurs: boolean;
  /** Names of our charts that stand there. */
  readonly charts: readonly string[];
}

/** Writes sheets whole: what is ours is cleared first, what is not keeps its name and its cells. @returns names by kind */
export async function writePlannedSheets(
  batch: Batch,
  planned: readonly PlannedSheet[],
): Promise<ReadonlyMap<SheetKind, string>> {
  const before = await findPlannedSheets(batch, true);
  const taken = new Set(before.map(({ name }) => folded(name)));
  const places = planned.map((plan): Place => {
    const own = before.find(({ kinds }) => kinds.includes(plan.kind));
    const name = own?.name ?? freeName(plan.name, taken);
    taken.add(folded(name));
    return {
      plan,
      name,
      isOurs: own !== undefined,
      charts: own?.charts.filter((each) => each.startsWith(CHART)) ?? [],
    };
  });
  const names = new Map(places.map(({ plan, name }) => [plan.kind, name]));
  await wholly(
    async () => {
      for (const steps of requestsOf(places, names)) await batch((context) => steps.forEach((step) => step(context)));
    },
    async () => {
      const there = await findPlannedSheets(batch, false);
      const fresh = places.filter(({ isOurs, name }) => !isOurs && there.some((each) => each.name === name));
      await batch((context) => fresh.forEach(({ name }) => context.workbook.worksheets.getItem(name).delete()));
    },
    "half-written",
  );
  // The hidden mark, charts, looks of the page: refused by some Excels, and nothing depends on them.
  await tried(() =>
    batch((context) => {
      const sheets = places.map((place) => ({ place, sheet: context.workbook.worksheets.getItem(place.name) }));
      for (const { place, sheet } of sheets) sheet.names.getItem(markOf(place.plan.kind).name).visible = false;
      for (const { place, sheet } of sheets) draw(sheet, place);
      for (const { place, sheet } of sheets) setUpPage(sheet, place.plan);
    }),
  );
  return names;
}

type Step = (context: Excel.RequestContext) => void;

/** Sheets first, for formulas lead to them; then as many cells at once as Excel takes; their looks last. */
function requestsOf(places: readonly Place[], names: ReadonlyMap<SheetKind, string>): readonly (readonly Step[])[] {
  const requests: Step[][] = [[(context) => places.forEach((place) => prepare(context, place))]];
  let room = CELLS_A_REQUEST;
  for (const { plan, name } of places) {
    const cols = plan.columnWidths.length;
    const most = Math.max(1, Math.floor(CELLS_A_REQUEST / cols));
    for (let row = 0; row < plan.rows.length; row += most) {
      const rows = plan.rows.slice(row, row + most);
      if (rows.length * cols > room) {
        requests.push([]);
        room = CELLS_A_REQUEST;
      }
      room -= rows.length * cols;
      requests.at(-1)?.push((context) => {
        const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(row, 0, rows.length, cols);
        range.formulas = rows.map((line) => line.map((content) => written(content, names)));
      });
    }
  }
  requests
    .at(-1)
    ?.push((context) => places.forEach(({ plan, name }) => dress(context.workbook.worksheets.getItem(name), plan)));
  return requests;
}

function prepare({ workbook: { worksheets } }: Excel.RequestContext, { plan, name, isOurs }: Place): void {
  if (!isOurs) return addName(worksheets.add(name), name, markOf(plan.kind));
  const all = worksheets.getItem(name).getRange();
  all.clear();
  all.dataValidation.clear();
}

function dress(sheet: Excel.Worksheet, plan: PlannedSheet): void {
  const { rows, merges, styles, columnWidths, rowHeights, choices, frozen } = plan;
  for (const area of merges) rangeOf(sheet, area).merge(false);
  for (const { area, style } of styles) applyStyle(rangeOf(sheet, area), style, area);
  columnWidths.forEach((width, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = pointsOf(width);
  });
  sheet.getRangeByIndexes(0, 0, rows.length, 1).format.rowHeight = LINE;
  for (const { row, points } of rowHeights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  for (const { area, values } of choices)
    rangeOf(sheet, area).dataValidation.rule = { list: { inCellDropDown: true, source: values.join(",") } };
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.cols));
}

/** New charts in place of ours that stood there. */
function draw(sheet: Excel.Worksheet, { plan, name, charts }: Place): void {
  for (const each of charts) sheet.charts.getItem(each).delete();
  plan.charts.forEach(({ title, source, at }, index) => {
    const chart = sheet.charts.add("BarClustered", rangeOf(sheet, source), "Columns");
    chart.name = `${CHART}${plan.kind}_${index + 1}`;
    chart.title.setFormula(`='${name.replaceAll("'", "''")}'!${addressOf(title.row, title.col)}`);
    chart.legend.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.tickLabelSpacing = 1;
    chart.setPosition(addressOf(at.row, at.col), addressOf(at.row + at.rows - 1, at.col + at.cols - 1));
  });
}

function setUpPage({ pageLayout }: Excel.Worksheet, plan: PlannedSheet): void {
  const { titleRows, frozen, paper } = plan;
  const across = pagesAcross(plan);
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = paper;
  pageLayout.zoom = { horizontalFitToPages: across };
  pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`);
  if (across > 1) pageLayout.setPrintTitleColumns(`$A:$${columnName(frozen.cols - 1)}`);
}

function rangeOf(sheet: Excel.Worksheet, { row, col, rows, cols }: PlannedSheet["merges"][number]): Excel.Range {
  return sheet.getRangeByIndexes(row, col, rows, cols);
}

function written(content: PlannedContent, names: ReadonlyMap<SheetKind, string>): string | number {
  if (content === null) return "";
  if (typeof content === "number") return content;
  return typeof content === "string" ? asText(content) : formulaIn(content.formula, names);
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(folded(name)); number += 1) name = `${wanted} (${number})`;
  return name;
}
