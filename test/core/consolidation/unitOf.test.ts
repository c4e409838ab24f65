import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { unitInFileName } from "../../../src/core/consolidation/units/unitInFileName";
import { unitOf, type UnitSigns } from "../../../src/core/consolidation/units/unitOf";

const { units } = readUnits([
  ["Xã Ia Lang", "1", "Xã Ia Din"],
  ["Phường Mẫu", "2"],
  ["Xã Tân Bình", "3"],
  ["Phường Tân Bình", "4"],
  ["Xã Tân Bình Thạnh", "5"],
  ["Phường 1", "6"],
  ["Xã Đức Cơ", "7"],
  ["Xã Hòa", "8"],
]);

test.each([
  ["Xã Ia Lang.xlsx", "Xã Ia Lang"],
  ["BC_XaIaLang_2026.xlsx", "Xã Ia Lang"],
  ["bc thang hanh dong ia lang (2).xlsx", "Xã Ia Lang"],
  ["01. IA LANG - Báo cáo Tháng hành động vì trẻ em 2026.xlsx", "Xã Ia Lang"],
  ["UBND-xa-Ia-Lang.XLSX", "Xã Ia Lang"],
  ["ubndxaialang.xlsx", "Xã Ia Lang"],
  ["X.Ia Lang.xlsx", "Xã Ia Lang"],
  ["xã Ia Lang - huyện Đức Cơ.xlsx", "Xã Ia Lang"],
  ["Báo cáo xã Ia Din.xlsx".normalize("NFD"), "Xã Ia Lang"],
  ["P. Mẫu.xlsx", "Phường Mẫu"],
  ["phuong mau PL01.xlsx", "Phường Mẫu"],
  ["Mẫu.xlsx", "Phường Mẫu"],
  ["P1.xlsx", "Phường 1"],
  ["BC phuong 01 nam 2026.xlsx", "Phường 1"],
  ["xa tan binh.xlsx", "Xã Tân Bình"],
  ["TanBinhThanh.xlsx", "Xã Tân Bình Thạnh"],
  ["xa hoa.xlsx", "Xã Hòa"],
  ["Biểu mẫu báo cáo.xlsx", null],
  ["bao cao (1).xlsx", null],
  ["PL 1.xlsx", null],
  ["bc hoa binh.xlsx", null],
])("file %j is of %s", (name, id) => {
  const { match } = unitInFileName(name, units);
  expect(match.kind === "sure" ? match.unit.id : match.kind).toBe(id ?? "none");
});

test("a file's name with two units is no answer", () => {
  expect(unitInFileName("tan binh.xlsx", units).match.kind).toBe("several");
  expect(unitInFileName("Xã Ia Lang, Phường Mẫu.xlsx", units).match.kind).toBe("several");
});

const signs = (changes: Partial<UnitSigns>): UnitSigns => ({
  unitName: null,
  words: [],
  paths: ["bc.xlsx"],
  ...changes,
});

test.each<[string, Partial<UnitSigns>, string, string]>([
  ["the particulars", { unitName: "UBND xã Ia Lang" }, "Xã Ia Lang", "particulars"],
  [
    "a letterhead",
    { words: ["ỦY BAN NHÂN DÂN", "XÃ IA LANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] },
    "Xã Ia Lang",
    "sheets",
  ],
  [
    "a letterhead in one cell",
    { words: ["UBND PHƯỜNG MẪU  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] },
    "Phường Mẫu",
    "sheets",
  ],
  ["a superior above", { words: ["UBND HUYỆN ĐỨC CƠ", "UBND XÃ IA LANG"] }, "Xã Ia Lang", "sheets"],
  [
    "words that only begin like a unit",
    { words: ["Xã, phường", "Xã/phường phù hợp với trẻ em", "Xã phù hợp với trẻ em", "UBND XÃ IA LANG"] },
    "Xã Ia Lang",
    "sheets",
  ],
  ["a name without letterhead", { words: ["XÃ IA LANG"] }, "Xã Ia Lang", "sheets"],
  ["a label", { words: ["Đơn vị báo cáo: xã Ia Lang"] }, "Xã Ia Lang", "sheets"],
  ["the file's name", { paths: ["x/Ia Lang.xlsx"] }, "Xã Ia Lang", "file"],
  ["the folder's name", { paths: ["Nhận/xã Ia Lang/bc.xlsx"] }, "Xã Ia Lang", "folder"],
  ["an unfinished name", { unitName: "UBND xã", paths: ["Ia Lang.xlsx"] }, "Xã Ia Lang", "file"],
  ["a district's folder", { unitName: "xã Ia Lang", paths: ["Đức Cơ/bc.xlsx"] }, "Xã Ia Lang", "particulars"],
  ["a name that decides", { unitName: "Tân Bình", paths: ["xa tan binh.xlsx"] }, "Xã Tân Bình", "file"],
])("%s", (_what, changes, id, by) => {
  expect(unitOf(signs(changes), units)).toMatchObject({ kind: "sure", unit: { id }, by });
});

test.each<[string, Partial<UnitSigns>, readonly string[]]>([
  ["particulars against file", { unitName: "xã Ia Lang", paths: ["P. Mẫu.xlsx"] }, ["Phường Mẫu", "Xã Ia Lang"]],
  ["particulars against sheets", { unitName: "xã Ia Lang", words: ["UBND PHƯỜNG MẪU"] }, ["Phường Mẫu", "Xã Ia Lang"]],
  [
    "particulars against a stranger's letterhead",
    { unitName: "xã Ia Lang", words: ["ỦY BAN NHÂN DÂN", "XÃ LẠ"] },
    ["Xã Ia Lang"],
  ],
  ["two letterheads", { words: ["UBND XÃ IA LANG", "UBND PHƯỜNG MẪU"] }, ["Phường Mẫu", "Xã Ia Lang"]],
  ["file against folder", { paths: ["xã Mẫu/xã Ia Lang.xlsx"] }, ["Phường Mẫu", "Xã Ia Lang"]],
  ["one file under two names", { paths: ["Ia Lang.xlsx", "P. Mẫu.xlsx"] }, ["Phường Mẫu", "Xã Ia Lang"]],
  ["a stranger's particulars", { unitName: "UBND xã Lạ", paths: ["Ia Lang.xlsx"] }, ["Xã Ia Lang"]],
  ["a name of two", { unitName: "Tân Bình" }, ["Phường Tân Bình", "Xã Tân Bình"]],
])("%s is a question", (_what, changes, ids) => {
  const answer = unitOf(signs(changes), units);
  expect(answer.kind === "asked" && answer.units.map(({ id }) => id)).toEqual(ids);
});

test.each<[Partial<UnitSigns>, string | null]>([
  [{}, null],
  [{ unitName: "UBND xã Lạ" }, "UBND xã Lạ"],
  [{ words: ["UBND XÃ LẠ"] }, "UBND XÃ LẠ"],
])("%j is nobody of the list", (changes, name) => {
  expect(unitOf(signs(changes), units)).toEqual({ kind: "unlisted", name });
});

test.each([
  ["bc xa Duc Co.xlsx", "asked"],
  ["bc.xlsx", "asked"],
  ["bc xã Đức Cơ.xlsx", "sure"],
])("particulars that differ by their marks are not made sure by a file called %s", (path, kind) => {
  expect(unitOf({ unitName: "UBND xã Đức Cố", words: [], paths: [path] }, units).kind).toBe(kind);
});
