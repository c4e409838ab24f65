import { ledgerOf } from "../../src/core/consolidation/ledger/ledgerOf";
import type { LedgerRow } from "../../src/core/consolidation/ledger/ledger";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { EVERYTHING, filtered } from "../../src/taskpane/collate/ledger/ledgerFilter";
import { ordered, type LedgerOrder } from "../../src/taskpane/collate/ledger/ledgerOrder";
import { ask, fileOf, reportOf } from "../core/consolidation/returned";

const names = [
  "Xã Đa Lộc",
  "Phường Ân Thi",
  "Xã Dạ Trạch",
  "Xã Mẫu 10",
  "Xã Mẫu 9",
  "Đặc khu An Hải",
  "UBND xã Ăn Xuân",
];
const report = (unit: string, verdict: "ready" | "explain" | "blocked") => ({ ...reportOf(unit), verdict });
const files = [
  fileOf("1.xlsx", report("Xã Đa Lộc", "ready")),
  fileOf("2.xlsx", report("Phường Ân Thi", "blocked")),
  fileOf("3.xlsx", report("Xã Dạ Trạch", "explain")),
  { ...fileOf("4.xlsx", report("Xã Mẫu 10", "blocked")), received: "2026-12-31" },
];
const deadline = "2026-12-01";
const { rows } = ledgerOf(readUnits(names.map((name) => [name])).units, files, { ...ask, deadline }, []);
const namesOf = (some: readonly LedgerRow[]): readonly string[] => some.map(({ unit }) => unit.name);

test.each<[LedgerOrder, readonly string[]]>([
  ["list", names],
  ["name", ["Đặc khu An Hải", "UBND xã Ăn Xuân", "Phường Ân Thi", "Xã Dạ Trạch", "Xã Đa Lộc", "Xã Mẫu 9", "Xã Mẫu 10"]],
  ["todo", ["Xã Mẫu 10", "Phường Ân Thi", "Xã Dạ Trạch", "Xã Mẫu 9", "Đặc khu An Hải", "UBND xã Ăn Xuân", "Xã Đa Lộc"]],
])("the ledger in the order %s", (order, expected) => expect(namesOf(ordered(rows, order))).toEqual(expected));

test("who was late is found, whatever else is said of them", () => {
  expect(namesOf(filtered(rows, { ...EVERYTHING, group: "late" }))).toEqual(["Xã Mẫu 10"]);
});
