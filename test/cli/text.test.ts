import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { draft, text } from "../../src/cli";
import type { TextReport } from "../../src/cli/checkTextFile";
import { docxOf, para } from "../support/documents";
import { scratchFolder } from "../support/scratchFolder";

const folder = scratchFolder("text");
const book = resolve(__dirname, "../../src/workbench/page/scenarios/commune-2023.xlsx");

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
function run(...args: readonly string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = text(
    args,
    (line) => lines.push(line),
    (line) => complaints.push(line),
  );
  const report = args.includes("--json") && lines.length > 0 ? (JSON.parse(lines[0] ?? "") as TextReport) : null;
  return { code, report, lines, complaints };
}
function fail(line: string): never {
  throw new Error(line);
}
const figures = file("so-lieu.json", JSON.stringify({ "pl1.poor.total": 7, "pl1.households.total": 1650 }));
const withFigures = ["--figures", figures, "--form", "cong-tac-tre-em", "--json"];

test("a Word file is held against a workbook, each finding with its words, its cells and its place", () => {
  const report = docxOf({
    body: para("BÁO CÁO") + para("I. KẾT QUẢ") + para("1. Phát động: có 650 trẻ em tham dự."),
  });
  const { code, report: found } = run(file("sai.docx", report), "--book", book, "--json");
  expect(code).toBe(1);
  expect(found).toMatchObject({ verdict: "blocked", form: "thang-hanh-dong", unit: "UBND xã Mẫu", error: null });
  expect(found?.findings).toEqual([
    expect.objectContaining({
      rule: "N01",
      severity: "blocking",
      words: "650",
      cells: ["'Phụ lục 01'!C10"],
      section: "I. KẾT QUẢ › 1. Phát động",
      around: "1. Phát động: có 650 trẻ em tham dự.",
    }),
  ]);
});

test.each<[string, number, TextReport["verdict"], readonly string[]]>([
  ["Toàn xã có 07 hộ nghèo, chiếm 0,42% tổng số hộ.", 0, "ready", []],
  ["Toàn xã có 07 hộ nghèo, chiếm 4,2% tổng số hộ.", 1, "explain", ["B03 4,2%"]],
  ["Toàn xã có 17 hộ nghèo.", 1, "blocked", ["N01 17"]],
  ["Em Nguyễn Văn Mẫu được tặng xe đạp.", 1, "blocked", ["P01 Em Nguyễn Văn Mẫu"]],
  ["Thực hiện Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ.", 0, "ready", ["C01 06/QĐ-TTg"]],
])("%s", (words, code, verdict, findings) => {
  const { code: exit, report } = run(file("mot-cau.txt", words), ...withFigures);
  expect([exit, report?.verdict]).toEqual([code, verdict]);
  expect(report?.findings.map((finding) => `${finding.rule} ${finding.words}`)).toEqual(findings);
});

test.each(["commune-2023", "half-year-2026", "own-form", "several-reports"])(
  "a draft of %s says nothing but its own figures",
  async (name) => {
    const path = resolve(__dirname, `../../src/workbench/page/scenarios/${name}.xlsx`);
    const out = join(folder, `${name}.docx`);
    await draft([path, "--out", out], fail, fail);
    expect(run(out, "--book", path, "--json").report).toMatchObject({ verdict: "ready", findings: [] });
  },
);

test("without --json an officer reads it", () => {
  const { lines } = run(file("doc.txt", "Toàn xã có 17 hộ nghèo."), ...withFigures.slice(0, -1));
  expect(lines[0]).toContain("doc.txt: Có lỗi phải sửa");
  expect(lines[0]).toContain("[N01 Lỗi phải sửa] pl1.poor.total:");
});

test.each<[string, readonly string[], string]>([
  ["no-file", ["khong-co.docx", ...withFigures], "Không mở được tệp"],
  ["doc", [file("cu.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), ...withFigures], "Word cũ"],
  ["figures", [file("a.txt", "a"), "--figures", file("b.json", "["), "--form", "cong-tac-tre-em", "--json"], "JSON"],
  [
    "figures",
    [file("a.txt", "a"), "--figures", file("c.json", '{"pl9.x.y":1}'), "--form", "cong-tac-tre-em", "--json"],
    "pl9.x.y",
  ],
  ["no-form", [file("a.txt", "a"), "--figures", figures, "--form", "khac", "--json"], "khac"],
])("%s is told with a code and a sentence", (code, args, words) => {
  const { code: exit, report } = run(...args);
  expect(exit).toBe(2);
  expect(report).toMatchObject({ verdict: "unreadable", findings: [], error: { code } });
  expect(report?.error?.message).toContain(words);
});

test.each([
  [[]],
  [["a.txt"]],
  [["a.txt", "b.txt", "--book", book]],
  [["a.txt", "--book", book, "--form", "thang-hanh-dong"]],
  [["a.txt", "--figures", figures]],
  [["a.txt", "--book", book, "--level", "thon"]],
])("a wrong call %j is told how to be made", (args) => {
  const { code, lines, complaints } = run(...args);
  expect([code, lines]).toEqual([2, []]);
  expect(complaints[0]).toContain("Cách dùng");
});
