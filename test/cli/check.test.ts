import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { check, lint, propose } from "../../src/cli";
import type { FileReport } from "../../src/cli/checkFile";
import { planSheet } from "../../src/core/layout/planSheet";
import { appendicesOf } from "../../src/core/edition/period";
import { appendix1Rows, appendix2Header, appendix3Header, xlsxOf, type Content } from "../support/books";
import { cameBack } from "../support/cameBack";
import { scratchFolder } from "../support/scratchFolder";

import { halfYear, halfYearCase, halfYearContext } from "../support/halfYear";
import { statistics, statisticsCase, statisticsContext } from "../support/statistics";

const folder = scratchFolder("check");
const scenario = (name: string): string => resolve(__dirname, `../../src/workbench/page/scenarios/${name}.xlsx`);

async function file(
  name: string,
  pl1: readonly Content[],
  pl2: readonly Content[] = [15, 4000000, 0, 0, 0, 0],
): Promise<string> {
  const path = join(folder, name);
  const sheets = { A: appendix1Rows(pl1), B: [...appendix2Header, pl2], C: [...appendix3Header, [1, 700, 0, 0]] };
  writeFileSync(path, await xlsxOf(sheets));
  return path;
}
function run(...args: readonly string[]): {
  readonly code: number;
  readonly reports: readonly FileReport[];
  readonly complaints: readonly string[];
} {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = check(
    [...args, "--json"],
    (line) => lines.push(line),
    (line) => complaints.push(line),
  );
  return { code, reports: lines.map((line) => JSON.parse(line) as FileReport), complaints };
}

test("a clean book without particulars is ready, the rules that need them skipped with the reason", async () => {
  const { code, reports } = run(await file("clean.xlsx", [1, 700, 0, 0, 4930000, 2500000]));
  expect(code).toBe(0);
  expect(reports[0]).toMatchObject({
    verdict: "ready",
    form: "thang-hanh-dong",
    unit: null,
    period: "2023",
    findings: [],
    missing: [],
    error: null,
  });
  expect(reports[0]?.skipped.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["A11", "A14", "A15", "C01"]));
});

test("what the superior asked in the file and nobody answered is a note, and changes no verdict", async () => {
  const path = join(folder, "came-back.xlsx");
  const { bytes } = await cameBack();
  writeFileSync(path, bytes);
  const [report] = run(path).reports;
  expect(report?.verdict).toBe("explain");
  expect(report?.notes.map(({ code, cells }) => [code, cells])).toEqual([
    ["not-answered", ["'Phụ lục 02'!B8"]],
    ["not-answered", ["'Phụ lục 03'!C8"]],
  ]);
  expect(report?.notes[1]?.message).toBe("Cấp trên hỏi, chưa trả lời: Xã không tổ chức hoạt động vui chơi nào?");
});

test("our own file is checked with its particulars, each finding at its address", () => {
  const { code, reports } = run(scenario("commune-2023"));
  expect(code).toBe(1);
  const [report] = reports;
  expect(report).toMatchObject({ verdict: "blocked", unit: "UBND xã Mẫu", missing: ["'Phụ lục 01'!B10"] });
  expect(report?.findings.filter(({ cause }) => cause).map(({ rule, cells }) => `${rule} ${cells[0]}`)).toEqual([
    "A02 'Phụ lục 01'!C10",
    "A02 'Phụ lục 01'!F10",
    "A02 'Phụ lục 01'!G10",
    "A02 'Phụ lục 02'!A8",
    "A02 'Phụ lục 02'!B8",
    "A05 'Phụ lục 01'!B10",
  ]);
  expect(report?.findings[0]?.fixes).toEqual([{ title: "Ghi 700", edits: [{ cell: "'Phụ lục 01'!C10", value: 700 }] }]);
  const blank = report?.findings.find(({ rule }) => rule === "A03");
  expect(blank).toMatchObject({ group: "A05-no-point@pl1.xa.launchPoints", cause: false });
});

test("a shifted row is one group, and its fix moves every figure", async () => {
  const { reports } = run(await file("shifted.xlsx", ["700 trẻ", 0, 0, "4.930.000đ", "2.500.000Đ", null]));
  const causes = reports[0]?.findings.filter(({ cause }) => cause) ?? [];
  expect(causes.map(({ rule }) => rule)).toEqual(["A09"]);
  expect(causes[0]?.fixes[0]?.edits).toContainEqual({ cell: "'A'!C8", value: 700 });
  expect(causes[0]?.fixes[0]?.edits).toContainEqual({ cell: "'A'!B8", value: null });
});

test("money in thousands is one group with both readings offered", async () => {
  const { reports } = run(await file("thousands.xlsx", [1, 700, 0, 0, 4930000, 2500000], [15, 400, 0, 0, 0, 0]));
  const [cause] = reports[0]?.findings.filter(({ cause: isCause }) => isCause) ?? [];
  expect(cause).toMatchObject({ rule: "A08", cells: ["'B'!B3"] });
  expect(cause?.fixes.map(({ edits }) => edits[0]?.value)).toEqual([400000, 400000000]);
  expect(new Set(reports[0]?.findings.map(({ group }) => group)).size).toBe(1);
});

test("a book without one of the appendices is not ready", async () => {
  const path = join(folder, "partial.xlsx");
  const sheets = {
    A: appendix1Rows([1, 700, 0, 0, 4930000, 2500000]),
    B: [...appendix2Header, [15, 4000000, 0, 0, 0, 0]],
  };
  writeFileSync(path, await xlsxOf(sheets));
  const { code, reports } = run(path);
  expect(code).toBe(1);
  expect(reports[0]).toMatchObject({ verdict: "blocked" });
  expect(reports[0]?.missing).toHaveLength(4);
  expect(reports[0]?.findings[0]).toMatchObject({ rule: "A03", cells: [] });
});

test("flags override what the file says", async () => {
  const path = await file("level.xlsx", [1, 700, 0, 0, 4930000, 2500000]);
  expect(run(path, "--level", "huyen").reports[0]?.missing).toHaveLength(6);
  expect(run(path, "--period", "2026").reports[0]?.period).toBe("2026");
});

test("what cannot be read is said, and the others are still checked", async () => {
  const bad = join(folder, "bad.xlsx");
  writeFileSync(bad, readFileSync(scenario("broken")).subarray(0, 4000));
  const plain = join(folder, "plain.xlsx");
  writeFileSync(plain, await xlsxOf({ Sheet1: [["Xin chào"]] }));
  const { code, reports } = run(
    bad,
    plain,
    join(folder, "missing.xlsx"),
    await file("ok.xlsx", [1, 700, 0, 0, 4930000, 2500000]),
  );
  expect(code).toBe(2);
  expect(reports.map(({ verdict, error }) => error?.code ?? verdict)).toEqual([
    "truncated",
    "no-form",
    "no-file",
    "ready",
  ]);
});

test.each([[["--level", "xxx", "a.xlsx"]], [["--period", "23", "a.xlsx"]], [["--nope"]], [[]]])(
  "%j is answered with the usage",
  (args) => {
    const { code, complaints } = run(...args);
    expect(code).toBe(2);
    expect(complaints[0]).toMatch(/^Cách dùng:/);
  },
);

test("the receiver reads the figures' fingerprint, and one changed digit changes it", async () => {
  const printOf = (path: string): string | undefined => {
    const lines: string[] = [];
    check([path], (line) => lines.push(line), fail);
    return /Dấu số liệu: ((?:[0-9A-F]{4} ?){16})/.exec(lines.join("\n"))?.[1];
  };
  const fail = (line: string) => {
    throw new Error(line);
  };
  const [first, moved, other] = [
    printOf(await file("first.xlsx", [1, 700, 0, 0, 4930000, 2500000])),
    printOf(await file("cleaned.xlsx", [1, "700 trẻ", 0, 0, "4.930.000đ", 2500000])),
    printOf(await file("other.xlsx", [1, 701, 0, 0, 4930000, 2500000])),
  ];
  expect(first).toBeDefined();
  expect(moved).toBe(first);
  expect(other).not.toBe(first);
});

test("where columns cannot be told apart, the refusal names what is lacking", async () => {
  const path = join(folder, "doubtful.xlsx");
  writeFileSync(
    path,
    await xlsxOf({
      A: [
        ["Số lượng trẻ em", "Kinh phí", "Số lượng trẻ em", "Kinh phí", "Kinh phí"],
        [15, 4000000, 0, 0, 0],
      ],
    }),
  );
  const { code, reports } = run(path);
  expect(code).toBe(2);
  expect(reports[0]?.error?.code).toMatch(/uncertain-form|no-form/);
});

test("a province's statistical forms are read by their wording, level and year without being told", async () => {
  const sheets: Record<string, Content[][]> = {};
  for (const appendix of statistics.appendices) {
    const plan = planSheet(statistics, appendix, statisticsContext(), appendix.label);
    const rows = Array.from({ length: plan.rows }, (): Content[] => Array.from({ length: plan.cols }, () => null));
    for (const { row, col, text } of plan.texts) (rows[row] ?? [])[col] = text;
    for (const { key, row, col } of [...plan.inputs, ...plan.formulas])
      (rows[row] ?? [])[col] = Number(statisticsCase[key] ?? 0);
    sheets[appendix.sheetName ?? ""] = rows;
  }
  const path = join(folder, "statistics.xlsx");
  writeFileSync(path, await xlsxOf(sheets));
  const clean = run(path);
  expect(clean.reports[0]).toMatchObject({ verdict: "ready", form: "thong-ke-tre-em", period: "2025", missing: [] });
  const row = sheets["Biểu 604"]?.[8];
  if (row) row[4] = 76.67;
  writeFileSync(path, await xlsxOf(sheets));
  const { code, reports } = run(path);
  expect(code).toBe(1);
  expect(reports[0]?.findings.filter(({ cause }) => cause)).toMatchObject([
    { rule: "B03", cells: ["'Biểu 604'!E9", "'Biểu 604'!C9", "'Biểu 604'!D9"], fixes: [{ title: "Ghi 66,67" }] },
  ]);
});

test("a half-year's book of another program is read by its wording, its period by its title", async () => {
  const sheets: Record<string, Content[][]> = {};
  for (const appendix of appendicesOf(halfYear, "xa")) {
    const plan = planSheet(halfYear, appendix, halfYearContext(), appendix.label);
    const rows = Array.from({ length: plan.rows }, (): Content[] => Array.from({ length: plan.cols }, () => null));
    for (const { row, col, text } of plan.texts) (rows[row] ?? [])[col] = text;
    for (const { key, row, col } of [...plan.inputs, ...plan.formulas]) (rows[row] ?? [])[col] = halfYearCase[key] ?? 0;
    sheets[appendix.label] = rows;
  }
  const path = join(folder, "half-year.xlsx");
  writeFileSync(path, await xlsxOf(sheets));
  const clean = run(path);
  expect(clean.reports[0]).toMatchObject({ verdict: "ready", form: "cong-tac-tre-em", period: "2026", missing: [] });
  const first = sheets["Phụ lục 1"]?.[11];
  if (first) first[2] = 1723;
  writeFileSync(path, await xlsxOf(sheets));
  const { code, reports } = run(path);
  expect(code).toBe(1);
  expect(reports[0]?.findings.filter(({ cause }) => cause)).toMatchObject([
    { rule: "B01", cells: ["'Phụ lục 1'!C12", "'Phụ lục 1'!D12", "'Phụ lục 1'!E12"], fixes: [{ title: "Ghi 1.722" }] },
  ]);
});

test("the rules of the forms on offer, and of a form's file, are checked from the command line", () => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  expect(lint([], say, say)).toBe(0);
  expect(lines.filter((line) => !line.startsWith(" "))).toEqual([
    expect.stringMatching(/^thang-hanh-dong: 0 lỗi/),
    expect.stringMatching(/^cong-tac-tre-em: 0 lỗi/),
    expect.stringMatching(/^thong-ke-tre-em: 0 lỗi/),
    expect.stringMatching(/^xa-phu-hop-tre-em: 0 lỗi/),
  ]);
  const path = join(folder, "bad.bieumau.json");
  writeFileSync(path, "{");
  expect(lint([path], say, say)).toBe(1);
  expect(lines.at(-1)).toMatch(/\[lỗi\] Tệp không phải JSON/);
  expect(lint([join(folder, "none.json")], say, say)).toBe(2);
});

describe("what would be proposed as an office's own form", () => {
  const said = (...args: readonly string[]) => {
    const lines: string[] = [];
    const code = propose(
      args,
      (line) => lines.push(line),
      (line) => lines.push(line),
    );
    return { code, text: lines.join("\n") };
  };
  const blank = async (name: string, rows: readonly (readonly Content[])[]): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, await xlsxOf({ "Biểu 1": rows }));
    return path;
  };
  const rows = [
    ["Biểu 1"],
    ["TRẺ EM THEO THÔN"],
    ["STT", "Thôn", "Số trẻ em", "Nam", "Nữ"],
    [1, "Thôn A"],
    [2, "Thôn B"],
  ];

  test("is said by the places of the sheet, with each sum that rests on words alone as a doubt", async () => {
    const path = await blank("blank-form.xlsx", rows);
    const { code, text } = said(path, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual({
      file: path,
      tables: [
        {
          sheet: "Biểu 1",
          area: "A3:E5",
          label: "Biểu 1",
          title: "TRẺ EM THEO THÔN",
          columns: ["C: Số trẻ em [children trẻ em]", "D: Nam [children trẻ em]", "E: Nữ [children trẻ em]"],
          rows: ["4: 1 | Thôn A", "5: 2 | Thôn B"],
          sums: ["C = D + E (wording)"],
          doubts: ["C = D + E (wording)"],
        },
      ],
      refused: [],
      error: null,
    });
    expect(said(path).text).toContain("[cần xem] C = D + E (wording): Suy từ cách ghi; kiểm tra lại.");
  });

  test("is refused in words where there is no table, no file or no call", async () => {
    const prose = await blank("no-table.xlsx", [["Kính gửi các thôn"]]);
    expect(said(prose)).toEqual({ code: 1, text: expect.stringContaining("Không thấy bảng nào") as string });
    expect(said(join(folder, "none.xlsx"))).toEqual({
      code: 2,
      text: expect.stringContaining("Không mở được") as string,
    });
    expect(said()).toEqual({ code: 2, text: expect.stringContaining("Cách dùng") as string });
  });
});
