import fc from "fast-check";
import { countedReturns } from "../../../src/core/consolidation/sums/counted";
import { ledgerOf } from "../../../src/core/consolidation/ledger/ledgerOf";
import { levelCells } from "../../../src/core/consolidation/sums/levelCells";
import { totalsOf } from "../../../src/core/consolidation/sums/totalsOf";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { addressOf, parseArea } from "../../../src/core/layout/address";
import { collationSheets, type CollationSheets } from "../../../src/core/reception/collationSheets";
import {
  formulaIn,
  pagesAcross,
  type PlannedContent,
  type PlannedSheet,
} from "../../../src/core/reception/plannedSheet";
import { readBook } from "../../../src/xlsx/readBook";
import { writeBook } from "../../../src/xlsx/write/writeBook";
import { MemoryWorkbook } from "../../../src/workbench/host/memory/memoryWorkbook";
import { figuresOf } from "../../support/figures";
import { halfYear } from "../../support/halfYear";
import { ownEdition } from "../consolidation/ownForm";
import { ask, fileOf, june, refusedFile, reportOf } from "../consolidation/returned";
import { collated } from "./collated";

const { units } = readUnits([["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"], ["xã Mẫu D"]]);
const KEYS = ["pl1.xa.launchChildren", "pl1.xa.fundsBudget", "pl1.xa.fundsRaised", "pl2.all.giftChildren"] as const;

/** The sheets in a workbook that works their formulas out. */
function worked({ sheets }: CollationSheets) {
  const workbook = new MemoryWorkbook();
  const names = new Map(sheets.map(({ kind, name }) => [kind, name]));
  const written = (content: PlannedContent): string | number | null => {
    if (typeof content === "string") return `'${content}`;
    return typeof content === "object" && content !== null ? formulaIn(content.formula, names) : content;
  };
  for (const { name, rows } of sheets) {
    const area = { row: 0, col: 0, rows: rows.length, cols: rows[0]?.length ?? 0 };
    workbook.addSheet(name).write(
      area,
      rows.map((row) => row.map(written)),
    );
  }
  const sheetNamed = (name: string) => workbook.sheets.find((each) => each.name === name);
  return {
    value(name: string, address: string) {
      const area = parseArea(address);
      return area === null ? undefined : sheetNamed(name)?.cell(area.row, area.col).value;
    },
    put: (address: string, value: number) =>
      sheetNamed("Tổng hợp")?.write(parseArea(address) ?? { row: 0, col: 0, rows: 1, cols: 1 }, [[value]]),
  };
}

const sheetOf = (planned: CollationSheets, kind: PlannedSheet["kind"]): PlannedSheet => {
  const found = planned.sheets.find((sheet) => sheet.kind === kind);
  if (found === undefined) throw new Error(`No sheet ${kind}.`);
  return found;
};
const shown = (content: PlannedContent | undefined): PlannedContent =>
  typeof content === "object" && content !== null ? content.value : (content ?? null);

const given = fc.record(
  Object.fromEntries(
    KEYS.map((key) => [key, fc.constantFrom(null, 0, 5, 700, 4_930_000, "700 trẻ", "gần 100", 1.5, -3)]),
  ) as Record<(typeof KEYS)[number], fc.Arbitrary<string | number | null>>,
);
const returns = fc
  .array(
    fc.record({
      name: fc.constantFrom("xã Mẫu A", "xã Mẫu B", "xã Mẫu C", "xã Lạ"),
      verdict: fc.constantFrom("ready", "explain", "blocked" as const),
      given,
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ name, ...changes }, at) => fileOf(`${at}.xlsx`, reportOf(name, changes as never), `d${at}`)),
  );
const decisions = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("take" as const), digest: fc.constantFrom("d0", "d1", "d2") }),
    fc.record({ kind: fc.constant("leave-out" as const), unit: fc.constantFrom("xã Mẫu A", "xã Mẫu B") }),
  ),
  { maxLength: 3 },
);

describe("laws", () => {
  test("the sheet's own sums are the pane's, and say over how many units they are", () => {
    fc.assert(
      fc.property(returns, decisions, fc.boolean(), (files, decided, isListed) => {
        const all = collated(isListed ? units : null, files, decided);
        const planned = collationSheets(all);
        const sheet = worked(planned);
        for (const [key, address] of planned.sums) {
          const total = all.totals.get(key);
          expect([key, sheet.value("Tổng hợp", address)]).toEqual([key, (total?.kind === "sum" && total.value) ?? ""]);
        }
        const formulas = planned.sheets.flatMap(({ name, rows }) =>
          rows.flatMap((row, r) =>
            row.flatMap((content, c) =>
              typeof content === "object" && content !== null ? [{ ...content, name, address: addressOf(r, c) }] : [],
            ),
          ),
        );
        expect(formulas.map(({ name, address }) => sheet.value(name, address))).toEqual(
          formulas.map(({ value }) => value),
        );
      }),
      { numRuns: 25 },
    );
  });

  test("a unit taken out on the sheet changes the sums as in the pane", () => {
    fc.assert(
      fc.property(returns, (files) => {
        const before = collated(units, files);
        const planned = collationSheets(before);
        const sheet = worked(planned);
        sheet.put("C9", 0);
        const after = collated(units, files, [{ kind: "leave-out", unit: "xã Mẫu A" }]);
        for (const [key, address] of planned.sums) {
          const total = after.totals.get(key);
          expect(sheet.value("Tổng hợp", address)).toEqual((total?.kind === "sum" && total.value) ?? "");
        }
        expect(sheet.value("Tổng hợp", "A2")).toMatch(new RegExp(`^${after.ledger.tally.counted}/4 đơn vị`));
      }),
      { numRuns: 25 },
    );
  });

  test("every figure that was sent stands in its row as written, and once in the sources", () => {
    fc.assert(
      fc.property(returns, (files) => {
        const all = collated(units, files);
        const planned = collationSheets(all);
        const [main, source] = [sheetOf(planned, "tong-hop"), sheetOf(planned, "nguon")];
        const cells = [...levelCells(june, "xa").keys()];
        all.ledger.rows.forEach(({ current, unit }, index) => {
          const row = main.rows[8 + index] ?? [];
          expect(row.slice(0, 2)).toEqual([index + 1, unit.name]);
          cells.forEach((key, col) => {
            const value = current?.report.figures.get(key)?.value ?? { kind: "blank" };
            if (value.kind === "blank") expect(row[4 + col]).toBeNull();
            if (value.kind === "text") expect(row[4 + col]).toBe(value.text);
            if (value.kind === "number" && value.value >= 0 && Number.isInteger(value.value))
              expect(row[4 + col]).toBe(value.value);
          });
        });
        const sent = all.ledger.rows.filter(({ current }) => current !== null).length;
        expect(source.rows).toHaveLength(3 + sent * cells.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a province", () => {
  const files = [
    fileOf("A.xlsx", reportOf("xã Mẫu A", { given: { [KEYS[0]]: 700, [KEYS[1]]: 90, [KEYS[2]]: 10 } })),
    fileOf("B.xlsx", reportOf("xã Mẫu B", { given: { [KEYS[0]]: 50, [KEYS[1]]: "700 nghìn" }, verdict: "blocked" })),
    fileOf("C.xlsx", reportOf("xã Mẫu C", { given: { [KEYS[0]]: 20 }, verdict: "explain" })),
    fileOf("lạ.xlsx", reportOf("xã Lạ", { given: { [KEYS[0]]: 3 } })),
    refusedFile("hỏng/xã Mẫu D.xlsx"),
    { path: "~$A.xlsx", digest: null, received: null, content: { kind: "aside", reason: "lock" } } as const,
  ];
  const all = collated(units, files, [{ kind: "take", digest: "bytes of lạ.xlsx" }]);
  const planned = collationSheets(all);
  const main = sheetOf(planned, "tong-hop");

  test("units in order, then who is on no list; states in words; what is on no list is in no fraction", () => {
    expect(main.rows.slice(8).map((row) => row.slice(0, 4))).toEqual([
      [1, "xã Mẫu A", 1, "Đã gửi, đủ"],
      [2, "xã Mẫu B", 0, "Phải sửa, chưa tính"],
      [3, "xã Mẫu C", 1, "Tạm tính, cần giải trình"],
      [4, "xã Mẫu D", 0, "Không đọc được, chưa tính"],
      [null, "xã Lạ", 1, "Ngoài danh sách, tạm tính"],
    ]);
    expect(main.rows.slice(0, 3).map(([first]) => shown(first))).toEqual([
      "TỔNG HỢP SỐ LIỆU THÁNG HÀNH ĐỘNG VÌ TRẺ EM 2026 THEO ĐƠN VỊ",
      "2/4 đơn vị, 1 tạm tính, thêm 1 ngoài danh sách",
      expect.stringMatching(/^Nhận đến ngày 19\/7\/2026\. Chưa có trong tổng: 0 chưa gửi, 2 chưa tính/),
    ]);
    expect(main.rows[7]?.slice(0, 6).map(shown)).toEqual([null, "Cộng 2/4", 3, "1 tạm tính", "", 723]);
  });
  test("the headers are the form's, together where they belong together, again on each page", () => {
    expect(main.rows[4]?.[4]).toBe("Phụ lục 01. Phát động, kinh phí, công trình");
    expect(main.rows[5]?.[8]).toBe("Kinh phí cho Tháng hành động vì trẻ em");
    expect(main.rows[6]?.slice(8, 10)).toEqual(["Ngân sách nhà nước (đồng)", "Vận động (đồng)"]);
    expect(main.merges).toEqual(
      expect.arrayContaining([
        { row: 4, col: 4, rows: 1, cols: 6 },
        { row: 5, col: 8, rows: 1, cols: 2 },
      ]),
    );
    expect(main).toMatchObject({ frozen: { rows: 8, cols: 2 }, titleRows: { from: 4, to: 6 }, paper: "A3" });
    expect(main.choices).toEqual([{ area: { row: 8, col: 2, rows: 5, cols: 1 }, values: [0, 1] }]);
  });
  test("rates are made from sums over who has both sides, for a unit from its own figures", () => {
    const col = main.rows[6]?.indexOf("Ngân sách nhà nước (%)") ?? -1;
    expect(main.rows[5]?.[col]).toBe("Trong: Ngân sách nhà nước + Vận động");
    expect(shown(main.rows[7]?.[col])).toBe(90);
    expect(main.rows.slice(8, 11).map((row) => shown(row[col]))).toEqual([90, "", ""]);
  });
  test("every file stands in the ledger with what became of it", () => {
    expect(
      sheetOf(planned, "so-nhan")
        .rows.slice(3)
        .map((row) => [row[0], row[1], row[5], row[6]]),
    ).toEqual([
      ["xã Mẫu A", "Đã gửi, đủ", "A.xlsx", ""],
      ["xã Mẫu B", "Phải sửa, chưa tính", "B.xlsx", ""],
      ["xã Mẫu C", "Tạm tính, cần giải trình", "C.xlsx", ""],
      ["xã Mẫu D", "Không đọc được, chưa tính", "hỏng/xã Mẫu D.xlsx", "hỏng/xã Mẫu D.xlsx: Tệp không phải là sổ tính."],
      ["xã Lạ", "Ngoài danh sách, tạm tính", "lạ.xlsx", ""],
      [null, "Để riêng", "~$A.xlsx", "Đang mở ở máy khác: chỉ là tệp khóa, không có số liệu."],
    ]);
  });
  test("the pictures show who counts, the largest first, and lead to the table", () => {
    const charts = sheetOf(planned, "bieu-do");
    expect(charts.charts).toHaveLength(1);
    expect(charts.rows.slice(4, 7).map((row) => row.slice(0, 2).map(shown))).toEqual([
      ["xã Mẫu A", 700],
      ["xã Mẫu C", 20],
      ["xã Lạ", 3],
    ]);
    expect(charts.rows[4]?.[1]).toMatchObject({ formula: '=IF({tong-hop}!C9=1,{tong-hop}!F9,"")' });
  });
  test("a sum beyond what a cell holds is shown by its digits and offered to no other cell", () => {
    const much = ["A", "B"].map((unit) =>
      fileOf(`${unit}.xlsx`, reportOf(`xã Mẫu ${unit}`, { given: { [KEYS[1]]: Number.MAX_SAFE_INTEGER } })),
    );
    const beyond = collationSheets(collated(units, much));
    expect(sheetOf(beyond, "tong-hop").rows[7]?.[8]).toBe("18014398509481982");
    expect(beyond.sums.has(KEYS[1])).toBe(false);
  });
});

test("what never adds keeps its column, has no sum, and is listed with the reason", () => {
  const given = { "pl1.r1.c1": 100, "pl1.r1.c3": 50.5, "pl1.r1.c4": 0.2 };
  const report = reportOf("xã Mẫu A", { editionId: ownEdition.id, figures: figuresOf(ownEdition, given) });
  const ledger = ledgerOf(units, [fileOf("A.xlsx", report)], { ...ask, editionId: ownEdition.id });
  const totals = totalsOf(ownEdition, "xa", countedReturns(ledger));
  const planned = collationSheets({ edition: ownEdition, ledger, totals, until: null });
  const main = sheetOf(planned, "tong-hop");
  expect(main.rows[7]?.slice(4, 8).map(shown)).toEqual([100, "", "không cộng", 0.2]);
  expect(main.rows[8]?.slice(4, 8)).toEqual([100, null, 50.5, 0.2]);
  expect(main.rows.slice(12).map(([first]) => first)).toEqual([
    null,
    "Không cộng:",
    expect.stringMatching(/^Biểu 1, .*Tỷ lệ.*: Tỷ lệ, tỷ suất không cộng được/i),
    expect.stringMatching(/Mức hỗ trợ.*: Đơn giá/i),
    expect.stringMatching(/bình quân.*: Số bình quân/i),
  ]);
  expect([...planned.sums.keys()]).toEqual(["pl1.r1.c1", "pl1.r1.c2", "pl1.r1.c4", "pl1.r1.c7"]);
});

test("a table that nobody could read on one page stands on several, each with the units' names", () => {
  const acrossOf = ({ sheets }: CollationSheets): readonly (readonly [string, number])[] =>
    sheets.map((sheet) => [sheet.name, pagesAcross(sheet)]);
  expect(acrossOf(collationSheets(collated(units, []))).map(([, across]) => across)).toEqual([1, 1, 1, 1]);
  const [period] = halfYear.periods;
  const ledger = ledgerOf(units, [], { ...ask, editionId: halfYear.id, periodId: period?.id ?? "" }, []);
  const totals = totalsOf(halfYear, "xa", []);
  const wide = collationSheets({ edition: halfYear, ledger, totals, until: null });
  expect(acrossOf(wide)).toEqual([
    ["Tổng hợp", 5],
    ["Biểu đồ", 1],
    ["Sổ nhận", 1],
    ["Nguồn", 1],
  ]);
  const names = readBook(writeBook({ sheets: wide.sheets.map((sheet) => ({ kind: "planned", sheet })) })).names;
  expect(names.find(({ name }) => name === "_xlnm.Print_Titles")?.formula).toBe("'Tổng hợp'!$A:$B,'Tổng hợp'!$5:$7");
});
