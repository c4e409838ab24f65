import { strToU8, unzipSync, zipSync } from "fflate";
import { collate } from "../../src/cli/collate/collate";
import { collateReport } from "../../src/cli/collate/collateReport";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { editions, general } from "../../src/editions";
import {
  but,
  FIGURES,
  repacked,
  typedBook,
  typedReturn,
  typedSheets,
  type TypedCell,
  type TypedFigures,
  type TypedSheet,
} from "../support/typedReturn";

const UNIT = "UBND XÃ AN BÌNH";
const LIST = [["Tên đơn vị"], ["Xã An Bình"], ["Xã Tân An"], ["Xã Tân Ân"], ["Phường 1"]];
type Files = Readonly<Record<string, Uint8Array>>;

/** What the receiving office is told of these files. */
async function received(files: Files, list: readonly (readonly string[])[] = LIST) {
  const collated = await collate(
    Object.entries(files).map(([path, bytes]) => ({ path, read: () => bytes })),
    { editions, general },
    {
      level: "tinh",
      form: "thang-hanh-dong",
      year: 2026,
      units: readUnits(list).units,
      received: null,
    },
  );
  const report = collateReport(collated);
  const sent = report.units.filter(({ state }) => state !== "missing");
  return { ...report, sent, children: report.totals["pl1.xa.launchChildren"]?.value ?? null };
}

const good = typedReturn(UNIT);
const withParts = (parts: Record<string, Uint8Array>): Uint8Array => zipSync({ ...unzipSync(good), ...parts });
const inSheet = (change: (text: string) => string): Uint8Array =>
  repacked(good, (text, path) => (path.endsWith("sheet1.xml") ? change(text) : text));
const inRelations = (change: (text: string) => string): Uint8Array =>
  repacked(good, (text, path) => (path.endsWith("workbook.xml.rels") ? change(text) : text));

/** `Cấp xã` as the only shared string, wherever its part lies. */
const sharedAt = (path: string, target: string): Uint8Array =>
  repacked(withParts({ [path]: strToU8("<sst><si><t>Cấp xã</t></si></sst>") }), (text, part) =>
    part.endsWith("sheet1.xml")
      ? text.replace(/t="inlineStr"><is><t xml:space="preserve">Cấp xã<\/t><\/is>/, 't="s"><v>0</v>')
      : part.endsWith("workbook.xml.rels")
        ? text.replace("</Rel", `<Relationship Id="rId9" Type="x/sharedStrings" Target="${target}"/></Rel`)
        : text,
  );

test.each<[string, Uint8Array]>([
  ["as it is", good],
  [
    "strict Open XML",
    repacked(good, (text) =>
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006",
          "http://purl.oclc.org/ooxml/officeDocument",
        )
        .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006", "http://purl.oclc.org/ooxml/spreadsheetml"),
    ),
  ],
  ["`xl/SharedStrings.xml`", sharedAt("xl/SharedStrings.xml", "sharedStrings.xml")],
  ["shared strings in another folder", sharedAt("strings/all.xml", "/strings/all.xml")],
  [
    "main part only through `_rels/.rels`",
    repacked(
      good,
      (text, path) =>
        path === "_rels/.rels"
          ? text.replace("xl/workbook.xml", "/book/main.xml")
          : text.replaceAll('Target="worksheets', 'Target="/xl/worksheets'),
      (path) => path.replace("xl/workbook.xml", "book/main.xml").replace("xl/_rels/workbook", "book/_rels/main"),
    ),
  ],
  [
    "backslashes in entry names",
    repacked(
      good,
      (text) => text,
      (path) => path.replaceAll("/", "\\"),
    ),
  ],
  ["absolute targets", inRelations((text) => text.replaceAll('Target="', 'Target="/xl/'))],
  ["WPS docProps", withParts({ "docProps/custom.xml": strToU8("<Properties><property/></Properties>") })],
  ['`<dimension ref="A1:A1">`', inSheet((text) => text.replace("<sheetData>", '<dimension ref="A1:A1"/><sheetData>'))],
  [
    "styled empty cells",
    inSheet((text) => text.replace("</sheetData>", `<row>${'<c s="1"/>'.repeat(20_000)}</row></sheetData>`)),
  ],
  [
    "a cell at XFD1048576",
    inSheet((text) => text.replace("</sheetData>", '<row><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
  ],
  ["dates of 1904", repacked(good, (text) => text.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'))],
  ["spaces that do not break", repacked(good, (text) => text.replace(/ (?=[^<>]*<\/t>)/g, "\u00a0"))],
  [
    "renamed sheets",
    typedBook(
      typedSheets(UNIT).map((sheet, at) => ({ ...sheet, name: ["Biểu A", "Sheet2", "Trang tính 3"][at] ?? "" })),
    ),
  ],
])("%s is read as it was meant", async (_name, bytes) => {
  expect(await received({ "bc.xlsx": bytes })).toMatchObject({
    sent: [{ unit: "Xã An Bình", state: "complete" }],
    counted: 1,
    children: 700,
    refused: [],
  });
});

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array([...values, ...Array<number>(600).fill(32)]);
const ole = (text: string): Uint8Array =>
  bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, "utf16le"));
const changed = (): Uint8Array => {
  const stored = zipSync(unzipSync(good), { level: 0 });
  stored[Buffer.from(stored).indexOf("4930000")] = 0x35;
  return stored;
};

test.each<[string, string, Uint8Array, RegExp]>([
  ["HTML", "xls", strToU8("<html><table></table></html>"), /HTML.*lưu lại thành \.xlsx/],
  ["a web archive", "xls", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"), /HTML.*lưu lại thành/],
  [
    "XML Spreadsheet 2003",
    "xls",
    strToU8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /XML 2003.*\.xlsx/,
  ],
  ["BIFF 8", "xls", ole("Workbook"), /\.xls\).*\.xlsx/],
  ["BIFF 5 without a container", "xls", bytes(9, 8, 8, 0, 0, 5), /\.xls\).*\.xlsx/],
  ["BIFF 2", "xls", bytes(9, 0, 4, 0, 7, 0), /\.xls\).*\.xlsx/],
  ["encrypted with a password", "xlsx", ole("EncryptedPackage"), /mật khẩu.*Bỏ mật khẩu/],
  [".ods", "ods", zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") }), /\.ods\).*\.xlsx/],
  [
    "flat .ods",
    "fods",
    strToU8('<office:document xmlns:office="urn:oasis:names:tc:opendocument"/>'),
    /OpenDocument.*\.xlsx/,
  ],
  [".csv with `;`", "csv", strToU8("a;b\n1;2\n3;4\n"), /\.csv.*lưu lại thành \.xlsx/],
  [".csv with separators in quotes", "csv", strToU8('a,b\n"1,5",2\n3,4\n'), /\.csv.*lưu lại thành \.xlsx/],
  [".rar", "xlsx", strToU8("Rar!\u001a\u0007"), /\.rar.*Giải nén/],
  ["gzip", "xlsx", bytes(0x1f, 0x8b, 8), /tệp nén.*Giải nén/],
  ["an archive in an archive", "zip", zipSync({ "a.xlsx": good }), /\.zip.*Giải nén/],
  ["an archive named .xlsx", "xlsx", zipSync({ "a.xlsx": good }), /\.zip.*Giải nén/],
  ["a photograph", "xlsx", bytes(0xff, 0xd8, 0xff, 0xe0), /ảnh chụp.*Lấy tệp Excel gốc/],
  ["a screenshot", "xlsx", bytes(0x89, 0x50, 0x4e, 0x47), /ảnh chụp.*Lấy tệp Excel gốc/],
  ["PDF", "xlsx", strToU8("%PDF-1.4"), /PDF.*Lấy tệp Excel gốc/],
  ["Word", "xlsx", zipSync({ "word/document.xml": strToU8("<x/>") }), /Word.*Chép bảng sang Excel/],
  ["RTF", "xls", strToU8("{\\rtf1"), /Word.*Chép bảng sang Excel/],
  ["anything else", "xlsx", strToU8("{}"), /không phải là sổ tính.*Lấy tệp Excel gốc/],
  ["nothing", "xlsx", new Uint8Array(), /rỗng/],
  [".xlsm renamed", "xlsx", withParts({ "xl/vbaProject.bin": strToU8("x") }), /macro.*Lưu lại thành \.xlsx/],
  ["truncated", "xlsx", good.slice(0, good.length * 0.7), /thiếu phần cuối.*Lấy lại tệp/],
  ["changed on the way", "xlsx", changed(), /bị hỏng.*lưu lại/],
])("%s is refused by its name with the way out, and hides no other", async (_name, ending, content, sentence) => {
  const path = `Xã An Bình.${ending}`;
  const told = await received({ [path]: content, "khác.xlsx": typedReturn("UBND XÃ TÂN AN") });
  expect(told.refused).toEqual([
    { file: path, code: expect.any(String) as string, message: expect.stringMatching(sentence) as string },
  ]);
  expect(told.sent.map(({ unit, state }) => [unit, state])).toEqual([
    ["Xã An Bình", "unreadable"],
    ["Xã Tân An", "complete"],
  ]);
});

/** In `Số trẻ em tham dự`. */
test.each<[string, TypedCell]>([
  ["formula without value", { inside: "<f>350+350</f>" }],
  ["formula with an empty value", { inside: "<f>350+350</f><v></v>" }],
  ["`<v></v>`", { inside: "<v></v>" }],
  ["#REF!", { type: "e", inside: "<f>#REF!</f><v>#REF!</v>" }],
  ["text number", "700"],
  ["thousands parted by NBSP", "4\u00a0930\u00a0000"],
  ["text in runs", { type: "inlineStr", inside: "<is><r><t>7</t></r><r><t>00</t></r></is>" }],
  ["a formula's text", { type: "str", inside: '<f>"700"</f><v>700</v>' }],
  ["700 trẻ", "700 trẻ"],
  ["full-width digits", "７００"],
  ["percent", "70%"],
  ["dash", "-"],
  ["a part of a child", 700.4],
  ["negative", -5],
  ["true", { type: "b", inside: "<v>1</v>" }],
  ["a day", { type: "d", inside: "<v>2026-06-01</v>" }],
  ["far beyond any count", { inside: "<v>1E300</v>" }],
])("%s is no complete figure and in no sum", async (_name, cell) => {
  const told = await received({ "bc.xlsx": typedReturn(UNIT, but({ 1: cell })) });
  expect(told).toMatchObject({ sent: [{ unit: "Xã An Bình", state: "blocked" }], counted: 0, children: null });
});

const [first, ...others] = typedSheets(UNIT);
const withFirst = (change: (sheet: TypedSheet) => readonly TypedSheet[]): Uint8Array =>
  typedBook([...(first === undefined ? [] : change(first)), ...others]);
const copyOf = (figures: TypedFigures, state?: "veryHidden"): readonly TypedSheet[] =>
  typedSheets(UNIT, figures)
    .slice(0, 1)
    .map((sheet) => ({ ...sheet, name: "Phụ lục 01 (2)", ...(state === undefined ? {} : { state }) }));

test.each<[string, Uint8Array, RegExp]>([
  [
    "cached from another workbook",
    typedReturn(UNIT, but({ 1: { inside: "<f>[1]Sheet1!A1</f><v>700</v>" } })),
    /Phụ lục 01!C7 lấy từ tệp khác/,
  ],
  [
    "cached from a cell that is no more",
    typedReturn(UNIT, but({ 1: { inside: "<f>SUM(#REF!)</f><v>700</v>" } })),
    /Phụ lục 01!C7 trỏ tới ô đã bị xóa/,
  ],
  ["hidden row", withFirst((sheet) => [{ ...sheet, hiddenRows: [6] }]), /Phụ lục 01!B7.*đang bị ẩn.*vẫn được tính/],
  ["very hidden copy", withFirst((sheet) => [sheet, ...copyOf(but({ 1: 9 }), "veryHidden")]), /bị ẩn.*không được tính/],
  ["copy with the same figures", withFirst((sheet) => [sheet, ...copyOf(FIGURES)]), /\(2\)!B4 không được tính/],
])("%s counts, and is said with its cell", async (_name, content, sentence) => {
  const told = await received({ "bc.xlsx": content });
  expect(told).toMatchObject({ sent: [{ state: "complete" }], children: 700 });
  expect(told.sent[0]?.notes).toEqual([expect.stringMatching(sentence)]);
});

test.each<[string, Uint8Array, string]>([
  ["value beneath a merge", withFirst((sheet) => [{ ...sheet, merges: ["B7:C7"] }]), "blocked"],
  ["money with a part of a đồng", typedReturn(UNIT, but({ 4: 4930000.4 })), "blocked"],
  [
    "money with the noise of a float",
    typedReturn(UNIT, but({ 4: { inside: "<v>4930000.0000000009</v>" } })),
    "complete",
  ],
  ["every figure as text", typedReturn(UNIT, FIGURES.map(String)), "blocked"],
  [
    "an empty form",
    typedReturn(
      UNIT,
      FIGURES.map(() => null),
    ),
    "empty",
  ],
  [
    "zeros",
    typedReturn(
      UNIT,
      FIGURES.map(() => 0),
    ),
    "complete",
  ],
  [
    "-0",
    typedReturn(
      UNIT,
      FIGURES.map(() => -0),
    ),
    "complete",
  ],
  ["last year's", typedReturn(UNIT, FIGURES, 2025), "wrong-period"],
  [
    "a total beneath the row",
    withFirst((sheet) => [{ ...sheet, rows: [...sheet.rows, ["Tổng cộng", ...FIGURES.slice(0, 6)]] }]),
    "complete",
  ],
])("%s", async (_name, content, state) => {
  expect((await received({ "bc.xlsx": content })).sent).toMatchObject([{ unit: "Xã An Bình", state }]);
});

const exchanged = (row: readonly TypedCell[]): readonly TypedCell[] =>
  [0, 2, 1, 3, 4, 5, 6].map((at) => row[at] ?? null);

test.each<[string, Uint8Array]>([
  ["a visible copy with other figures", withFirst((sheet) => [sheet, ...copyOf(but({ 1: 9 }))])],
  [
    "two columns exchanged with their headers",
    withFirst((sheet) => [{ ...sheet, rows: sheet.rows.map((row, at) => (at < 4 ? row : exchanged(row))) }]),
  ],
])("%s: asked, never guessed", async (_name, content) => {
  const told = await received({ "Xã An Bình.xlsx": content });
  expect(told).toMatchObject({ counted: 0, children: null, refused: [{ code: "uncertain-form" }] });
});

const [one, two, three] = ["AN BÌNH", "TÂN AN", "TÂN ÂN"].map((name) => typedSheets(`UBND XÃ ${name}`));
const tables = one?.map(({ rows }) => rows).flat() ?? [];

test.each<[string, Uint8Array]>([
  ["with different figures", typedBook([...typedSheets("UBND XÃ AN BÌNH", but({ 1: 9 })), ...(two ?? [])])],
  ["with the same figures", typedBook([...(one ?? []), ...(two ?? [])])],
  ["that differ in a mark", typedBook([...(two ?? []), ...(three ?? [])])],
  [
    "one below the other",
    typedBook([{ name: "A", rows: [...tables, [], ...(two ?? []).flatMap(({ rows }) => rows)] }]),
  ],
])("tables of two communes %s: neither counts, and both are named", async (_name, content) => {
  const told = await received({ "Xã An Bình.xlsx": content });
  expect(told).toMatchObject({ counted: 0, children: null, refused: [{ code: "several-units" }] });
  expect(told.refused[0]?.message).toMatch(/UBND XÃ TÂN AN: '.*Tách bảng của mỗi đơn vị/);
});

test.each<[string, Uint8Array]>([
  [
    "one unit, written in two ways",
    typedBook([...(one ?? []), ...typedSheets("ỦY BAN NHÂN DÂN\nXã An Binh").slice(0, 1)]),
  ],
  [
    "another's on a hidden sheet",
    typedBook([...(one ?? []), ...(two ?? []).map((sheet) => ({ ...sheet, state: "hidden" }) as const)]),
  ],
  ["the predecessor's of last year", typedBook([...(one ?? []), ...typedSheets("UBND XÃ CŨ", FIGURES, 2025)])],
])("%s: still one unit's file", async (_name, content) => {
  expect(await received({ "a.xlsx": content })).toMatchObject({ sent: [{ unit: "Xã An Bình", state: "complete" }] });
});

const nameless = typedReturn("");

test.each<[string, Files, readonly (readonly [string | null, string])[]]>([
  ["a folder against the file", { "Xã An Bình/Tân An.xlsx": nameless }, [[null, "unlisted"]]],
  ["its letterhead before a folder that says no kind", { "Tân An/bc.xlsx": good }, [["Xã An Bình", "complete"]]],
  ["letterhead against file", { "xã Tân An.xlsx": good }, [[null, "unlisted"]]],
  ["letterhead against folder", { "Xã Tân An/bc.xlsx": good }, [[null, "unlisted"]]],
  ["two that differ in a mark", { "Tân Ân.xlsx": nameless }, [["Xã Tân Ân", "complete"]]],
  ["without marks, of two", { "Tan An.xlsx": nameless }, [[null, "unlisted"]]],
  ["a letterhead without marks, of two", { "a.xlsx": typedReturn("UBND XA TAN AN") }, [[null, "unlisted"]]],
  ["a number", { "P1.xlsx": nameless }, [["Phường 1", "complete"]]],
  ["a number with a zero", { "a.xlsx": typedReturn("UBND PHƯỜNG 01") }, [["Phường 1", "complete"]]],
  ["same bytes under two names", { "Xã An Bình.xlsx": nameless, "Xã Tân An.xlsx": nameless }, [[null, "unlisted"]]],
  ["two that differ", { "a.xlsx": good, "b.xlsx": typedReturn(UNIT, but({ 1: 9 })) }, [["Xã An Bình", "twice"]]],
  ["last year's beside", { "a.xlsx": good, "b.xlsx": typedReturn(UNIT, FIGURES, 2025) }, [["Xã An Bình", "complete"]]],
  ["a name that mail has grown", { "Xã An Bình.xlsx (1)": nameless }, [["Xã An Bình", "complete"]]],
])("whose a file is: %s", async (_name, files, states) => {
  expect((await received(files)).sent.map(({ unit, state }) => [unit, state])).toEqual(states);
});

test.each<[string, readonly (readonly string[])[], readonly (readonly [string | null, string])[]]>([
  ["an abolished commune", [["Xã Mới", "", "Xã An Bình;Xã Cũ"]], [["Xã Mới", "complete"]]],
  ["a name like a key of every object", [["__proto__"], ["constructor"], ["An Bình"]], [["An Bình", "complete"]]],
  [
    "two of one name",
    [
      ["Xã An Bình", "huyện A"],
      ["Xã An Bình", "huyện B"],
    ],
    [[null, "unlisted"]],
  ],
])("the list: %s", async (_name, list, states) => {
  const told = await received({ "a.xlsx": good }, [["Tên đơn vị", "Mã", "Đơn vị cũ"], ...list]);
  expect(told.sent.map(({ unit, state }) => [unit, state])).toEqual(states);
});
