import { ledgerOf } from "../../src/core/consolidation/ledger/ledgerOf";
import { countedReturns } from "../../src/core/consolidation/sums/counted";
import { totalsOf } from "../../src/core/consolidation/sums/totalsOf";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { collationSheets } from "../../src/core/reception/collationSheets";
import { ask, fileOf, june, reportOf } from "../core/consolidation/returned";

const { units } = readUnits([["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"], ["xã Mẫu D"]]);
const ledger = ledgerOf(
  units,
  [
    fileOf("A.xlsx", reportOf("xã Mẫu A", { given: { "pl1.xa.launchChildren": 700 } })),
    fileOf("B.xlsx", reportOf("xã Mẫu B", { given: { "pl1.xa.launchChildren": 50 }, verdict: "blocked" })),
    fileOf("D.xlsx", reportOf("xã Mẫu D", { given: { "pl1.xa.launchChildren": 30 } })),
  ],
  ask,
);

/** A receiving office's sheets: A (700 children) and D (30) count, B (50) does not, C sent nothing. */
export const collated = collationSheets({
  edition: june,
  ledger,
  totals: totalsOf(june, "xa", countedReturns(ledger)),
  until: "2026-07-19",
});
