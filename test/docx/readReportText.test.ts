import {
  Document,
  FootnoteReferenceRun,
  DeletedTextRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { DocumentError, type DocumentErrorCode } from "../../src/docx/documentError";
import { readReportText } from "../../src/docx/readReportText";
import { textOutcome } from "../../src/docx/textOutcome";
import { xlsxOf } from "../support/books";
import { docxOf, docxParts, para } from "../support/documents";

const textOf = (body: string): string => readReportText(docxOf({ body })).text;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

test("paragraphs, tables, tracked changes and notes of a file that a program wrote", async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const change = { id: 1, author: "x", date: "2026-01-01T00:00:00Z" };
  const file = await Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph("Chú thích có 99 hộ nghèo.")] } },
      sections: [
        {
          children: [
            new Paragraph("BÁO CÁO"),
            new Paragraph({
              children: [
                new TextRun("Toàn xã có "),
                new DeletedTextRun({ ...change, text: "05" }),
                new InsertedTextRun({ ...change, id: 2, text: "07" }),
                new TextRun(" hộ nghèo"),
                new FootnoteReferenceRun(1),
                new TextRun("."),
              ],
            }),
            new Table({ rows: [new TableRow({ children: [cell("Hộ nghèo"), cell("07")] })] }),
          ],
        },
      ],
    }),
  );
  const { text, leftOut } = readReportText(new Uint8Array(file));
  expect(text).toBe("BÁO CÁO\nToàn xã có 07 hộ nghèo.\nHộ nghèo\t07");
  expect(leftOut).toEqual([
    "Không đọc 1 chú thích cuối trang, cuối văn bản.",
    "Văn bản còn theo dõi thay đổi: phần thêm được tính, phần đã xóa thì không.",
  ]);
});

test.each<[string, string, string]>([
  [
    "words in many runs",
    `<w:p>${run("Toàn xã có 0")}${run("7 hộ")}<w:proofErr/>${run(" nghèo.")}</w:p>`,
    "Toàn xã có 07 hộ nghèo.",
  ],
  [
    "what was moved counts once",
    `<w:p><w:moveFrom>${run("cũ")}</w:moveFrom></w:p><w:p><w:moveTo>${run("mới")}</w:moveTo></w:p>`,
    "mới",
  ],
  [
    "a paragraph whose end was deleted goes on",
    `${para("Toàn xã có", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>")}${para(" 07 hộ nghèo.")}`,
    "Toàn xã có 07 hộ nghèo.",
  ],
  [
    "a paragraph whose end was inserted ends",
    `${para("Một", "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>")}${para("Hai")}`,
    "Một\nHai",
  ],
  [
    "a deleted row",
    `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${para("cũ")}</w:tc></w:tr><w:tr><w:tc>${para("mới")}</w:tc></w:tr></w:tbl>`,
    "mới",
  ],
  [
    "a table within a cell",
    `<w:tbl><w:tr><w:tc>${para("a")}<w:tbl><w:tr><w:tc>${para("b")}</w:tc><w:tc>${para("c")}</w:tc></w:tr></w:tbl></w:tc><w:tc>${para("d")}</w:tc></w:tr></w:tbl>`,
    "a\nb\tc\td",
  ],
  [
    "a text box is said once, behind its paragraph",
    `<w:p>${run("Trước")}<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${para("Trong khung")}</w:txbxContent></wps:txbx></mc:Choice>` +
      `<mc:Fallback><v:textbox><w:txbxContent>${para("Trong khung")}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>${run(" sau")}</w:p>`,
    "Trước sau\nTrong khung",
  ],
  [
    "an old text box",
    `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${para("Khung cũ")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
    "Khung cũ",
  ],
  [
    "hidden words",
    `<w:p>${run("Thấy")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> rõ</w:t></w:r></w:p>`,
    "Thấy rõ",
  ],
  ["a field is its result", `<w:p><w:r><w:instrText>PAGE 12</w:instrText></w:r>${run("3")}</w:p>`, "3"],
  [
    "tabs and breaks",
    `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Số:</w:t><w:tab/><w:t>05</w:t><w:br/><w:t>Hết</w:t></w:r></w:p>`,
    "Số: 05\nHết",
  ],
  [
    "content controls and links",
    `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run("Nội dung")}</w:hyperlink></w:p></w:sdtContent></w:sdt>`,
    "Nội dung",
  ],
  [
    "the prompt of a control",
    `${para("Có chữ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para("Bấm để nhập 15 trẻ")}</w:sdtContent></w:sdt>`,
    "Có chữ",
  ],
  [
    "what a paragraph was before",
    `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="x"/></w:pPr></w:pPrChange></w:pPr>${run("Nay")}</w:p>`,
    "Nay",
  ],
  ["entities of XML alone", para("A &amp; B &#x1EA1;"), "A & B ạ"],
])("%s", (_name, body, text) => expect(textOf(body)).toBe(text));

const lists = {
  numbering:
    `<w:abstractNum w:abstractNumId="0">` +
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>` +
    `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>` +
    `<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl></w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl></w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
    `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  styles:
    `<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
    `<w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>`,
};
const item = (list: number, level: number): string =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;

test("the numbers that Word gives to lists are read, since headings tell what is planned", () => {
  const body =
    para("Tổ chức", item(1, 0)) +
    para("Chỉ đạo", item(1, 1)) +
    para("Kết quả", item(1, 1)) +
    para("Chi tiết", item(1, 2)) +
    para("một ý", item(2, 0)) +
    para("Kiến nghị", '<w:pPr><w:pStyle w:val="Con"/></w:pPr>') +
    para("Với tỉnh", item(1, 1)) +
    para("Không số", '<w:pPr><w:pStyle w:val="Con"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>') +
    para("Lại từ đầu", item(3, 0));
  expect(readReportText(docxOf({ body, ...lists })).text.split("\n")).toEqual([
    "I. Tổ chức",
    "1. Chỉ đạo",
    "2. Kết quả",
    "2.1. Chi tiết",
    "- một ý",
    "II. Kiến nghị",
    "1. Với tỉnh",
    "Không số",
    "I. Lại từ đầu",
  ]);
});

test.each([
  ["strict", { isStrict: true }],
  ["another folder", { path: "van-ban/chinh.xml" }],
  ["another prefix", { prefix: "ns0" }],
])("parts are found by their relationships: %s", (_name, changes) => {
  const body = para("07 hộ nghèo").replaceAll("w:", `${"prefix" in changes ? changes.prefix : "w"}:`);
  expect(readReportText(docxOf({ body, ...changes })).text).toBe("07 hộ nghèo");
});

test.each<[string, string | Uint8Array]>([
  ["UTF-8", "Toàn xã có 07 hộ nghèo.\r\nHết."],
  ["with its mark", "\uFEFFToàn xã có 07 hộ nghèo.\nHết."],
  ["UTF-16", new Uint8Array(Buffer.from("\uFEFFToàn xã có 07 hộ nghèo.\nHết.", "utf16le"))],
])("plain text: %s", (_name, content) => {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  expect(readReportText(bytes).text).toBe("Toàn xã có 07 hộ nghèo.\nHết.");
});

function codeOf(bytes: Uint8Array): DocumentErrorCode | "read" {
  try {
    readReportText(bytes);
    return "read";
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    // A sentence for the officer: Vietnamese, whole, with no code in it.
    expect(error.message).toMatch(/^Tệp .*\.$/);
    return error.code;
  }
}
const ole = (text: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, ...Buffer.from(text, "utf16le")]);
const clean = docxParts({ body: para("07 hộ nghèo") });
const withBody = (document: string): Uint8Array => zipSync({ ...clean, "word/document.xml": strToU8(document) });
const bomb = (): Uint8Array => zipSync({ ...clean, "word/document.xml": new Uint8Array(30_000_000) });

test.each<[DocumentErrorCode | "read", string, () => Uint8Array | Promise<Uint8Array>]>([
  ["read", "a clean file", () => zipSync(clean)],
  ["empty", "nothing", () => new Uint8Array()],
  ["doc", "an old document", () => ole("WordDocument")],
  ["xlsx", "an old workbook", () => ole("Workbook")],
  ["encrypted", "a document with a password", () => ole("EncryptedPackage")],
  ["pdf", "PDF", () => strToU8("%PDF-1.7")],
  ["rtf", "RTF", () => strToU8("{\\rtf1\\ansi}")],
  ["odt", "OpenDocument", () => zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") })],
  ["html", "a page", () => strToU8("<!DOCTYPE html><html><body>07 hộ nghèo</body></html>")],
  ["xml", "Word 2003", () => strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>')],
  ["xlsx", "a workbook", () => xlsxOf({ A: [["x"]] })],
  ["rar", "files packed together", () => zipSync({ "bao-cao.docx": strToU8("x") })],
  ["not-docx", "another archive", () => zipSync({ "a.bin": strToU8("x") })],
  ["not-docx", "bytes", () => new Uint8Array([1, 0, 2, 0, 255, 254, 3, 0, 0])],
  ["encoding", "an old code page", () => new Uint8Array([0x54, 0x6f, 0xb5, 0x6e, 0x20, 0x78, 0xb7])],
  ["macro", "a macro", () => zipSync({ ...clean, "word/vbaProject.bin": strToU8("x") })],
  ["truncated", "cut off", () => zipSync(clean).slice(0, -30)],
  ["damaged", "XML that breaks off", () => withBody("<w:document><w:body>")],
  ["doctype", "entities of its own", () => withBody('<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>')],
  ["damaged", "nested without end", () => withBody("<a>".repeat(5000) + "</a>".repeat(5000))],
  ["bomb", "thirty megabytes of nothing", bomb],
  [
    "damaged",
    "a main part that is not there",
    () => zipSync({ "_rels/.rels": clean["_rels/.rels"] ?? strToU8(""), "word/x.xml": strToU8("<x/>") }),
  ],
  ["not-docx", "another root", () => withBody("<presentation/>")],
  ["no-text", "no words", () => docxOf({ body: "<w:p/>" })],
  ["too-big", "a text without end", () => docxOf({ body: para("Một câu. ".repeat(130_000)) })],
])("%s: %s", async (code, _name, make) => expect(codeOf(await make())).toBe(code));

test("whatever bytes are changed, the file is read or refused", () => {
  const file = zipSync(clean);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = file.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      codeOf(bytes);
    }),
    { numRuns: 300 },
  );
});

test("the pane is told a refusal as a sentence, and a text too long for it too", () => {
  expect(textOutcome(docxOf({ body: para("07 hộ nghèo") }), 100)).toEqual({
    kind: "read",
    value: { text: "07 hộ nghèo", leftOut: [] },
  });
  expect(textOutcome(docxOf({ body: para("07 hộ nghèo") }), 5)).toMatchObject({ kind: "refused" });
  expect(textOutcome(strToU8("%PDF-1.7"), 100)).toMatchObject({ message: expect.stringContaining("PDF") as string });
});
