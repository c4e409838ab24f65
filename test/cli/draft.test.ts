import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { draft } from "../../src/cli";
import { appendix1Rows, appendix2Header, appendix3Header, xlsxOf } from "../support/books";
import { scratchFolder } from "../support/scratchFolder";

const folder = scratchFolder("draft");
const commune = resolve(__dirname, "../../src/workbench/page/scenarios/commune-2023.xlsx");

async function run(...args: readonly string[]) {
  const [lines, complaints]: [string[], string[]] = [[], []];
  const code = await draft(
    args,
    (line) => lines.push(line),
    (line) => complaints.push(line),
  );
  return { code, text: lines.join("\n"), complaints };
}

test("a file of ours is drafted with its particulars; what its sheets lack is a gap", async () => {
  const { code, text, complaints } = await run(commune, "--text");
  expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
  expect(text.split("\n")[0]).toBe("DỰ THẢO");
  expect(text).toContain("Ủy ban nhân dân xã Mẫu báo cáo kết quả");
  expect(text).toContain("tại [chưa có số liệu: số điểm phát động, Cấp xã] điểm với 700 trẻ em tham dự.");
});

test("a file of another hand is drafted with the gaps of its particulars", async () => {
  const path = join(folder, "other.xlsx");
  const sheets = {
    A: appendix1Rows([1, 700, 0, 0, 4930000, 2500000]),
    B: [...appendix2Header, [15, 4000000, 0, 0, 0, 0]],
    C: [...appendix3Header, [1, 700, 0, 0]],
  };
  writeFileSync(path, await xlsxOf(sheets));
  const { text } = await run(path, "--text", "--period", "2024");
  expect(text).toContain("năm 2024");
  expect(text).toContain("[tên đơn vị]");
  expect(text).toContain("Kính gửi: [tên cơ quan nhận báo cáo]");
});

test("the Word file holds the words and the tables", async () => {
  const out = join(folder, "report.docx");
  const { code, text } = await run(commune, "--out", out);
  expect({ code, text }).toEqual({ code: 0, text: "" });
  const document = strFromU8(unzipSync(readFileSync(out))["word/document.xml"] ?? new Uint8Array());
  for (const words of ["ỦY BAN NHÂN DÂN", "DỰ THẢO", "4.930.000đ", "Phụ lục 01", "Phụ lục 03"])
    expect(document).toContain(words);
});

test.each<[string, readonly string[], RegExp]>([
  ["no file", ["--text"], /Cách dùng/],
  ["neither way out", [commune], /Cách dùng/],
  ["both ways out", [commune, "--text", "--out", join(folder, "x.docx")], /Cách dùng/],
  ["two files", [commune, commune, "--text"], /Cách dùng/],
  ["an unknown level", [commune, "--text", "--level", "thon"], /Cách dùng/],
  ["a file that is not there", [join(folder, "none.xlsx"), "--text"], /Không mở được tệp/],
  ["a file that is no workbook", [__filename, "--text"], /không phải là sổ tính Excel/],
  ["a folder that is not there", [commune, "--out", join(folder, "no/x.docx")], /Không ghi được tệp/],
])("%s is refused in words", async (_what, args, sentence) => {
  const { code, text, complaints } = await run(...args);
  expect({ code, text }).toEqual({ code: 2, text: "" });
  expect(complaints.join("\n")).toMatch(sentence);
});
