import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { BookError, type BookErrorCode } from "../../src/xlsx/bookError";
import { readBook } from "../../src/xlsx/readBook";
import { xlsxOf } from "../support/books";

let clean: Uint8Array;
beforeAll(async () => {
  clean = await xlsxOf({ "Phụ lục 01": [["700 trẻ", 4930000, true, null], [], ["=không là công thức"]] }, ["A1:A2"]);
});

function codeOf(bytes: Uint8Array): BookErrorCode | "read" {
  try {
    readBook(bytes);
    return "read";
  } catch (error) {
    if (error instanceof BookError) return error.code;
    throw error;
  }
}
const parts = () => unzipSync(clean);
const ole = (text: string) => {
  const body = new Uint8Array(Buffer.from(text, "utf16le"));
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, ...body]);
};

test("values, types, places and merges of another program's file", () => {
  const [sheet] = readBook(clean).sheets;
  expect(sheet).toMatchObject({ name: "Phụ lục 01", isHidden: false });
  expect(sheet?.cells.map(({ row, col, raw }) => [row, col, raw.type, raw.value])).toEqual([
    [0, 0, "String", "700 trẻ"],
    [0, 1, "Double", 4930000],
    [0, 2, "Boolean", true],
    [2, 0, "String", "=không là công thức"],
  ]);
  expect(sheet?.merges).toEqual([{ row: 0, col: 0, rows: 2, cols: 1 }]);
});

test.each<[BookErrorCode | "read", () => Uint8Array]>([
  ["read", () => clean],
  ["empty", () => new Uint8Array()],
  ["not-xlsx", () => strToU8("không phải tệp nén")],
  ["not-xlsx", () => zipSync({ "a.txt": strToU8("x") })],
  ["xls", () => ole("Workbook")],
  ["encrypted", () => ole("EncryptedPackage")],
  ["truncated", () => clean.slice(0, clean.length - 30)],
  ["macro", () => zipSync({ ...parts(), "xl/vbaProject.bin": strToU8("x") })],
  ["doctype", () => zipSync({ ...parts(), "xl/workbook.xml": strToU8('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>') })],
  ["damaged", () => zipSync({ ...parts(), "xl/workbook.xml": strToU8("<workbook><sheets>") })],
  [
    "damaged",
    () =>
      zipSync({
        ...parts(),
        "xl/worksheets/sheet1.xml": strToU8('<worksheet><row><c r="1A"><v>1</v></c></row></worksheet>'),
      }),
  ],
  [
    "damaged",
    () =>
      zipSync({
        ...parts(),
        "xl/worksheets/sheet1.xml": strToU8('<worksheet><row><c r="A1" t="s"><v>99999</v></c></row></worksheet>'),
      }),
  ],
  ["bomb", () => zipSync({ ...parts(), "xl/sharedStrings.xml": new Uint8Array(30_000_000) }, { level: 9 })],
  ["too-big", () => new Uint8Array(20_000_001)],
])("%s", (code, bytes) => expect(codeOf(bytes())).toBe(code));

test("a part that was changed on the way does not pass its sum", () => {
  const changed = zipSync(parts(), { level: 0 });
  const text = Buffer.from(changed).indexOf("4930000");
  changed[text] = "5".charCodeAt(0);
  expect(codeOf(changed)).toBe("damaged");
});

test.each<[string, BookErrorCode, number, number]>([
  ["another sum", "damaged", 16, 1],
  ["another size", "damaged", 24, 1],
  ["a password", "encrypted", 8, 1],
])("a part that was read before is refused where its archive tells of %s", (_what, code, at, bit) => {
  expect(codeOf(clean)).toBe("read");
  const told = clean.slice();
  const entry = Buffer.from(told).lastIndexOf("xl/sharedStrings.xml") - 46;
  told[entry + at] = (told[entry + at] ?? 0) ^ bit;
  expect([codeOf(told), codeOf(clean)]).toEqual([code, "read"]);
});

test("parts that are the same in two files leave all others of each as they are", async () => {
  const [one, other] = await Promise.all([xlsxOf({ A: [["trẻ", 1]] }), xlsxOf({ A: [["trẻ", 2]] })]);
  const figures = [one, other, one].map((bytes) => readBook(bytes).sheets[0]?.cells.map(({ raw }) => raw.value));
  expect(figures).toEqual([
    ["trẻ", 1],
    ["trẻ", 2],
    ["trẻ", 1],
  ]);
});

test("no bytes, cut or changed, make it crash or hang", () => {
  fc.assert(
    fc.property(
      fc.nat(clean.length - 1),
      fc.integer({ min: 0, max: 255 }),
      fc.nat(clean.length),
      (at, byte, length) => {
        const bytes = clean.slice(0, Math.max(1, length));
        bytes[Math.min(at, bytes.length - 1)] = byte;
        codeOf(bytes);
      },
    ),
    { numRuns: 400 },
  );
});

test("every refusal is a sentence for the officer", () => {
  for (const code of ["empty", "xls", "encrypted", "macro", "truncated", "damaged", "bomb"] as const) {
    const { message } = new BookError(code);
    expect(message).toMatch(/^Tệp .*\.$/);
    expect(message).toBe(message.normalize("NFC"));
  }
});
