import * as fc from "fast-check";
import { rowRuns } from "../../src/page/table/useRowsInSight";

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, count]) => ({ from, to: from + count }));

test("whatever is drawn, each row is there once, in order, and the table is as high as ever", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }),
      fc.array(span, { maxLength: 4 }),
      (heights, spans) => {
        const runs = rowRuns(heights, spans);
        const drawn = runs.flatMap((run) =>
          run.kind === "rows" ? Array.from({ length: run.to - run.from }, (_row, at) => run.from + at) : [],
        );
        const wanted = heights.flatMap((_height, row) =>
          spans.some(({ from, to }) => row >= from && row < to) ? [row] : [],
        );
        expect(drawn).toEqual(wanted);
        const high = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
        const room = runs.reduce((sum, run) => sum + (run.kind === "room" ? run.height : 0), 0);
        expect(room + high(drawn)).toBe(heights.reduce((sum, height) => sum + height, 0));
      },
    ),
  );
});
