import { markOf, SHEET_KINDS, type PlannedContent, type PlannedSheet } from "../core/reception/plannedSheet";
import { asText } from "./asText";
import type { Batch } from "./batch";
import { tried } from "./tried";
import { wholly } from "./wholly";
import { applyStyle, pointsOf } from "./writeSheet";

type Kind = PlannedSheet["kind"];

/** Writes sheets whole: what is ours is cleared first, what is not keeps its name and its cells. @returns names by kind */
export async function writePlannedSheets(
  batch: Batch,
  planned: readonly PlannedSheet[],
): Promise<ReadonlyMap<Kind, string>> {
  const before = await found(batch);
  const taken = new Set(before.map(({ name }) => folded(name)));
  const places = planned.map((plan) => {
    const own = before.find(({ kinds }) => kinds.includes(plan.kind));
    const name = own?.name ?? freeName(plan.name, taken);
    taken.add(folded(name));
    return { plan, name, isOurs: own !== undefined };
  });
  const fresh = places.filter(({ isOurs }) => !isOurs);
  await wholly(
    () =>
      batch((context) => {
        for (const { plan, name, isOurs } of places) {
          const { worksheets } = context.workbook;
          const sheet = isOurs ? worksheets.getItem(name) : worksheets.add(name);
          if (isOurs) sheet.getRange().clear();
          else sheet.names.add(markOf(plan.kind).name, `="${plan.kind}"`);
          fill(sheet, plan);
        }
      }),
    async () => {
      const there = new Set(
        (await batch((context) => context.workbook.worksheets.load("items/name"))).items.map(({ name }) => name),
      );
      await batch((context) => {
        for (const { name } of fresh) if (there.has(name)) context.workbook.worksheets.getItem(name).delete();
      });
    },
    "half-written",
  );
  // Looks of the page and the hidden mark: refused by some Excels, and nothing depends on them.
  await tried(() =>
    batch((context) => {
      for (const { plan, name } of places) {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.names.getItem(markOf(plan.kind).name).visible = false;
        setUp(sheet, plan);
      }
    }),
  );
  return new Map(places.map(({ plan, name }) => [plan.kind, name]));
}

/** The values of our sheet of a kind; null where there is none. */
export async function readPlannedSheet(
  batch: Batch,
  kind: Kind,
  from: number,
  cols: number,
): Promise<readonly (readonly unknown[])[] | null> {
  const own = (await found(batch)).find(({ kinds }) => kinds.includes(kind));
  if (own === undefined) return null;
  const used = await batch((context) =>
    context.workbook.worksheets.getItem(own.name).getUsedRange(true).load("values,rowIndex,columnIndex"),
  );
  return used.values.slice(Math.max(0, from - used.rowIndex)).map((row) => row.slice(0, cols) as readonly unknown[]);
}

/** All sheets, each with the kinds of ours that it is marked as. */
async function found(batch: Batch): Promise<readonly { readonly name: string; readonly kinds: readonly Kind[] }[]> {
  const sheets = await batch((context) => context.workbook.worksheets.load("items/name,items/names/items/name"));
  return sheets.items.map(({ name, names }) => {
    const marks = new Set(names.items.map((each) => each.name));
    return { name, kinds: SHEET_KINDS.filter((kind) => marks.has(markOf(kind).name)) };
  });
}

function fill(sheet: Excel.Worksheet, { rows, merges, styles, columnWidths }: PlannedSheet): void {
  const cols = rows[0]?.length ?? 0;
  if (cols === 0) return;
  sheet.getRangeByIndexes(0, 0, rows.length, cols).formulas = rows.map((row) => row.map(written));
  for (const { row, col, rows: height, cols: width } of merges)
    sheet.getRangeByIndexes(row, col, height, width).merge(false);
  for (const { area, style } of styles)
    applyStyle(sheet.getRangeByIndexes(area.row, area.col, area.rows, area.cols), style, area);
  columnWidths.forEach((width, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = pointsOf(width);
  });
}

function setUp(sheet: Excel.Worksheet, { frozen, titleRows, paper }: PlannedSheet): void {
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.cols));
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = paper;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`);
}

function written(content: PlannedContent): string | number {
  if (content === null) return "";
  if (typeof content === "number") return content;
  return typeof content === "string" ? asText(content) : content.formula;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(folded(name)); number += 1) name = `${wanted} (${number})`;
  return name;
}
