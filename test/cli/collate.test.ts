import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { collate } from "../../src/cli";
import type { CollateReport } from "../../src/cli/collate/collateReport";
import { bookGrids } from "../../src/xlsx/bookGrids";
import { readBook } from "../../src/xlsx/readBook";
import { appendix1Rows, appendix2Header, appendix3Header, xlsxOf, type Content } from "../support/books";
import { makeProvince } from "../bench/makeProvince";
import { scratchFolder } from "../support/scratchFolder";
import { whereInstalled } from "../support/whereInstalled";
import { converted, hasOffice } from "../xlsx/otherPrograms";

const folder = scratchFolder("collate");

/** A commune's workbook of another hand: its letterhead over the tables. */
function bookOf(unit: string, first: readonly Content[], year = 2023): Promise<Uint8Array> {
  const [label, , ...rest] = appendix1Rows(first);
  const title = ["TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM " + String(year)];
  return xlsxOf({
    PL1: [[`UBND ${unit.toUpperCase()}`], label ?? [], title, ...rest],
    PL2: [...appendix2Header, [15, 4000000, 0, 0, 0, 0]],
    PL3: [...appendix3Header, [1, 700, 2, 350]],
  });
}
const figures = (children: Content): readonly Content[] => [1, children, 0, 0, 4930000, 2500000];

function run(...args: readonly string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  return collate(
    args,
    (line) => lines.push(line),
    (line) => complaints.push(line),
  ).then((code) => ({
    code,
    text: lines.join("\n"),
    complaints,
    report: args.includes("--json") && lines.length > 0 ? (JSON.parse(lines.join("")) as CollateReport) : null,
  }));
}

let inbox: string;
let list: string;
beforeAll(async () => {
  inbox = join(folder, "hop-thu");
  mkdirSync(join(inbox, "Xã Sông Mây"), { recursive: true });
  const put = (path: string, bytes: Uint8Array | string): void => writeFileSync(join(inbox, path), bytes);
  const first = await bookOf("xã An Bình", figures(700));
  put("xa An Binh.xlsx", first);
  put("xa An Binh (1).xlsx", first);
  put("Xã Sông Mây/bao cao.xlsx", await bookOf("xã Sông Mây", figures(300)));
  put("dong lac 1.xlsx", await bookOf("xã Đông Lạc", figures(100)));
  put("dong lac 2.xlsx", await bookOf("xã Đông Lạc", figures(120)));
  put("tan hoi.xlsx", await bookOf("xã Tân Hội", figures("700 trẻ")));
  put("cu.xlsx", await bookOf("xã Phú Cũ", figures(50), 2022));
  put("la.xlsx", await bookOf("xã Nơi Khác", figures(60)));
  put("~$xa An Binh.xlsx", "x");
  put("Thumbs.db", "x");
  put("hong.xlsx", first.slice(0, 900));
  list = join(folder, "danh-sach.csv");
  writeFileSync(
    list,
    "Đơn vị,Mã\nXã An Bình,01\nXã Sông Mây,02\nXã Đông Lạc,03\nXã Tân Hội,04\nXã Phú Cũ,05\nXã Vắng Mặt,06\n",
  );
});

const CALL = ["--level", "tinh", "--period", "2023"];

test("a folder becomes a ledger in which every file and every unit stands once", async () => {
  const { report, code } = await run(inbox, ...CALL, "--units", list, "--json");
  expect(code).toBe(2);
  expect(report?.units.map(({ unit, state }) => [unit, state])).toEqual([
    ["Xã An Bình", "complete"],
    ["Xã Sông Mây", "complete"],
    ["Xã Đông Lạc", "twice"],
    ["Xã Tân Hội", "blocked"],
    ["Xã Phú Cũ", "wrong-period"],
    ["Xã Vắng Mặt", "missing"],
    ["UBND XÃ NƠI KHÁC", "unlisted"],
  ]);
  expect(report).toMatchObject({ form: "thang-hanh-dong", period: "2023", expected: 6, counted: 2, provisional: 0 });
  expect(report?.aside.map(({ file, reason }) => [file, reason])).toEqual(
    expect.arrayContaining([
      ["Thumbs.db", "system"],
      ["~$xa An Binh.xlsx", "lock"],
      ["xa An Binh.xlsx", "same-bytes"],
    ]),
  );
  expect(report?.refused.map(({ file, code: why }) => [file, why])).toEqual([["hong.xlsx", "truncated"]]);
  expect(report?.totals["pl1.xa.launchChildren"]).toEqual({ value: 1000, units: 2 });
  expect(report?.totals["pl2.all.giftMoney"]).toEqual({ value: 8_000_000, units: 2 });
});

test("the same folder as an archive, or its files one by one, gives the same", async () => {
  const names = ["xa An Binh.xlsx", "Xã Sông Mây/bao cao.xlsx", "tan hoi.xlsx"];
  const archive = join(folder, "tat-ca.zip");
  writeFileSync(
    archive,
    zipSync(
      Object.fromEntries(names.map((name) => [name.normalize("NFD"), new Uint8Array(readFileSync(join(inbox, name)))])),
    ),
  );
  const packed = await run(archive, ...CALL, "--units", list, "--json");
  const single = await run(...names.map((name) => join(inbox, name)), ...CALL, "--units", list, "--json");
  expect(packed.code).toBe(1);
  expect(packed.report?.totals).toEqual(single.report?.totals);
  expect(packed.report?.units.map(({ state }) => state)).toEqual(single.report?.units.map(({ state }) => state));
});

test("without a list the units are those that sent something, and nothing is missing", async () => {
  const { report, text } = await run(inbox, ...CALL, "--json").then(async (json) => ({
    ...json,
    text: (await run(inbox, ...CALL)).text,
  }));
  expect(report?.expected).toBeNull();
  expect(report?.units.map(({ state }) => state)).not.toContain("missing");
  expect(text).toContain("Tháng hành động vì trẻ em 2023: 3 đơn vị");
  expect(text).toContain("Gửi hai lần (1)");
  expect(text).toMatch(/số trẻ em tham dự, Cấp xã: 1\.060 \(3 đơn vị\)/);
});

test("the workbook lives without us: sums over what counts, every figure with its file and cell", async () => {
  const out = join(folder, "tong-hop.xlsx");
  await run(inbox, ...CALL, "--units", list, "--out", out);
  const bytes = new Uint8Array(readFileSync(out));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Tổng hợp", "Biểu đồ", "Sổ nhận", "Nguồn"]);
  const [sheet, charts, , source] = bookGrids(readBook(bytes));
  const row = (at: number, cols: number) =>
    Array.from({ length: cols }, (_cell, col) => sheet?.cell(at, col)?.value ?? "");
  expect(sheet?.cell(7, 5)).toMatchObject({
    value: 1000,
    formula: '=IF(COUNTIFS($C$9:$C$14,1,F$9:F$14,">=0")=0,"",SUMIF($C$9:$C$14,1,F$9:F$14))',
  });
  expect(row(8, 4)).toEqual([1, "Xã An Bình", 1, "Đã gửi, đủ"]);
  expect(row(10, 6)).toEqual([3, "Xã Đông Lạc", 0, "Gửi hai lần, chưa tính", "", ""]);
  // Text in a number cell is seen as it was written.
  expect(row(11, 6)).toEqual([4, "Xã Tân Hội", 0, "Phải sửa, chưa tính", 1, "700 trẻ"]);
  expect(row(1, 1)).toEqual(["2/6 đơn vị, 0 tạm tính"]);
  expect(charts?.cell(4, 0)).toMatchObject({ value: "Xã An Bình", formula: "='Tổng hợp'!B9" });
  expect(source?.cell(3, 7)?.value).toMatch(/An Binh.*\.xlsx$/);
});

whereInstalled(hasOffice, "LibreOffice", () => {
  test("works the written book out to the same sums, rates and notes", async () => {
    const out = join(folder, "tinh-lai.xlsx");
    const { report } = await run(inbox, ...CALL, "--units", list, "--out", out, "--json");
    const [again] = bookGrids(readBook(converted(new Uint8Array(readFileSync(out)), "xlsx")));
    const sums = Array.from({ length: 16 }, (_cell, at) => again?.cell(7, 4 + at)?.value);
    expect(sums).toEqual(
      Object.entries(report?.totals ?? {}).flatMap(([key, { value }]) => (key.includes("/") ? [] : [value])),
    );
    expect(again?.cell(7, 20)?.value).toBe(report?.totals["pl1.xa.fundsBudget/share"]?.value);
    expect(again?.cell(1, 0)?.value).toBe("2/6 đơn vị, 0 tạm tính");
  });
});

test("the long table opens as Vietnamese and holds no formula", async () => {
  const csv = join(folder, "so-lieu.csv");
  await run(inbox, ...CALL, "--units", list, "--csv", csv);
  const text = readFileSync(csv, "utf8");
  expect(text.startsWith("\uFEFFĐơn vị,Kỳ,")).toBe(true);
  expect(text).toContain("Xã An Bình,Tháng hành động vì trẻ em 2023,thang-hanh-dong,Phụ lục 01,Cấp xã,");
  expect(text).not.toMatch(/(^|,)[=+@]/m);
});

test.each([
  [["--level", "xa"]],
  [["--level", "tinh", "--period", "23"]],
  [["--level", "tinh", "--received", "31/2/2023"]],
  [["--level", "tinh", "--units", "khong-co.csv"]],
  [["--level", "tinh", "--unknown"]],
])("%j is answered in words", async (args) => {
  const { code, complaints } = await run(inbox, ...args);
  expect(code).toBe(2);
  expect(complaints.join("\n")).toMatch(/Cách dùng|Không đọc/);
});

test("a whole province comes out as it was made, from a folder", async () => {
  const { files, list: units, truth } = makeProvince({ units: 60, seed: 5, year: 2026 });
  const root = join(folder, "tinh");
  for (const [path, bytes] of files) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const names = join(folder, "don-vi.csv");
  writeFileSync(names, units);
  const { report } = await run(root, "--level", "tinh", "--period", "2026", "--units", names, "--json");
  if (report === null) throw new Error("There is a report.");
  const states = new Map(report.units.map(({ unit, state }) => [unit, state]));
  const listed = truth.units.filter(({ code }) => code !== null);
  expect(listed.map(({ unit }) => [unit, states.get(unit)])).toEqual(listed.map(({ unit, state }) => [unit, state]));
  expect(report).toMatchObject({ expected: 60, counted: truth.counted, provisional: truth.provisional });
  const totals = Object.fromEntries(
    Object.keys(truth.totals).map((key) => [
      key,
      { value: report.totals[key]?.value, units: report.totals[key]?.units },
    ]),
  );
  expect(totals).toEqual(truth.totals);
  const told = [
    ...report.units.flatMap(({ versions }) => versions),
    ...[...report.aside, ...report.refused].map(({ file }) => file),
  ];
  expect(new Set(told)).toEqual(new Set([...files.keys()].map((path) => path.normalize("NFC"))));
});
