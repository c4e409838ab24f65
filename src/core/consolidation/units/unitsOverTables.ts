import type { FoundForms } from "../../layout/findForms";
import type { FoundForm } from "../../layout/sheetGrid";
import { linesOver } from "../../layout/titles/linesOver";
import type { Level } from "../../model/level";
import { readName, type NameReading } from "./nameReading";
import { unitLines } from "./unitLines";

/** A table and what its letterhead calls whoever sent it. */
export interface HeadedTable {
  readonly table: FoundForm;
  readonly name: string;
}

/**
 * Tables of one appendix over which different units stand: then a file is no one unit's, whatever their figures. Empty where one unit
 * stands over all. What is hidden, or of another year than the rest, is passed over. @param level of the units that are asked for
 */
export function unitsOverTables(
  { forms, doubtful, unused }: Pick<FoundForms, "forms" | "doubtful" | "unused">,
  level: Level,
): readonly HeadedTable[] {
  const used = [...forms, ...doubtful];
  const years = new Set(used.map(({ year }) => year));
  const beside = unused.filter(({ sheet, year }) => sheet.hidden?.isSheet !== true && years.has(year));
  const tables = [...used, ...beside];
  const headed = tables.flatMap((table): readonly HeadedTable[] => {
    const above = tables.filter(({ sheet, area }) => sheet === table.sheet && area.row < table.area.row);
    const from = Math.max(0, ...above.map(({ area }) => area.row + area.rows));
    const names = unitLines(linesOver(table, from), new Set([level])).filter(({ isLetterhead }) => isLetterhead);
    const [name, ...others] = names;
    return name === undefined || others.length > 0 ? [] : [{ table, name: name.text }];
  });
  const other = (one: HeadedTable): boolean =>
    headed.some((two) => two.table.appendixKey === one.table.appendixKey && !isSameUnit(one.name, two.name));
  return headed.filter(other);
}

/** With the marks that both have. */
function isSameUnit(one: string, two: string): boolean {
  const isAlike = (a: NameReading, b: NameReading): boolean =>
    a.core === b.core || (a.bare === b.bare && (a.core === a.bare || b.core === b.bare));
  return readName(one).some((a) => readName(two).some((b) => isAlike(a, b)));
}
