import { figuresOfForms, findForms } from "../../src/core/layout/findForms";
import { notesOnForms } from "../../src/core/layout/formNotes";
import type { SheetGrid } from "../../src/core/layout/sheetGrid";
import { editions } from "../../src/editions";
import { appendix1Rows, appendix2Header, appendix3Header, gridOf, type Content } from "../support/books";

/** A sheet as an office keeps it. */
export interface HabitSheet {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
  readonly isHidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
}
export type HabitBook = readonly HabitSheet[];

/** What must become of it: read as the officer means it, asked about, or either; never read as something else. */
export type Outcome = "right" | "asked" | "either";

export interface Habit {
  readonly outcome: Outcome;
  /** What has to be said besides. */
  readonly note?: string;
  /** Whether the year is said; by the titles alone otherwise. */
  readonly isYearSaid?: boolean;
  make(years: Years): HabitBook;
}

/** The same report of this year and of the last. */
export interface Years {
  readonly own: Book;
  readonly last: Book;
}
type Book = readonly [HabitSheet, HabitSheet, HabitSheet];
const YEAR = 2023;

export function yearsOf(own: ReadonlyMap<string, Content>, last: ReadonlyMap<string, Content>): Years {
  return { own: bookOf(own, YEAR), last: bookOf(last, YEAR - 1) };
}

const titles = [
  "TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM",
  "TỔNG HỢP SỐ LIỆU HỖ TRỢ TRẺ EM TRONG THÁNG HÀNH ĐỘNG VÌ TRẺ EM",
  "TỔNG HỢP SỐ LIỆU CÁC HOẠT ĐỘNG CỦA TRẺ EM TRONG THÁNG HÀNH ĐỘNG VÌ TRẺ EM",
];

function bookOf(figures: ReadonlyMap<string, Content>, year: number): Book {
  const of = (prefix: string): readonly Content[] =>
    [...figures].flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
  const head = (index: number): Content[][] => [[`Phụ lục 0${index + 1}`], [`${titles[index] ?? ""} NĂM ${year}`], []];
  return [
    { name: "Phụ lục 01", rows: [...head(0), ...appendix1Rows(of("pl1.")).slice(3)] },
    { name: "Phụ lục 02", rows: [...head(1), ...appendix2Header, of("pl2.")] },
    { name: "Phụ lục 03", rows: [...head(2), ...appendix3Header, of("pl3.")] },
  ];
}

const renamed = (book: Book, suffix: string): Book =>
  book.map((sheet) => ({ ...sheet, name: `${sheet.name}${suffix}` })) as unknown as Book;
const hidden = (book: Book): Book => book.map((sheet) => ({ ...sheet, isHidden: true })) as unknown as Book;
const untitled = (book: Book): Book =>
  book.map((sheet) => ({ ...sheet, rows: sheet.rows.filter((_row, at) => at !== 1) })) as unknown as Book;
/** The sheet of one appendix otherwise. */
const but = (book: Book, at: 0 | 1 | 2, change: (sheet: HabitSheet) => HabitSheet): HabitBook =>
  book.map((sheet, index) => (index === at ? change(sheet) : sheet));
const put = (rows: HabitSheet["rows"], at: number, ...added: readonly (readonly Content[])[]): HabitSheet["rows"] => [
  ...rows.slice(0, at),
  ...added,
  ...rows.slice(at),
];
const lastRow = ({ rows }: HabitSheet): readonly Content[] => rows.at(-1) ?? [];
const doubled = (row: readonly Content[]): readonly Content[] =>
  row.map((value) => (typeof value === "number" ? value * 2 + 1 : value));
const labelled = (label: string, row: readonly Content[]): readonly Content[] => [label, ...row];
const widened = (rows: HabitSheet["rows"]): HabitSheet["rows"] => rows.map((row) => [null, ...row]);
/** The rows with one column between: `fill` for its cells. */
const withColumn = (
  rows: HabitSheet["rows"],
  at: number,
  fill: (row: readonly Content[]) => Content,
): HabitSheet["rows"] =>
  rows.map((row) => (row.length <= 1 ? row : [...row.slice(0, at), fill(row), ...row.slice(at)]));
const swapped = (rows: HabitSheet["rows"], a: number, b: number): HabitSheet["rows"] =>
  rows.map((row) => row.map((value, at) => (at === a ? (row[b] ?? null) : at === b ? (row[a] ?? null) : value)));

/** Habits of offices by name, each a workbook that a reader in a hurry takes for another. */
export const habits: Readonly<Record<string, Habit>> = {
  "hidden sheets of last year before": {
    outcome: "right",
    note: "hidden-left-out",
    make: ({ own, last }) => [...renamed(hidden(untitled(last)), " cũ"), ...own],
  },
  "hidden copies of this year's": {
    outcome: "right",
    note: "hidden-left-out",
    make: ({ own, last }) => [...own, ...renamed(hidden(bookLike(own, last)), " (2)")],
  },
  "last year's sheets before": {
    outcome: "right",
    note: "table-not-used",
    make: ({ own, last }) => [...renamed(last, " 2022"), ...own],
  },
  "last year's sheets after, the year said": {
    outcome: "right",
    isYearSaid: true,
    note: "table-not-used",
    make: ({ own, last }) => [...own, ...renamed(last, " 2022")],
  },
  "last year's table above this year's": {
    outcome: "right",
    note: "table-not-used",
    make: ({ own, last }) =>
      own.map((sheet, at) => ({ ...sheet, rows: [...(last[at]?.rows ?? []), [], [], ...sheet.rows] })),
  },
  "last year's table beside this year's": {
    outcome: "either",
    make: ({ own, last }) =>
      own.map((sheet, at) => ({
        ...sheet,
        rows: sheet.rows.map((row, index) => [
          ...Array.from({ length: 8 }, (_item, col) => row[col] ?? null),
          ...(last[at]?.rows[index] ?? []),
        ]),
      })),
  },
  "an appendix of last year alone": {
    outcome: "asked",
    make: ({ own, last }) => [own[0], last[1], own[2]],
  },
  "an appendix of last year alone, the year said": {
    outcome: "asked",
    isYearSaid: true,
    make: ({ own, last }) => [own[0], last[1], own[2]],
  },
  "a visible copy with other figures": {
    outcome: "asked",
    make: ({ own, last }) => [...own, ...renamed(bookLike(own, last), " (2)").slice(0, 1)],
  },
  "a visible copy with the same figures": {
    outcome: "right",
    note: "table-not-used",
    make: ({ own }) => [...own, ...renamed(own, " (2)").slice(1, 2)],
  },
  "an example sheet": {
    outcome: "asked",
    make: ({ own, last }) => [{ ...bookLike(own, last)[2], name: "Ví dụ" }, ...own],
  },
  "last year's row hidden above": {
    outcome: "right",
    note: "hidden-left-out",
    make: ({ own, last }) =>
      but(own, 0, (sheet) => ({ ...sheet, rows: put(sheet.rows, 7, lastRow(last[0])), hiddenRows: [7] })),
  },
  "last year's row hidden above, without labels": {
    outcome: "right",
    note: "hidden-left-out",
    make: ({ own, last }) =>
      but(own, 1, (sheet) => ({ ...sheet, rows: put(sheet.rows, 5, lastRow(last[1])), hiddenRows: [5] })),
  },
  "a filter that hides the figures": {
    outcome: "right",
    note: "hidden-counted",
    make: ({ own }) => but(own, 0, (sheet) => ({ ...sheet, hiddenRows: [7] })),
  },
  "the only row of figures hidden": {
    outcome: "right",
    note: "hidden-counted",
    make: ({ own }) => but(own, 2, (sheet) => ({ ...sheet, hiddenRows: [5] })),
  },
  "a column of figures hidden": {
    outcome: "right",
    note: "hidden-counted",
    make: ({ own }) => but(own, 0, (sheet) => ({ ...sheet, hiddenCols: [2] })),
  },
  "a hidden copy of a column": {
    outcome: "either",
    make: ({ own }) =>
      but(own, 0, (sheet) => ({
        ...sheet,
        rows: withColumn(sheet.rows, 2, (row) => (typeof row[2] === "number" ? row[2] + 7 : (row[2] ?? null))),
        hiddenCols: [2],
      })),
  },
  "plan above done": {
    outcome: "right",
    note: "row-not-used",
    make: ({ own }) =>
      but(own, 1, (sheet) => ({
        ...sheet,
        rows: [
          ...widened(sheet.rows.slice(0, -1)),
          labelled("Kế hoạch", doubled(lastRow(sheet))),
          labelled("Thực hiện", lastRow(sheet)),
        ],
      })),
  },
  "done above plan": {
    outcome: "right",
    note: "row-not-used",
    make: ({ own }) =>
      but(own, 1, (sheet) => ({
        ...sheet,
        rows: [
          ...widened(sheet.rows.slice(0, -1)),
          labelled("Đã thực hiện", lastRow(sheet)),
          labelled("Kế hoạch cả năm", doubled(lastRow(sheet))),
        ],
      })),
  },
  "hamlets and their total": {
    outcome: "right",
    note: "row-not-used",
    make: ({ own }) =>
      but(own, 1, (sheet) => ({
        ...sheet,
        rows: [
          ...widened(sheet.rows.slice(0, -1)),
          labelled("Thôn Thượng", lastRow(sheet)),
          labelled(
            "Thôn Hạ",
            lastRow(sheet).map(() => 0),
          ),
          labelled("Tổng cộng", lastRow(sheet)),
        ],
      })),
  },
  "hamlets filtered away, their total seen": {
    outcome: "right",
    note: "hidden-left-out",
    make: ({ own }) =>
      but(own, 2, (sheet) => ({
        ...sheet,
        rows: [
          ...widened(sheet.rows.slice(0, -1)),
          labelled("Thôn Thượng", doubled(lastRow(sheet))),
          labelled("Thôn Hạ", doubled(lastRow(sheet))),
          labelled("Toàn xã", lastRow(sheet)),
        ],
        hiddenRows: [5, 6],
      })),
  },
  "hamlets without a total": {
    outcome: "asked",
    make: ({ own }) =>
      but(own, 1, (sheet) => ({
        ...sheet,
        rows: [
          ...widened(sheet.rows.slice(0, -1)),
          labelled("Thôn Thượng", lastRow(sheet)),
          labelled("Thôn Hạ", doubled(lastRow(sheet))),
        ],
      })),
  },
  "two rows of the commune": {
    outcome: "asked",
    make: ({ own }) => but(own, 0, (sheet) => ({ ...sheet, rows: [...sheet.rows, doubled(lastRow(sheet))] })),
  },
  "a row of units": {
    outcome: "right",
    make: ({ own }) =>
      but(own, 1, (sheet) => ({
        ...sheet,
        rows: put(sheet.rows, 5, ["(trẻ em)", "(đồng)", "(trẻ em)", "(đồng)", "(trẻ em)", "(đồng)"]),
      })),
  },
  "rows of letters, numbers and units": {
    outcome: "right",
    make: ({ own }) =>
      but(own, 2, (sheet) => ({
        ...sheet,
        rows: put(sheet.rows, 5, ["(1)", "(2)", "(3)", "(4)"], ["hoạt động", "trẻ em", "hoạt động", "trẻ em"]),
      })),
  },
  "a row of letters": {
    outcome: "right",
    make: ({ own }) => but(own, 2, (sheet) => ({ ...sheet, rows: put(sheet.rows, 5, ["a", "b", "c", "d"]) })),
  },
  "bare numbers under the header": {
    outcome: "right",
    make: ({ own }) => but(own, 1, (sheet) => ({ ...sheet, rows: put(sheet.rows, 5, [1, 2, 3, 4, 5, 6]) })),
  },
  "blank rows before the figures": {
    outcome: "right",
    make: ({ own }) => but(own, 1, (sheet) => ({ ...sheet, rows: put(sheet.rows, 5, [], [], [], []) })),
  },
  "a note under the header": {
    outcome: "either",
    make: ({ own }) =>
      but(own, 1, (sheet) => ({ ...sheet, rows: put(sheet.rows, 5, ["Ghi chú: số liệu tính đến hết ngày 30/6"]) })),
  },
  "exchanged columns": {
    outcome: "either",
    make: ({ own }) => but(own, 1, (sheet) => ({ ...sheet, rows: swappedBelow(sheet.rows, 0, 1, 4) })),
  },
  "exchanged groups": {
    outcome: "either",
    make: ({ own }) => but(own, 1, (sheet) => ({ ...sheet, rows: swapped(swapped(sheet.rows, 0, 2), 1, 3) })),
  },
  "the district's row and the commune's": {
    outcome: "right",
    make: ({ own }) =>
      but(own, 0, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => (row[0] === "Cấp huyện" ? ["Cấp huyện", 9, 9000, 1, 1, 1000000, 1000000] : row)),
      })),
  },
  "“Cấp xã (phường, thị trấn)”": {
    outcome: "right",
    make: ({ own }) =>
      but(own, 0, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => (row[0] === "Cấp xã" ? ["Cấp xã (phường, thị trấn)", ...row.slice(1)] : row)),
      })),
  },
  "soft hyphens, joiners and wide spaces": {
    outcome: "right",
    make: ({ own }) =>
      own.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.map((value) =>
            typeof value === "string"
              ? value.replace(/(\p{L}{2})(\p{L})/gu, "$1\u00ad$2\u2060").replace(/ /g, "\u00a0\u200b")
              : value,
          ),
        ),
      })),
  },
};

/** Last year's figures under this year's titles. */
function bookLike(own: Book, last: Book): Book {
  return own.map((sheet, at) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => (index === 1 ? row : (last[at]?.rows[index] ?? row))),
  })) as unknown as Book;
}

/** Two columns change places from a row on, headers included. */
function swappedBelow(rows: HabitSheet["rows"], a: number, b: number, from: number): HabitSheet["rows"] {
  return [...rows.slice(0, from), ...swapped(rows.slice(from), a, b)];
}

/** The book as the core looks at it. */
function gridsOfHabit(book: HabitBook): readonly SheetGrid[] {
  return book.map(({ name, rows, isHidden = false, hiddenRows = [], hiddenCols = [] }) => ({
    ...gridOf(rows),
    name,
    hidden: { isSheet: isHidden, rows: new Set(hiddenRows), cols: new Set(hiddenCols) },
  }));
}

/** What becomes of a habit: `right`, `asked`, or which figures were read as something else; and the notes on it. */
export function outcomeOf(habit: Habit, figures: ReadonlyMap<string, Content>, last: ReadonlyMap<string, Content>) {
  const grids = gridsOfHabit(habit.make(yearsOf(figures, last)));
  const found = findForms(editions, grids, null, habit.isYearSaid === true ? YEAR : null);
  if (found.doubtful.length > 0 || found.edition === null) return { outcome: "asked", notes: [] };
  const read = figuresOfForms(found.forms);
  const wrong = [...figures].flatMap(([key, value]) => {
    const seen = read.get(key)?.value;
    const shown = seen === undefined ? "absent" : seen.kind === "number" ? seen.value : seen.kind;
    return shown === value ? [] : [`${key}: ${shown} for ${String(value)}`];
  });
  return {
    outcome: wrong.length === 0 ? "right" : wrong.join(", "),
    notes: notesOnForms(found, YEAR).map(({ code }) => code),
  };
}
