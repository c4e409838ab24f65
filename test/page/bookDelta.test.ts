import fc from "fast-check";
import { createBookStore } from "../../src/page/book/createBookStore";
import { EMPTY_BOOK, type PageBook, type PageSheet } from "../../src/page/book/pageBook";
import { clearArea, typeInto } from "../../src/page/book/typing";
import { bookWith, deltaOf } from "../../src/page/file/bookDelta";
import { createBookCollector, partsOf } from "../../src/page/file/bookParts";
import { openBook } from "../../src/page/file/openBook";
import { writeBook } from "../../src/xlsx/write/writeBook";

const bytes = writeBook({
  sheets: ["Một", "Hai", "Ba"].map((name) => ({
    kind: "grid" as const,
    name,
    rows: [
      [1, 2, { formula: "A1+B1", value: 3 }],
      ["chữ", null, 4],
    ],
  })),
});

const edits = fc.array(
  fc.record({
    sheet: fc.nat(1),
    row: fc.nat(3),
    col: fc.nat(3),
    text: fc.constantFrom("", "7", "chữ khác", "=A1+1"),
    isCleared: fc.boolean(),
  }),
);

const asData = ({ sheets, parts }: PageBook) => ({
  sheets: sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells].sort(([a], [b]) => a - b) })),
  parts,
});

test("a book is its file with what differs from it, whatever was typed; sheets that nobody touched are not carried", () => {
  fc.assert(
    fc.property(edits, fc.boolean(), (all, isAdded) => {
      const original = openBook(bytes);
      const store = createBookStore(original);
      for (const { sheet, row, col, text, isCleared } of all) {
        const id = original.sheets[sheet]?.id ?? "";
        if (isCleared) clearArea(store, id, { row, col, rows: 2, cols: 1 });
        else typeInto(store, id, [{ row, col, text }]);
      }
      const added = { ...(original.sheets[0] as PageSheet), id: "s9", name: "Thêm" };
      if (isAdded) store.change((book) => ({ ...book, sheets: [...book.sheets, added] }), "sheets");
      const { book } = store.view();
      const delta = deltaOf(original, book);
      expect(asData(bookWith(openBook(bytes), structuredClone(delta)))).toEqual(asData(book));
      expect(delta.sheets[2]).toEqual({ kind: "same", id: "s3" });
      for (const each of delta.sheets)
        if (each.kind === "changed") expect(each.sheet.cells.size).toBeLessThanOrEqual(all.length * 2 + 1);
    }),
  );
});

test("a book without a file is carried whole", () => {
  const book = openBook(bytes);
  expect(bookWith(EMPTY_BOOK, deltaOf(EMPTY_BOOK, book))).toEqual(book);
});

test("a book comes from the worker part by part, and is the same again", () => {
  const rows = Array.from({ length: 5_000 }, (_item, row) => [row, `chữ ${row}`]);
  const book = openBook(
    writeBook({
      sheets: [
        { kind: "grid", name: "Dài", rows },
        { kind: "grid", name: "Trống", rows: [] },
      ],
    }),
  );
  const { cells, rest } = partsOf(book);
  expect(cells).toHaveLength(5);
  const collector = createBookCollector();
  expect(cells.map((part) => collector.take(structuredClone(part)))).toEqual(cells.map(() => true));
  expect(collector.take({ kind: "done", value: rest })).toBe(false);
  expect(collector.whole(structuredClone(rest))).toEqual(book);
});
