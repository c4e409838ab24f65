import type { Edition } from "../../src/core/edition/edition";
import { planSheet } from "../../src/core/layout/planSheet";
import type { Justification } from "../../src/core/model/justification";
import type { ReportContext } from "../../src/core/model/reportContext";
import { propertiesPart, workbookOf } from "../../src/core/model/reportProperties";
import { STORE, wrapStore } from "../../src/core/model/storeXml";
import { collationPart, type CollationBook } from "../../src/core/reception/collation";
import type { GridSheet } from "../../src/xlsx/write/bookPlan";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { habits, yearsOf, type HabitSheet } from "./habits";
import type { Content } from "./randomBook";

export type Figures = ReadonlyMap<string, Content>;

/** A unit's own report, made with the pane: our names and particulars. */
export function namedBook(
  edition: Edition,
  context: ReportContext,
  figures: Figures,
  justifications: readonly Justification[] = [],
  collation: CollationBook | null = null,
): Uint8Array {
  const sheets = edition.appendices
    .filter(({ rows }) => rows.some(({ reportedBy }) => reportedBy.includes(context.level)))
    .map((appendix) => {
      const plan = planSheet(edition, appendix, context, appendix.label);
      const cells = plan.inputs.flatMap(({ key, row, col }) => {
        const content = figures.get(key) ?? null;
        return content === null ? [] : [{ row, col, content }];
      });
      return { kind: "form" as const, plan, cells };
    });
  const particulars = workbookOf({ context, justifications, prior: null });
  const parts = collation === null ? [] : [wrapStore(STORE.collation, collationPart.write(collation), 1)];
  return writeBook({
    sheets,
    customXml: [wrapStore(STORE.properties, propertiesPart.write(particulars), 1), ...parts],
  });
}

/** Habits that are read as meant, by name. */
export const typedHabits: readonly string[] = [
  "typed plainly",
  ...Object.entries(habits).flatMap(([name, { outcome }]) => (outcome === "right" ? [name] : [])),
];

/** The same figures as an office types the form by itself. @param last figures of the year before, which some keep beside */
export function typedBook(
  habit: string,
  figures: Figures,
  last: Figures,
  year: number,
  unit: string | null,
): Uint8Array {
  const years = yearsOf(figures, last);
  const sheets = habits[habit]?.make(years) ?? years.own;
  return writeBook({ sheets: sheets.map((sheet) => gridSheet(sheet, year, unit)) });
}

/** Habits are told of 2023 and 2022. */
function gridSheet({ name, rows, ...sheet }: HabitSheet, year: number, unit: string | null): GridSheet {
  const dated = (text: string): string => text.replaceAll("2023", String(year)).replaceAll("2022", String(year - 1));
  const own = rows.map((row) => row.map((cell) => (typeof cell === "string" ? dated(cell) : Number(cell ?? NaN))));
  const cells = own.map((row) => row.map((cell) => (typeof cell === "number" && Number.isNaN(cell) ? null : cell)));
  const first = cells[0] ?? [];
  // In the first line's last column: above the tables, without moving them.
  const headed =
    unit === null
      ? cells
      : [[...first, ...Array<null>(Math.max(0, 7 - first.length)).fill(null), unit.toUpperCase()], ...cells.slice(1)];
  return { kind: "grid", name: dated(name), rows: headed, ...sheet };
}
