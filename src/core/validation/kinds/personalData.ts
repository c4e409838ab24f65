import { findPersonalData } from "../../privacy/findPersonalData";
import { judged, type Judgement } from "../judgement";
import type { Scope } from "../scope";

/** Nobody can tell from a cell who a child is. Placeholders: `$label`, `$found`. No fix: the officer decides what stays. */
export function personalData(scope: Scope): Judgement {
  return judged(
    scope.cells.flatMap((key) => {
      const content = scope.content(key);
      const [first] = typeof content === "string" ? findPersonalData(content) : [];
      if (first === undefined) return [];
      return [{ cells: [key], placeholders: { label: scope.label(key), found: first.found }, fixes: [] }];
    }),
  );
}
