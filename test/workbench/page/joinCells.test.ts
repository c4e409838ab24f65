import { joinCells } from "../../../src/workbench/page/xlsx/joinCells";

describe("joinCells", () => {
  it.each([
    ["one cell", ["2 3"], [{ row: 2, col: 3, rows: 1, cols: 1 }]],
    ["a rectangle", ["0 0", "0 1", "1 0", "1 1"], [{ row: 0, col: 0, rows: 2, cols: 2 }]],
    [
      "rows of different width",
      ["0 0", "0 1", "1 0"],
      [
        { row: 0, col: 0, rows: 1, cols: 2 },
        { row: 1, col: 0, rows: 1, cols: 1 },
      ],
    ],
    [
      "rows with a gap",
      ["0 0", "2 0"],
      [
        { row: 0, col: 0, rows: 1, cols: 1 },
        { row: 2, col: 0, rows: 1, cols: 1 },
      ],
    ],
  ])("joins %s", (_what, keys, areas) => {
    expect(joinCells(new Map(keys.map((key) => [key, "x"]))).map(({ area }) => area)).toEqual(areas);
  });

  it("keeps different values apart", () => {
    const cells = new Map([
      ["0 0", "x"],
      ["0 1", "y"],
    ]);
    expect(joinCells(cells)).toHaveLength(2);
  });
});
