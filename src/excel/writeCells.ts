import { addressOf } from "../core/layout/address";
import type { CellKey } from "../core/model/cellKey";
import { HostError, isPassing } from "../session/hostError";
import { contentOf, isSameContent, type CellContent, type CellWrite } from "../session/workbookPort";
import { asText } from "./asText";
import type { Batch } from "./batch";
import { CELL_PROPERTIES, rawCellOf } from "./rawCellOf";
import { placeText } from "./readForms";

/** How often what stood in cells is put there again while others go on typing, and while Excel is busy. */
const ROUNDS = 5;

/**
 * Writes cells, and looks in the same request at what it writes over: the officer may have typed, or moved rows, since the reading.
 * Then what stood there is put back. @param places asks where figures are, before anything is written. @returns what was overtaken.
 */
export async function writeCells(
  batch: Batch,
  writes: readonly CellWrite[],
  places: (context: Excel.RequestContext) => () => ReadonlySet<string>,
): Promise<readonly CellKey[]> {
  if (writes.length === 0) return [];
  const { found, at } = await batch((context) => {
    const at = places(context);
    const found = writes.map((write) => rangeOf(context, write).load(CELL_PROPERTIES));
    for (const write of writes) put(rangeOf(context, write), write.after, write.before);
    return { found, at };
  });
  const stood = writes.map((write, index) => contentIn(found[index]) ?? write.before);
  const known = at();
  const overtaken = writes.filter(
    (write, index) => !known.has(placeText(write)) || !isSameContent(stood[index] ?? write.before, write.before),
  );
  if (overtaken.length === 0) return [];
  await putBack(
    batch,
    writes.map((write, index) => ({ place: write, wrote: write.after, back: stood[index] ?? write.before })),
  );
  return overtaken.map(({ key }) => key);
}

type Place = Pick<CellWrite, "sheetId" | "row" | "col">;
interface Return {
  readonly place: Place;
  readonly wrote: CellContent;
  readonly back: CellContent;
}

/** Puts back what stood there; what was typed meanwhile comes back in the next round. */
async function putBack(batch: Batch, returns: readonly Return[]): Promise<void> {
  let left = returns;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    const found = await unlessBusy(() =>
      batch((context) => {
        const found = left.map(({ place }) => rangeOf(context, place).load(CELL_PROPERTIES));
        for (const { place, back, wrote } of left) put(rangeOf(context, place), back, wrote);
        return found;
      }),
    );
    if (found === null) continue;
    left = left.flatMap(({ place, wrote, back }, index) => {
      const stood = contentIn(found[index]) ?? wrote;
      return isSameContent(stood, wrote) || isSameContent(stood, back) ? [] : [{ place, wrote: back, back: stood }];
    });
  }
  if (left.length > 0) throw new HostError("half-written");
}

/** Null where Excel is busy, and has done nothing. */
async function unlessBusy<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError && isPassing(error.code)) return null;
    throw error;
  }
}

function rangeOf(context: Excel.RequestContext, { sheetId, row, col }: Place): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRange(addressOf(row, col));
}

function contentIn(range: Excel.Range | undefined): CellContent | null {
  const raw = range === undefined ? undefined : rawCellOf(range, 0, 0);
  return raw === undefined ? null : contentOf(raw);
}

/** @param was what stands there now; a format that would make something else of the content goes. */
function put(range: Excel.Range, { content, isText, isTextCell, percentFormat }: CellContent, was: CellContent): void {
  if (isTextCell && isText) {
    // There nothing is read as anything but text, and the sign that keeps a text would stay in it.
    range.numberFormat = [["@"]];
    range.formulas = [[content]];
    return;
  }
  if (was.isTextCell || was.percentFormat !== undefined) range.numberFormat = [["General"]];
  range.formulas = [[typeof content === "string" && isText ? asText(content) : content]];
  if (isTextCell) range.numberFormat = [["@"]];
  if (percentFormat !== undefined) range.numberFormat = [[percentFormat]];
}
