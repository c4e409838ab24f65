import { cellInfo } from "../../edition/cellInfo";
import type { Judgement } from "../judgement";
import type { Scope } from "../scope";

/** Figures in a row that neither the unit reports nor its level may add up there. Placeholders: `$row`, `$shown`. One breach a row. */
export function foreignRow(scope: Scope): Judgement {
  const rows = new Map<string, { cells: string[]; row: string; shown: string }>();
  for (const key of scope.cells) {
    const info = cellInfo(scope.edition, key);
    const reading = scope.read(key);
    if (!info || scope.own.has(key) || info.row.allowedFor.includes(scope.context.level)) continue;
    if (reading.kind === "absent" || reading.kind === "blank") continue;
    const id = `${info.appendix.key}.${info.row.key}`;
    const row = rows.get(id) ?? { cells: [], row: info.row.label, shown: reading.shown };
    row.cells.push(key);
    rows.set(id, row);
  }
  const breaches = [...rows.values()].flatMap(({ cells: [first, ...rest], row, shown }) =>
    first === undefined ? [] : [{ cells: [first, ...rest] as const, placeholders: { row, shown }, fixes: [] }],
  );
  return { kind: "judged", breaches };
}
