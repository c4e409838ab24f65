import { useEffect, useRef, useState, type RefObject } from "react";

/** So many rows are drawn whole; of a longer table only what is in sight, for a province's sources are ten thousand rows. */
const SHORT = 250;
/** Rows are drawn in steps of so many, so that scrolling seldom draws anew. */
const STEP = 40;

/** Rows that are drawn, or the room of those that are not, in pixels. */
export type RowRun =
  | { readonly kind: "rows"; readonly from: number; readonly to: number }
  | { readonly kind: "room"; readonly from: number; readonly height: number };

/**
 * Which rows of a table are drawn: those in sight, the first `head`, over which merged cells may reach, and the one that is selected.
 * @param heights of all rows, in pixels
 */
export function useRowsInSight(
  table: RefObject<HTMLTableElement | null>,
  heights: readonly number[],
  head: number,
  selected: number,
): readonly RowRun[] {
  const [sight, setSight] = useState({ from: 0, to: STEP });
  const isLong = heights.length > SHORT;
  const latest = useRef(heights);
  useEffect(() => {
    latest.current = heights;
  });
  useEffect(() => {
    if (!isLong) return undefined;
    const look = (): void => {
      const top = table.current?.getBoundingClientRect().top ?? 0;
      const next = rowsBetween(latest.current, -top, window.innerHeight - top);
      setSight((old) => (old.from === next.from && old.to === next.to ? old : next));
    };
    look();
    // Whichever part of the page it is that scrolls.
    window.addEventListener("scroll", look, { capture: true, passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.removeEventListener("scroll", look, { capture: true });
      window.removeEventListener("resize", look);
    };
  }, [table, heights.length, isLong]);
  if (!isLong) return [{ kind: "rows", from: 0, to: heights.length }];
  return rowRuns(heights, [
    { from: 0, to: head },
    { from: selected, to: selected + 1 },
    { from: sight.from, to: sight.to },
  ]);
}

/** The rows between two heights, out to whole steps. */
function rowsBetween(heights: readonly number[], top: number, bottom: number): { from: number; to: number } {
  let [at, from, to] = [0, 0, heights.length];
  for (const [row, height] of heights.entries()) {
    if (at + height < top) from = row + 1;
    if (at > bottom) {
      to = row;
      break;
    }
    at += height;
  }
  return {
    from: Math.max(0, Math.floor(from / STEP) * STEP - STEP),
    to: Math.min(heights.length, Math.ceil(to / STEP) * STEP + STEP),
  };
}

/** These spans of rows from the top, each row once, with the room between them. */
export function rowRuns(
  heights: readonly number[],
  spans: readonly { readonly from: number; readonly to: number }[],
): readonly RowRun[] {
  const runs: RowRun[] = [];
  const leave = (from: number, to: number): void => {
    const height = heights.slice(from, to).reduce((sum, each) => sum + each, 0);
    if (to > from) runs.push({ kind: "room", from, height });
  };
  let done = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(done, from), Math.min(to, heights.length)];
    if (start >= end) continue;
    leave(done, start);
    runs.push({ kind: "rows", from: start, to: end });
    done = end;
  }
  leave(done, heights.length);
  return runs;
}
