import type { RawCell } from "../../core/model/rawCell";
import type { PageBook, PageSheet } from "../book/pageBook";

/** Some cells of a sheet, on their way from the worker. */
export interface BookPart {
  readonly kind: "part";
  readonly sheetId: string;
  readonly cells: readonly (readonly [number, RawCell])[];
}

/** So few that the page takes them in between two frames, also on an old computer. */
const AT_ONCE = 2000;

/** A workbook as the worker hands it over: its cells part by part, then all the rest of it. */
export function partsOf({ sheets, parts }: PageBook): { readonly cells: readonly BookPart[]; readonly rest: PageBook } {
  return {
    cells: sheets.flatMap(({ id, cells }) => {
      const all = [...cells];
      return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_item, at): BookPart => {
        const own = all.slice(at * AT_ONCE, (at + 1) * AT_ONCE);
        return { kind: "part", sheetId: id, cells: own };
      });
    }),
    rest: { sheets: sheets.map((sheet) => ({ ...sheet, cells: new Map() })), parts },
  };
}

/** Puts the parts together again. */
export function createBookCollector() {
  const collected = new Map<string, Map<number, RawCell>>();
  return {
    /** Whether it was a part. */
    take(data: unknown): boolean {
      if (!isPart(data)) return false;
      const cells = collected.get(data.sheetId) ?? new Map<number, RawCell>();
      collected.set(data.sheetId, cells);
      for (const [place, cell] of data.cells) cells.set(place, cell);
      return true;
    },
    whole: ({ sheets, parts }: PageBook): PageBook => ({
      sheets: sheets.map((sheet): PageSheet => ({ ...sheet, cells: collected.get(sheet.id) ?? sheet.cells })),
      parts,
    }),
  };
}

function isPart(data: unknown): data is BookPart {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "part";
}
