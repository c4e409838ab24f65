import type { Edition } from "../../edition/edition";
import { isForColumns, isForRows } from "../../model/cellPattern";
import type { Level } from "../../model/level";
import { levelCells } from "./levelCells";
import type { Rate } from "./total";

/** The shares that reports of a form tell in their text, each of its usual whole, in percent: `pl1.poor.total/share`. */
export function ratesOf(edition: Pick<Edition, "appendices" | "textCues">, level: Level): readonly Rate[] {
  const cells = levelCells(edition, level);
  const keysOf = (pattern: string): readonly string[] => {
    if (!isForRows(pattern)) return isForColumns(pattern) || !cells.has(pattern) ? [] : [pattern];
    const [appendix, , column] = pattern.split(".");
    return [...cells.keys()].filter((key) => key.startsWith(`${appendix}.`) && key.endsWith(`.${column}`));
  };
  const rowOf = (key: string): string => key.split(".").slice(0, 2).join(".");
  return edition.textCues.shares.flatMap(({ part, of: [whole] }) =>
    keysOf(part).flatMap((key): readonly Rate[] => {
      const bases = (whole?.cells ?? []).map((each) =>
        isForRows(each) ? keysOf(each).filter((other) => rowOf(other) === rowOf(key)) : keysOf(each),
      );
      const isKnown = bases.length > 0 && bases.every((each) => each.length === 1);
      return isKnown ? [{ key: `${key}/share`, numerator: [key], denominator: bases.flat(), per: 100 }] : [];
    }),
  );
}
