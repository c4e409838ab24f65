import { pastedCells, pastedRows } from "../../src/page/table/clipboard";

test.each([
  ["7", [["7"]]],
  [
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["1\n2", [["1"], ["2"]]],
  [
    "1\t\r\n\t2",
    [
      ["1", ""],
      ["", "2"],
    ],
  ],
  ['"hai\ndòng"\t"nói ""có"""', [["hai\ndòng", 'nói "có"']]],
  ['"mở\t2', [['"mở', "2"]]],
  ["", [[""]]],
])("%j is pasted as %j", (text, rows) => expect(pastedRows(text)).toEqual(rows));

test("a block goes from the first cell on, a single text fills the area", () => {
  const area = { row: 2, col: 1, rows: 2, cols: 1 };
  expect(pastedCells([["1", "2"]], area)).toEqual([
    { row: 2, col: 1, text: "1" },
    { row: 2, col: 2, text: "2" },
  ]);
  expect(pastedCells([["0"]], area)).toEqual([
    { row: 2, col: 1, text: "0" },
    { row: 3, col: 1, text: "0" },
  ]);
});
