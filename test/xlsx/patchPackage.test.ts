import { whereInstalled } from "../support/whereInstalled";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { addressOf } from "../../src/core/layout/address";
import { BookError } from "../../src/xlsx/bookError";
import { patchPackage } from "../../src/xlsx/patch/patchPackage";
import { readBook, type Book } from "../../src/xlsx/readBook";
import { entriesOf, packedData } from "../../src/xlsx/zip";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { foreignBooks, ofLibreOffice, ours, rewritten } from "./foreignBooks";
import { hasOffice, hasOpenpyxl, readByOpenpyxl } from "./otherPrograms";

const NAMESPACE = "urn:bao-cao-tre-em:replies:1";
const notes = [
  { sheet: "Tổng hợp", row: 0, col: 0, author: "UBND tỉnh", text: "Xem lại tổng\n& gửi trước 20/7" },
  { sheet: "Tổng hợp", row: 8, col: 1, author: "UBND tỉnh", text: "Số này < năm trước" },
  { sheet: "Sổ nhận", row: 1, col: 0, author: "UBND tỉnh", text: "Bổ sung" },
];
const customXml = [{ namespace: NAMESPACE, xml: `<replies xmlns="${NAMESPACE}">một</replies>` }];
const books = Object.entries(foreignBooks);

/** Packed bytes of each entry. */
function packedOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(bytes).map((entry) => [entry.name, Buffer.from(packedData(bytes, entry)).toString("base64")]),
  );
}
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [packedOf(before), packedOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name)).sort();
}
async function notesOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const found: Record<string, string> = {};
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, ({ note, address }) => {
        const texts = typeof note === "string" ? [note] : (note?.texts ?? []).map(({ text }) => text);
        if (texts.length > 0) found[`${sheet.name}!${address}`] = texts.join("");
      }),
    );
  return found;
}
const valueAt = (book: Book, sheet: string, row: number, col: number) =>
  book.sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.col === col)?.raw;

test.each(books)("%s: notes and a part are added, nothing else is touched", async (_what, make) => {
  const before = await make();
  const after = patchPackage(before, { notes, customXml });
  const [old, now] = [readBook(before), readBook(after)];
  expect({ ...now, customXml: [] }).toEqual({ ...old, customXml: [] });
  expect(now.customXml).toEqual([...old.customXml, customXml[0]?.xml]);
  for (const name of changedParts(before, after))
    expect(name).toMatch(/Content_Types|\.rels$|comments|vmlDrawing|customXml\/item|worksheets\/sheet[12]\.xml$/);
  // The same once more changes nothing: no note doubles.
  const again = patchPackage(after, { notes, customXml });
  expect(unzipSync(again)).toEqual(unzipSync(after));
});

test.each(books.filter(([what]) => !/x:|strict|backslash/.test(what)))(
  "%s: exceljs reads the notes",
  async (what, make) => {
    const found = await notesOf(patchPackage(await make(), { notes }));
    const old = what.includes("exceljs") ? "Ghi chú cũ\n\n" : "";
    expect(found["Tổng hợp!A1"]).toBe(`${old}UBND tỉnh:\nXem lại tổng\n& gửi trước 20/7`);
    if (old !== "") expect(found["Sổ nhận!A1"]).toBe("Ghi chú cũ");
  },
);

test.each(books)(
  "%s: no two drawings share a block of shape numbers, and each note has its box",
  async (what, make) => {
    const parts = unzipSync(patchPackage(await make(), { notes }));
    const vml = Object.entries(parts)
      .filter(([name]) => name.endsWith(".vml"))
      .map(([, data]) => strFromU8(data));
    const ids = vml.map((text) => [...text.matchAll(/<v:shape [^>]*id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id)));
    const shapes = ids.flat();
    expect(vml.map((text) => [...text.matchAll(/ObjectType="Note"/g)].length)).toEqual(
      what.includes("exceljs") ? [2, 2] : [2, 1],
    );
    if (!what.includes("exceljs")) expect(new Set(shapes).size).toBe(shapes.length);
    for (const each of ids) expect(new Set(each).size).toBe(each.length);
  },
);

test("the drawing of the notes stands where Excel looks for it", () => {
  const tailed = foreignBooks["controls and extensions at the end"]?.() as Uint8Array;
  const sheet = strFromU8(unzipSync(patchPackage(tailed, { notes }))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toMatch(/<pageSetup[^>]*\/><drawing r:id="rId1"\/><legacyDrawing r:id="rId3"\/><mc:AlternateContent/);
});

test("a part is replaced, doubles and all, or taken away", () => {
  const store = (text: string) => `<report xmlns="${NAMESPACE}">${text}</report>`;
  const before = writeBook({
    sheets: [{ kind: "grid", name: "A", rows: [] }],
    customXml: [store("1"), "<x/>", store("2")],
  });
  const replaced = patchPackage(before, { customXml: [{ namespace: NAMESPACE, xml: store("3") }] });
  expect(readBook(replaced).customXml).toEqual([store("3"), "<x/>"]);
  expect(strFromU8(unzipSync(replaced)["xl/_rels/workbook.xml.rels"] ?? new Uint8Array())).not.toContain("item3");
  const removed = patchPackage(replaced, { customXml: [{ namespace: NAMESPACE, xml: null }] });
  expect(readBook(removed).customXml).toEqual(["<x/>"]);
  expect(Object.keys(unzipSync(removed)).filter((name) => name.startsWith("customXml"))).toEqual([
    ...["customXml/item2.xml", "customXml/_rels/item2.xml.rels", "customXml/itemProps2.xml"],
  ]);
});

test.each(books)("%s: cells are set, and no stale result stays", async (what, make) => {
  const before = await make();
  const cells = [
    { sheet: "Tổng hợp", row: 4, col: 1, value: 705 },
    { sheet: "Tổng hợp", row: 4, col: 7, value: "=không là công thức " },
    { sheet: "Tổng hợp", row: 3, col: 0, value: null },
    { sheet: "Tổng hợp", row: 40, col: 2, value: 5 },
    { sheet: "Tổng hợp", row: 2, col: 0, value: "giữa" },
  ];
  const after = patchPackage(before, { cells });
  const book = readBook(after);
  expect(valueAt(book, "Tổng hợp", 4, 1)).toMatchObject({ value: 705, formula: null });
  expect(valueAt(book, "Tổng hợp", 4, 7)).toMatchObject({ value: "=không là công thức ", formula: null });
  expect(valueAt(book, "Tổng hợp", 3, 0)).toBeUndefined();
  expect(valueAt(book, "Tổng hợp", 40, 2)?.value).toBe(5);
  expect(valueAt(book, "Tổng hợp", 2, 0)?.value).toBe("giữa");
  if (!what.includes("exceljs"))
    expect(valueAt(book, "Tổng hợp", 8, 1)).toMatchObject({ type: "Empty", formula: "=SUMIF($D$5:$D$8,1,B5:B8)" });
  expect(
    strFromU8(
      unzipSync(after)[what.includes("backslash") ? "xl\\workbook.xml" : "xl/workbook.xml"] ?? new Uint8Array(),
    ),
  ).toContain('fullCalcOnLoad="1"');
  expect(readBook(after).sheets[1]?.cells).toEqual(readBook(before).sheets[1]?.cells);
});

describe("formulas", () => {
  const withSheet = (data: string, more: (text: string, path: string) => string = (text) => text) =>
    rewritten(ours(), (text, path) =>
      more(
        /sheet1\.xml$/.test(path)
          ? text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>`)
          : text,
        path,
      ),
    );
  const set = (bytes: Uint8Array, row: number, col: number) =>
    patchPackage(bytes, { cells: [{ sheet: "Tổng hợp", row, col, value: 1 }] });
  test.each([
    ["the first cell of a shared formula", 0, 0],
    ["a cell of an array formula", 3, 1],
  ])("%s is refused", (_what, row, col) => {
    const bytes = withSheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row>' +
        '<row r="3"><c r="A3"><f t="array" ref="A3:B4">C1:D2</f><v>0</v></c></row>',
    );
    expect(() => set(bytes, row, col)).toThrow(expect.objectContaining({ code: "formula" }) as Error);
    expect(valueAt(readBook(set(bytes, 1, 0)), "Tổng hợp", 1, 0)).toMatchObject({ value: 1, formula: null });
  });
  test("rows and cells that stand by their order alone stay where they are", () => {
    const bytes = withSheet(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>',
    );
    const cells = [
      { sheet: "Tổng hợp", row: 4, col: 0, value: 10 },
      { sheet: "Tổng hợp", row: 1, col: 3, value: 11 },
      { sheet: "Tổng hợp", row: 2, col: 0, value: 12 },
    ];
    const read = readBook(patchPackage(bytes, { cells })).sheets[0]?.cells.map(({ row, col, raw }) => [
      addressOf(row, col),
      raw.value,
    ]);
    expect(read).toEqual([
      ["A1", 1],
      ["B1", 2],
      ["D2", 11],
      ["A3", 12],
      ["A5", 10],
      ["C5", 3],
      ["D5", 4],
    ]);
  });
  test("the order of calculation goes with its relation and its type", () => {
    const chained = rewritten(ours(), (text, path) =>
      path.endsWith("workbook.xml.rels")
        ? text.replace(
            "</Relationships>",
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
          )
        : path.startsWith("[")
          ? text.replace("</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="application/x"/></Types>')
          : text,
    );
    const bytes = zipSync({ ...unzipSync(chained), "xl/calcChain.xml": strToU8("<calcChain/>") });
    const parts = unzipSync(set(bytes, 4, 1));
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(
      Object.values(parts)
        .map((data) => strFromU8(data))
        .join(""),
    ).not.toContain("calcChain");
  });
  test("a sheet whose formulas lead nowhere else keeps their results", () => {
    const own = withSheet('<row r="1"><c r="A1"><v>1</v></c></row>', (text, path) =>
      /sheet2\.xml$/.test(path)
        ? text.replace("</sheetData>", '<row r="9"><c r="A9"><f>SUM(B1:$C$2)+1</f><v>7</v></c></row></sheetData>')
        : text,
    );
    expect(valueAt(readBook(set(own, 0, 0)), "Sổ nhận", 8, 0)?.value).toBe(7);
    const led = rewritten(own, (text) => text.replace("SUM(B1:$C$2)+1", "SUM('Tổng hợp'!A1:A2)"));
    expect(valueAt(readBook(set(led, 0, 0)), "Sổ nhận", 8, 0)?.type).toBe("Empty");
  });
});

test.each([
  ["macro", () => zipSync({ ...unzipSync(ours()), "xl/vbaProject.bin": strToU8("x") })],
  ["signed", () => zipSync({ ...unzipSync(ours()), "_xmlsignatures/sig1.xml": strToU8("<x/>") })],
  ["truncated", () => ours().slice(0, -40)],
  ["encrypted", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("    EncryptedPackage", "utf16le")])],
])("%s: refused", (code, make) => {
  const refusal = (): string => {
    try {
      patchPackage(make(), { notes });
      return "patched";
    } catch (error) {
      if (error instanceof BookError) return error.code;
      throw error;
    }
  };
  expect(refusal()).toBe(code);
});

const folder = join(__dirname, "../cases/files");
const files = readdirSync(folder).flatMap((name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  try {
    return [[name, bytes, readBook(bytes)] as const];
  } catch (error) {
    if (error instanceof BookError) return [];
    throw error;
  }
});
test.each(files)("%s: takes notes and a part, and its cells stay", (_name, bytes, book) => {
  const sheet = book.sheets.find(({ cells }) => cells.length > 0)?.name ?? "";
  const after = patchPackage(bytes, { customXml, notes: [{ sheet, row: 9, col: 2, author: "A", text: "B" }] });
  expect({ ...readBook(after), customXml: [] }).toEqual({ ...book, customXml: [] });
  expect(changedParts(bytes, after).length).toBeLessThan(12);
});

whereInstalled(hasOffice, "LibreOffice", () => {
  test.each(books.filter(([what]) => !what.includes("backslash")))(
    "%s: reads the notes, and what it writes takes more",
    async (what, make) => {
      const written = ofLibreOffice(patchPackage(await make(), { notes, customXml }));
      const read = await notesOf(written);
      expect(read["Tổng hợp!B9"]).toContain("Số này < năm trước");
      if (what.includes("exceljs")) expect(read["Tổng hợp!A1"]).toContain("Ghi chú cũ");
      // Cells that are there: this library passes over notes of others.
      const [sheet, row, col] = what.includes("exceljs") ? (["Sổ nhận", 8, 1] as const) : (["Tổng hợp", 4, 0] as const);
      const more = await notesOf(patchPackage(written, { notes: [{ sheet, row, col, author: "A", text: "thêm" }] }));
      expect(more).toEqual({ ...read, [`${sheet}!${addressOf(row, col)}`]: "A:\nthêm" });
    },
  );
  test("works out anew what was set", () => {
    const after = patchPackage(ours(), { cells: [{ sheet: "Tổng hợp", row: 4, col: 1, value: 705 }] });
    expect(valueAt(readBook(ofLibreOffice(after)), "Tổng hợp", 8, 1)?.value).toBe(1135);
  });
});
whereInstalled(hasOpenpyxl, "openpyxl", () => {
  test.each(books.filter(([what]) => !/strict|backslash|extensions/.test(what)))(
    "%s: reads the notes",
    async (_what, make) => {
      const [sum] = readByOpenpyxl(patchPackage(await make(), { notes, customXml }));
      expect(sum?.notes["B9"]).toBe("UBND tỉnh:\nSố này < năm trước");
    },
  );
});
