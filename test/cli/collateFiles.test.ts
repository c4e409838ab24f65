import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { collate } from "../../src/cli";
import type { CollateReport } from "../../src/cli/collate/collateReport";
import { appendicesOf } from "../../src/core/edition/period";
import { planSheet } from "../../src/core/layout/planSheet";
import { propertiesPart, workbookOf } from "../../src/core/model/reportProperties";
import { wrapStore } from "../../src/core/model/storeXml";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { halfYear, halfYearContext } from "../support/halfYear";
import { scratchFolder } from "../support/scratchFolder";
import { but, FIGURES, typedReturn } from "../support/typedReturn";

const scratch = scratchFolder("collate-files");
let folders = 0;

/** A new folder with these files. */
function laid(files: Readonly<Record<string, Uint8Array | string>>): string {
  const root = join(scratch, `t${(folders += 1)}`);
  mkdirSync(root, { recursive: true });
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

async function run(...args: readonly string[]) {
  const [lines, complaints]: [string[], string[]] = [[], []];
  const call = args.includes("--level") ? args : [...args, "--level", "tinh", "--period", "2026"];
  const code = await collate(
    [...call, "--json"],
    (line) => lines.push(line),
    (line) => complaints.push(line),
  );
  const report = lines.length === 0 ? null : (JSON.parse(lines.join("")) as CollateReport);
  const states = report?.units.map(({ unit, state, file }) => [unit, state, file]);
  return { code, report, states, complaints: complaints.join("\n") };
}

const good = typedReturn("UBND XÃ AN BÌNH");
const other = typedReturn("UBND XÃ TÂN AN", but({ 1: 300 }));
const nameless = typedReturn("");
const list = join(laid({ "xa.csv": "Đơn vị\nXã An Bình\nXã Tân An\n" }), "xa.csv");

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** An archive of one file whose name is in these bytes, with its flags as given. */
function archiveOf(name: Uint8Array, content: Uint8Array, flags: number): Uint8Array {
  const holder = "#".repeat(name.length);
  const bytes = Buffer.from(zipSync({ [holder]: content }, { level: 0 }));
  for (let at = bytes.indexOf(holder); at >= 0; at = bytes.indexOf(holder)) bytes.set(name, at);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const mark = bytes.readUInt32LE(at);
    if (mark === LOCAL) bytes.writeUInt16LE(flags, at + 6);
    if (mark === CENTRAL) bytes.writeUInt16LE(flags, at + 8);
  }
  return new Uint8Array(bytes);
}

test.each<[string, Uint8Array]>([
  ["UTF-8 without the flag, NFD", strToU8("Xã Tân An.xlsx".normalize("NFD"))],
  ["the Vietnamese code page", new Uint8Array(Buffer.from("Xa\xde T\xe2n An.xlsx", "latin1"))],
])("a name in an archive: %s", async (_name, name) => {
  const { states } = await run(join(laid({ "a.zip": archiveOf(name, nameless, 0) }), "a.zip"), "--units", list);
  expect(states).toEqual([
    ["Xã An Bình", "missing", null],
    ["Xã Tân An", "complete", "Xã Tân An.xlsx"],
  ]);
});

test("archives within a folder are opened; one that is damaged, locked or within another is told and hides no other", async () => {
  const folder = laid({
    "gửi/Xa An Binh.zip": zipSync({ "bc.xlsx": good }),
    "khóa.zip": archiveOf(strToU8("Xa Tan An.xlsx"), other, 1),
    "trong.zip": zipSync({ "nữa.zip": zipSync({ "x.xlsx": other }), "thư.docx": strToU8("x") }),
    "cụt.zip": zipSync({ "a.xlsx": other }).slice(0, 500),
    "hỏng.zip": "không phải tệp nén",
  });
  const { code, report, states } = await run(folder, "--units", list);
  expect(code).toBe(2);
  expect(states).toEqual([
    ["Xã An Bình", "complete", "gửi/Xa An Binh.zip/bc.xlsx"],
    ["Xã Tân An", "unreadable", "khóa.zip/Xa Tan An.xlsx"],
  ]);
  expect(report?.refused.map(({ file, code: why }) => [file, why])).toEqual([
    ["cụt.zip", "truncated"],
    ["hỏng.zip", "not-xlsx"],
    ["khóa.zip/Xa Tan An.xlsx", "zip-password"],
    ["trong.zip/nữa.zip", "zip"],
  ]);
  expect(report?.aside).toEqual([{ file: "trong.zip/thư.docx", reason: "not-a-workbook" }]);
});

test("files of one name are told apart by their folders, and a file that was given twice is one", async () => {
  const folder = laid({
    "A/bc.xlsx": good,
    "B/bc.xlsx": other,
    "C/gửi.zip": zipSync({ "bc.xlsx": new Uint8Array(9) }),
  });
  const paths = ["A/bc.xlsx", "B/bc.xlsx", "C/gửi.zip", "A/bc.xlsx"].map((path) => join(folder, path));
  const { report, states } = await run(...paths, "--units", list);
  expect(states).toEqual([
    ["Xã An Bình", "complete", "A/bc.xlsx"],
    ["Xã Tân An", "complete", "B/bc.xlsx"],
  ]);
  expect(report?.refused.map(({ file }) => file)).toEqual(["C/gửi.zip/bc.xlsx"]);
});

test("what is linked is read once, what has gone or is far too large is told", async () => {
  const folder = laid({ "thật/bc.xlsx": good, "Xã Tân An.xlsx": "PK" });
  truncateSync(join(folder, "Xã Tân An.xlsx"), 300_000_000);
  symlinkSync(join(folder, "thật/bc.xlsx"), join(folder, "Xã An Bình.xlsx"));
  symlinkSync(folder, join(folder, "vòng"));
  symlinkSync(join(folder, "đã xóa"), join(folder, "gãy.xlsx"));
  const { report, states } = await run(folder, join(folder, "không có.xlsx"), join(folder, "nộp"), "--units", list);
  expect(states?.map(([unit, state]) => [unit, state])).toEqual([
    ["Xã An Bình", "complete"],
    ["Xã Tân An", "unreadable"],
  ]);
  expect(report?.refused.map(({ file, code }) => [file, code])).toEqual([
    ["Xã Tân An.xlsx", "too-big"],
    ["gãy.xlsx", "no-file"],
    ["không có.xlsx", "no-file"],
    ["nộp", "no-file"],
  ]);
});

test("our own tables among the files are set aside, and a whole folder can be summed once more", async () => {
  const folder = laid({ "a.xlsx": good, "b.xlsx": other });
  await run(folder, "--units", list, "--out", join(folder, "TONG-HOP.xlsx"));
  const { report, states } = await run(folder, "--units", list);
  expect(states?.map(([, state]) => state)).toEqual(["complete", "complete"]);
  expect(report?.aside).toEqual([{ file: "TONG-HOP.xlsx", reason: "own-tables" }]);
});

test.each([
  ["a.xlsx", "b.xlsx"],
  ["b.xlsx", "a.xlsx"],
])("of two years that come as often the later one is taken, whatever the files are called", async (first, second) => {
  const before = typedReturn("UBND XÃ AN BÌNH", FIGURES, 2025);
  const folder = laid({ [first]: before, [second]: other });
  const { report } = await run(folder, "--level", "tinh");
  expect(report?.period).toBe("2026");
});

/** A commune's blank half-year or year, ours. */
function halfYearFile(periodId: string, year: number): Uint8Array {
  const context = halfYearContext({ unitName: "Xã An Bình", periodId, year });
  const sheets = appendicesOf(halfYear, "xa").map((appendix) => {
    return { kind: "form", plan: planSheet(halfYear, appendix, context, appendix.label), cells: [] } as const;
  });
  const properties = propertiesPart.write(workbookOf({ context, justifications: [], prior: null }));
  return writeBook({ sheets, customXml: [wrapStore(propertiesPart.namespace, properties)] });
}

test("of two forms that come as often one is asked for; of two periods the later is taken, within the year", async () => {
  const [half, year, before] = [
    halfYearFile("sau-thang", 2026),
    halfYearFile("nam", 2026),
    halfYearFile("nam", 2025),
  ] as const;
  for (const files of [
    { "a.xlsx": good, "b.xlsx": half },
    { "a.xlsx": half, "b.xlsx": good },
  ])
    expect(await run(laid(files))).toMatchObject({
      code: 2,
      report: null,
      complaints: expect.stringContaining("--form cong-tac-tre-em hoặc --form thang-hanh-dong") as string,
    });
  const statesOf = async (files: Readonly<Record<string, Uint8Array>>) => (await run(laid(files))).states;
  for (const [one, two] of [[half, year] as const, [year, half] as const])
    expect(await statesOf({ "a.xlsx": one, "b.xlsx": two })).toEqual([
      ["Xã An Bình", "empty", one === year ? "a.xlsx" : "b.xlsx"],
    ]);
  expect(await statesOf({ "a.xlsx": half, "b.xlsx": before, "c.xlsx": halfYearFile("nam", 2024) })).toEqual([
    ["Xã An Bình", "empty", expect.any(String)],
  ]);
});

test.each<[string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
  ["photographs", { "1.jpg": "x", "2.heic": "x" }, ["1.jpg", "2.heic"], []],
  ["what cannot be read", { "Xã An Bình.xlsx": "Rar!\u001a\u0007" }, [], ["Xã An Bình.xlsx"]],
  ["nothing", {}, [], []],
])("a folder of %s still tells of every file and unit", async (_name, files, aside, refused) => {
  const { code, report, complaints } = await run(laid(files), "--units", list);
  expect(code).toBe(2);
  expect(complaints).toBe("Không tệp nào có phụ lục đọc được.");
  expect(report).toMatchObject({ form: null, period: "2026", expected: 2, counted: 0, totals: {} });
  expect(report?.units.map(({ state }) => state)).toEqual([refused.length > 0 ? "unreadable" : "missing", "missing"]);
  expect(report?.aside.map(({ file }) => file)).toEqual(aside);
  expect(report?.refused.map(({ file }) => file)).toEqual(refused);
});

test.each<[string, string, string | Uint8Array]>([
  ["semicolons and numbers", "a.csv", "TT;Tên xã;Mã\n1;An Bình;01\n2;Tân An;02\n"],
  ["one a line", "b.txt", "Xã An Bình\r\nXã Tân An\r\n"],
  [
    "Excel's Unicode text",
    "c.txt",
    new Uint8Array(Buffer.from("\uFEFFXã An Bình\t01\r\nXã Tân An\t02\r\n", "utf16le")),
  ],
  ["doubles and two spellings", "d.csv", "Xã An Bình\nXA AN BINH\nXã Tân An\nXã Tân An\n"],
])("a list with %s", async (_name, file, content) => {
  const { states } = await run(
    laid({ "a.xlsx": good, "b.xlsx": other }),
    "--units",
    join(laid({ [file]: content }), file),
  );
  expect(states?.map(([, state]) => state)).toEqual(["complete", "complete"]);
});

const year = (at: number): string => laid({ "a.xlsx": typedReturn("UBND XÃ AN BÌNH", FIGURES, at) });
const districts = join(laid({ "huyen.csv": "Huyện Ba Vì\nHuyện Mê Linh\n" }), "huyen.csv");

test.each<[string, readonly string[], number, RegExp]>([
  ["communes to a district until 2025", [year(2025), "--level", "huyen", "--period", "2025"], 0, /^$/],
  ["a district after that", [year(2026), "--level", "huyen", "--period", "2026"], 2, /không còn cấp huyện/],
  [
    "districts after that",
    [year(2026), "--level", "tinh", "--period", "2026", "--units", districts],
    2,
    /không còn cấp huyện/,
  ],
  ["districts before", [year(2024), "--level", "tinh", "--period", "2024", "--units", districts], 1, /^$/],
  ["a form that nobody knows", [year(2026), "--form", "khác"], 2, /Các bộ biểu mẫu: thang-hanh-dong, /],
  ["a list of nobody", [year(2026), "--units", join(laid({ "rỗng.csv": "\n" }), "rỗng.csv")], 2, /không có đơn vị nào/],
])("%s", async (_name, args, code, complaint) => {
  const told = await run(...args);
  expect([told.code, told.complaints]).toEqual([code, expect.stringMatching(complaint)]);
});
