import { rowsOfText } from "../../src/xlsx/readRows";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { collationId, emptyCollationBook, newCollation } from "../../src/core/reception/collation";
import { editions } from "../../src/editions";
import { namedBook, type Figures } from "./provinceBooks";
import type { Province } from "./makeProvince";

const [june] = editions;

/** What the department did itself; what the communes did is to be summed. */
const OWN: Figures = new Map<string, number>([
  ["pl1.tinh.launchPoints", 1],
  ["pl1.tinh.launchChildren", 500],
  ["pl1.tinh.worksBuilt", 0],
  ["pl1.tinh.worksUpgraded", 1],
  ["pl1.tinh.fundsBudget", 120_000_000],
  ["pl1.tinh.fundsRaised", 80_000_000],
]);

/** The workbook of the department that receives: its own forms, its particulars, and the list of units. */
export function receivingBook({ list, truth }: Province): Uint8Array {
  if (june === undefined) throw new Error("There is no edition.");
  const { period: year, deadline } = truth;
  const periodId = june.periods[0]?.id ?? "";
  const ask = { editionId: june.id, periodId, year, level: "xa", deadline } as const;
  const { units } = readUnits(rowsOfText(list), "xa");
  const context = {
    editionId: june.id,
    unitName: "Sở Y tế tỉnh Mẫu",
    level: "tinh" as const,
    superior: "Bộ Y tế",
    periodId,
    year,
    reportDate: `${year}-07-28`,
    dataCutOff: `${year}-06-30`,
    deadline: null,
    theme: null,
    signerTitle: "GIÁM ĐỐC",
    signerName: "",
  };
  return namedBook(june, context, OWN, [], {
    ...emptyCollationBook,
    active: collationId(ask),
    list: { units, source: "DON-VI.csv" },
    collations: { [collationId(ask)]: { ...newCollation(ask), received: deadline } },
  });
}
