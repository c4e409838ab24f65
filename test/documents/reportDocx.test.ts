import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { AppendixTable, OfficialDocument } from "../../src/documents/officialDocument";
import { reportDocx } from "../../src/documents/reportDocx";

const appendix: AppendixTable = {
  label: "Phụ lục 02",
  title: "TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023",
  badge: null,
  reference: "(Kèm theo Báo cáo số 05/BC-UBND)",
  orientation: "landscape",
  section: "2. Hoạt động hỗ trợ trẻ em",
  heading: null,
  unitLine: "",
  footer: [],
  columnWidths: [1, 1, 1, 1, 1, 1],
  header: [
    [
      { text: "Tặng quà", colSpan: 2, rowSpan: 1 },
      { text: "Cấp học bổng", colSpan: 2, rowSpan: 1 },
      { text: "Khám bệnh", colSpan: 2, rowSpan: 1 },
    ],
    ["Số lượng", "Kinh phí", "Số lượng", "Kinh phí", "Số lượng", "Kinh phí"].map((text) => ({
      text,
      colSpan: 1,
      rowSpan: 1,
    })),
  ],
  rows: [["15", "4.000.000", "0", "0", "=1+1", ""].map((text) => ({ text, align: "right" as const }))],
};
const upright: AppendixTable = {
  ...appendix,
  label: "Phụ lục 03",
  reference: " ",
  orientation: "portrait",
  columnWidths: [2, 1, 1],
  header: [
    [
      { text: "Hàng", colSpan: 1, rowSpan: 2 },
      { text: "Nhóm", colSpan: 2, rowSpan: 1 },
    ],
    [
      { text: "Nam", colSpan: 1, rowSpan: 1 },
      { text: "Nữ", colSpan: 1, rowSpan: 1 },
    ],
  ],
  rows: [
    [
      { text: "Cấp xã", align: "left" },
      { text: "700", align: "right" },
      { text: "1", align: "right" },
    ],
    [
      { text: "dài ".repeat(100), align: "left" },
      { text: "250.000\nđồng", align: "right" },
      { text: "2", align: "center" },
    ],
  ],
};
const report: OfficialDocument = {
  isDraft: true,
  superiorAgency: "UBND HUYỆN MẪU",
  agency: ["ỦY BAN NHÂN DÂN XÃ MẪU"],
  number: "        /BC-UBND",
  placeAndDate: "Mẫu, ngày 05 tháng 7 năm 2023",
  title: "BÁO CÁO",
  subject: "Kết quả tổ chức Tháng hành động vì trẻ em năm 2023",
  salutation: "Kính gửi: Ủy ban nhân dân huyện Mẫu.",
  body: [
    { role: "heading1", runs: [{ kind: "text", text: "I. TỔ CHỨC THỰC HIỆN" }] },
    { role: "heading2", runs: [{ kind: "text", text: "1. Công tác chỉ đạo, điều hành" }] },
    {
      role: "paragraph",
      runs: [
        { kind: "text", text: "Có " },
        { kind: "unverified", text: "700" },
        { kind: "text", text: " trẻ em. " },
        { kind: "gap", text: "Tên hoạt động" },
      ],
    },
    { role: "note", runs: [{ kind: "text", text: "(Chi tiết tại Phụ lục 02.)" }] },
    { role: "closing", runs: [{ kind: "text", text: "Trên đây là báo cáo./." }] },
  ],
  recipients: ["UBND huyện Mẫu", "Lưu: VT"],
  signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "" },
  appendices: [appendix, upright],
};

type Parts = Readonly<Record<string, string>>;

/** The texts of all parts; throws where one is no well-formed XML. */
async function partsOf(document: OfficialDocument): Promise<Parts> {
  const files = Object.entries(unzipSync(await reportDocx(document)));
  const parts = Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
  for (const [path, xml] of Object.entries(parts)) {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
  }
  return parts;
}

/** The words of each paragraph, entities decoded. */
function paragraphsIn(xml: string): string[] {
  return all(xml, /<w:p>.*?<\/w:p>|<w:p\/>/gs).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => text)
      .join("")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

function bodyOf(parts: Parts): string {
  return parts["word/document.xml"] ?? "";
}

function headersOf(parts: Parts): string[] {
  return Object.entries(parts)
    .filter(([path]) => /^word\/header\d+\.xml$/.test(path))
    .map(([, xml]) => xml);
}

/** Paragraph of the document that holds `words`, as XML. */
function paragraphWith(parts: Parts, words: string): string {
  const found = all(bodyOf(parts), /<w:p>.*?<\/w:p>/gs).find((xml) => xml.includes(words));
  if (found === undefined) throw new Error(`No paragraph holds ${words}.`);
  return found;
}

describe("pages", () => {
  let parts: Parts;
  let sections: string[];
  beforeAll(async () => {
    parts = await partsOf(report);
    sections = all(bodyOf(parts), /<w:sectPr>.*?<\/w:sectPr>/gs);
  });

  test("A4, an appendix of more than four columns lies", () => {
    expect(sections.map((section) => /<w:pgSz ([^/]*)\/>/.exec(section)?.[1])).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:w="11906" w:h="16838" w:orient="portrait"',
    ]);
  });
  test("margins of 20, 20, 30 and 15 mm, the page number 10 mm from the edge", () => {
    for (const section of sections) {
      expect(section).toMatch(/w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567"/);
    }
  });
  test("each section counts from 1 and hides the number on its first page", () => {
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1" w:fmt="decimal"/>');
      expect(section).toContain("<w:titlePg/>");
      expect(section).toMatch(/w:type="default".*w:type="first"/);
    }
    const numbered = headersOf(parts).filter((header) => header.includes("PAGE"));
    expect(numbered).toHaveLength(3);
    for (const header of numbered) expect(header).toContain('<w:sz w:val="26"/>');
  });
  test("Times New Roman 14, Vietnamese, and no other font", () => {
    const styles = parts["word/styles.xml"] ?? "";
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0];
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('w:val="vi-VN"');
    const fonts = all(styles + bodyOf(parts) + headersOf(parts).join(""), /<w:rFonts [^>]*>/g);
    expect(fonts.filter((font) => /"(?!Times New Roman")[^"=]+"/.test(font))).toEqual([]);
  });
  test("sentences are justified, 12.7 mm in, 6 pt apart; headings bold and kept with what follows", () => {
    const styles = parts["word/styles.xml"] ?? "";
    const style = (id: string): string =>
      all(styles, /<w:style .*?<\/w:style>/gs).find((each) => each.includes(`w:styleId="${id}"`)) ?? "";
    for (const id of ["BodyText", "Heading1", "Heading2"]) {
      expect(style(id)).toContain('<w:jc w:val="both"/>');
      expect(style(id)).toContain('w:firstLine="720"');
      expect(style(id)).toContain('w:after="120"');
      expect(style(id)).toContain('w:lineRule="auto"');
    }
    for (const id of ["Heading1", "Heading2"]) {
      expect(style(id)).toContain("<w:keepNext/>");
      expect(style(id)).toContain("<w:b/>");
      expect(style(id)).toContain('<w:color w:val="000000"/>');
    }
  });
});

describe("the text", () => {
  test("stands in the order of the form", async () => {
    const words = paragraphsIn(bodyOf(await partsOf(report))).filter((text) => text !== "");
    expect(words.slice(0, 24)).toEqual([
      "UBND HUYỆN MẪU",
      "ỦY BAN NHÂN DÂN XÃ MẪU",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số:         /BC-UBND",
      "DỰ THẢO",
      "Mẫu, ngày 05 tháng 7 năm 2023",
      "BÁO CÁO",
      "Kết quả tổ chức Tháng hành động vì trẻ em năm 2023",
      "Kính gửi: Ủy ban nhân dân huyện Mẫu.",
      "I. TỔ CHỨC THỰC HIỆN",
      "1. Công tác chỉ đạo, điều hành",
      "Có 700 trẻ em. [Tên hoạt động]",
      "(Chi tiết tại Phụ lục 02.)",
      "Trên đây là báo cáo./.",
      "Nơi nhận:",
      "- UBND huyện Mẫu;",
      "- Lưu: VT.",
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "[Họ và tên người ký]",
      "Phụ lục 02",
      appendix.title,
    ]);
  });
  test("gaps and unverified figures are marked", async () => {
    const paragraph = paragraphWith(await partsOf(report), "Tên hoạt động");
    expect(paragraph).toMatch(/<w:highlight w:val="yellow"\/>.{0,60}\[Tên hoạt động\]/);
    expect(paragraph).toMatch(/<w:u w:val="dottedHeavy"\/>.{0,60}700/);
  });
  test.each([
    [true, 1, 5],
    [false, 0, 0],
  ])("a draft (%s) bears its mark on every page", async (isDraft, inBody, inHeaders) => {
    const parts = await partsOf({ ...report, isDraft });
    expect(all(bodyOf(parts), /DỰ THẢO/g)).toHaveLength(inBody);
    expect(headersOf(parts).filter((header) => header.includes("DỰ THẢO"))).toHaveLength(inHeaders);
  });
  test("number, name and a lone agency are written as given, blank lines left out", async () => {
    const parts = await partsOf({
      ...report,
      superiorAgency: null,
      number: "05/BC-UBND",
      salutation: "",
      signature: { lines: ["CHỦ TỊCH"], name: "Họ Đệm Tên" },
    });
    const words = paragraphsIn(bodyOf(parts));
    expect(words[0]).toBe("ỦY BAN NHÂN DÂN XÃ MẪU");
    expect(words).toEqual(expect.arrayContaining(["Số: 05/BC-UBND", "Họ Đệm Tên"]));
    expect(words.filter((text) => text.startsWith("Kính gửi"))).toEqual([]);
    expect(words.filter((text) => text.startsWith("(Kèm theo"))).toHaveLength(1);
  });
});

describe("untrusted text", () => {
  const nasty = 'A & <b> "x" \u0000\u0008\u001f\ud800\uffff\u202e=HYPERLINK(1) CURRENT e\u0302';
  const clean = 'A & <b> "x" =HYPERLINK(1) CURRENT ê';

  test("stays text wherever it stands", async () => {
    const parts = await partsOf({
      ...report,
      superiorAgency: nasty,
      agency: [nasty],
      number: nasty,
      placeAndDate: nasty,
      title: nasty,
      subject: nasty,
      salutation: nasty,
      body: [{ role: "closing", runs: [{ kind: "text", text: nasty }] }],
      recipients: [nasty],
      signature: { lines: [nasty], name: nasty },
      appendices: [
        {
          label: nasty,
          title: nasty,
          badge: nasty,
          orientation: "landscape",
          reference: nasty,
          section: nasty,
          heading: null,
          unitLine: "",
          footer: [],
          columnWidths: [1],
          header: [[{ text: nasty, colSpan: 1, rowSpan: 1 }]],
          rows: [[{ text: nasty, align: "left" }]],
        },
      ],
    });
    const words = paragraphsIn(bodyOf(parts)).filter((text) => text.includes("HYPERLINK"));
    expect(words).toHaveLength(18);
    for (const text of words) expect(text.replace(/^(Số: |- )|\.$/g, "")).toBe(clean);
    expect(bodyOf(parts)).not.toContain("fldChar");
    expect(parts["docProps/core.xml"]).toContain("A &amp; &lt;b&gt;");
  });
  test("a line break starts a paragraph of the same role", async () => {
    const parts = await partsOf({
      ...report,
      body: [
        {
          role: "paragraph",
          runs: [
            { kind: "text", text: "một\r\nhai " },
            { kind: "gap", text: "ba\vbốn" },
          ],
        },
      ],
    });
    expect(paragraphsIn(bodyOf(parts))).toEqual(expect.arrayContaining(["một", "hai [ba]", "[bốn]"]));
    expect(paragraphWith(parts, "một")).toContain('<w:pStyle w:val="BodyText"/>');
  });
});

describe("what stays together", () => {
  test("the last sentence is kept with the signature, whatever its role", async () => {
    const closed = await partsOf(report);
    expect(paragraphWith(closed, "Trên đây")).toContain("<w:keepNext/>");
    expect(paragraphWith(closed, "Chi tiết")).not.toContain("<w:keepNext/>");
    const single = await partsOf({
      ...report,
      body: [
        { role: "paragraph", runs: [{ kind: "text", text: "Một câu." }] },
        { role: "paragraph", runs: [{ kind: "text", text: "  " }] },
        { role: "closing", runs: [] },
      ],
    });
    expect(paragraphWith(single, "Một câu.")).toContain("<w:keepNext/>");
    expect(bodyOf(single)).toMatch(/Một câu\.<\/w:t><\/w:r><\/w:p><w:tbl>/);
  });
  test("twenty recipients and the signature share a row that no page parts", async () => {
    const recipients = Array.from({ length: 20 }, (_, index) => `Đơn vị ${index + 1}`);
    const parts = await partsOf({ ...report, recipients, appendices: [] });
    const row = all(bodyOf(parts), /<w:tr>.*?<\/w:tr>/gs).at(-1) ?? "";
    expect(row).toContain("<w:cantSplit/>");
    expect(row).toContain("PHÓ CHỦ TỊCH");
    expect(paragraphsIn(row).filter((text) => text.startsWith("- "))).toEqual([
      ...recipients.slice(0, -1).map((name) => `- ${name};`),
      "- Đơn vị 20.",
    ]);
  });
  test("a name too long for its column is set in lines of about one length", async () => {
    const agency = "ỦY BAN NHÂN DÂN XÃ MẪU TRƯỜNG";
    const parts = await partsOf({ ...report, agency: [agency] });
    expect(paragraphWith(parts, agency)).toMatch(/<w:ind w:left="(\d+)" w:right="\1"\/>/);
    expect(paragraphWith(parts, report.superiorAgency ?? "")).not.toContain("<w:ind ");
    expect(paragraphWith(parts, "VIỆT NAM")).not.toContain("<w:ind ");
  });
});

describe("appendices", () => {
  let tables: string[];
  beforeAll(async () => {
    tables = all(bodyOf(await partsOf(report)), /<w:tbl>.*?<\/w:tbl>/gs).slice(2);
  });
  const cellsOf = (table: string): string[][] =>
    all(table, /<w:tr>.*?<\/w:tr>/gs).map((row) =>
      all(row, /<w:tc>.*?<\/w:tc>/gs).map((cell) => paragraphsIn(cell).join("\n")),
    );

  test("every figure stands in its cell, as written", () => {
    expect(cellsOf(tables[0] ?? "").at(-1)).toEqual(["15", "4.000.000", "0", "0", "=1+1", ""]);
    expect(cellsOf(tables[1] ?? "").slice(-2)).toEqual([
      ["Cấp xã", "700", "1"],
      ["dài ".repeat(100), "250.000\nđồng", "2"],
    ]);
  });
  test("header rows come again on each page and reach over rows and columns", () => {
    expect(tables.map((table) => all(table, /<w:tblHeader\/>/g).length)).toEqual([2, 2]);
    expect(all(tables[0] ?? "", /<w:gridSpan w:val="2"\/>/g)).toHaveLength(3);
    expect(all(tables[1] ?? "", /<w:vMerge w:val="(restart|continue)"\/>/g)).toHaveLength(2);
    expect(cellsOf(tables[1] ?? "").slice(0, 2)).toEqual([
      ["Hàng", "Nhóm"],
      ["", "Nam", "Nữ"],
    ]);
  });
  test("columns fill the page by their relative widths", () => {
    const grids = tables.map((table) =>
      [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width)),
    );
    expect(grids).toEqual([
      [2381, 2381, 2381, 2381, 2381, 2381],
      [4677, 2339, 2338],
    ]);
  });
  test("only a row with a long text may go on overleaf", () => {
    const rows = all(tables[1] ?? "", /<w:tr>.*?<\/w:tr>/gs);
    expect(rows.map((row) => /<w:cantSplit( w:val="true")?\/>/.test(row))).toEqual([true, true, true, false]);
  });
  test("a table without rows is its header", async () => {
    const parts = await partsOf({ ...report, appendices: [{ ...appendix, rows: [] }] });
    const table = all(bodyOf(parts), /<w:tbl>.*?<\/w:tbl>/gs).at(-1) ?? "";
    expect(cellsOf(table)).toHaveLength(2);
  });
});

test("the same document gives the same parts, but for the dates of the file", async () => {
  const [first, second] = [await partsOf(report), await partsOf(report)];
  const undated = (parts: Parts): Parts => ({
    ...parts,
    "docProps/core.xml": (parts["docProps/core.xml"] ?? "").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ""),
  });
  expect(undated(second)).toEqual(undated(first));
});
