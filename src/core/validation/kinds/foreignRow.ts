import { cellInfo } from "../../edition/cellInfo";
import type { CellKey } from "../../model/cellKey";
import type { FixEdit, QuickFix } from "../../model/finding";
import { judged, type Judgement } from "../judgement";
import type { Scope } from "../scope";

/**
 * Figures in a row that neither the unit reports nor its level may add up there. Placeholders: `$row`, `$shown`. One breach a row.
 * The fix moves them to the unit's own row, if that is blank throughout.
 */
export function foreignRow(scope: Scope): Judgement {
  return judged(
    scope.rows.flatMap((row) => {
      const info = row[0] === undefined ? null : cellInfo(scope.edition, row[0]);
      if (info === null || row.some((key) => scope.own.has(key))) return [];
      if (info.row.allowedFor.includes(scope.context.level)) return [];
      const cells = row.filter((key) => !["absent", "blank"].includes(scope.read(key).kind));
      const [first] = cells;
      if (first === undefined) return [];
      const reading = scope.read(first);
      const shown = reading.kind === "absent" ? "" : reading.shown;
      return [{ cells, placeholders: { row: info.row.label, shown }, fixes: moved(scope, row) }];
    }),
  );
}

function moved(scope: Scope, row: readonly CellKey[]): readonly QuickFix[] {
  const [appendix] = (row[0] ?? "").split(".");
  const own = scope.rows.find((keys) => keys.every((key) => scope.own.has(key) && key.startsWith(`${appendix}.`)));
  const label = own?.[0] === undefined ? undefined : cellInfo(scope.edition, own[0])?.row.label;
  if (own === undefined || label === undefined || own.some((key) => scope.read(key).kind !== "blank")) return [];
  const edits: FixEdit[] = [];
  for (const [index, from] of row.entries()) {
    const to = own[index];
    const reading = scope.read(from);
    if (to === undefined || reading.kind === "blank") continue;
    if (reading.kind !== "number" || reading.isFormula) return [];
    edits.push(
      { cell: to, before: "(trống)", value: reading.value },
      { cell: from, before: reading.shown, value: null },
    );
  }
  return [{ title: `Chuyển sang hàng ${label}`, edits }];
}
