import { readUnits } from "../../../src/core/consolidation/units/readUnits";

const names = (rows: readonly (readonly string[])[]) => readUnits(rows).units.map(({ id }) => id);

test.each([
  ["a bare list", [["Xã A"], ["Xã B"]], ["Xã A", "Xã B"]],
  ["a header alone", [["Tên đơn vị"], ["Xã A"]], ["Xã A"]],
  [
    "headers in any order",
    [
      ["STT", "Mã", "Tên xã", "Trước sáp nhập"],
      ["1", "07", "Xã A", "Xã X; Xã Y"],
    ],
    ["Xã A"],
  ],
  [
    "a title over the headers",
    [
      ["DANH SÁCH ĐƠN VỊ", ""],
      ["TT", "Đơn vị"],
      ["1", "Xã A"],
    ],
    ["Xã A"],
  ],
  [
    "running numbers first",
    [
      ["1", "Xã A"],
      ["2", "Xã B"],
    ],
    ["Xã A", "Xã B"],
  ],
  ["no units", [], []],
])("%s", (_what, rows, ids) => expect(names(rows)).toEqual(ids));

test("code, predecessors and level are read", () => {
  const [unit] = readUnits([
    ["Tên", "Mã", "Đơn vị cũ"],
    ["Xã A", "00123", "Xã X; ; Thị trấn Y"],
  ]).units;
  expect(unit).toEqual({ id: "Xã A", name: "Xã A", code: "00123", predecessors: ["Xã X", "Thị trấn Y"], level: "xa" });
  expect(readUnits([["Huyện A"], ["Thành phố B"], ["C"]], "huyen").units.map(({ level }) => level)).toEqual([
    "huyen",
    "huyen",
    "huyen",
  ]);
  expect(readUnits([["Huyện A"], ["B"]]).units.map(({ level }) => level)).toEqual(["huyen", "xa"]);
});

test.each([
  ["a blank line", [["Xã A"], [""], ["Xã B"]], [{ kind: "blank", row: 2, isKept: false }]],
  ["no name", [["Xã A"], ["UBND xã"]], [{ kind: "no-name", row: 2, isKept: false }]],
  ["the same again", [["Xã A"], ["Xã A"]], [{ kind: "double", row: 2, of: 1, isKept: false }]],
  ["another spelling", [["Xã Hòa A"], ["UBND XÃ HOÀ A"]], [{ kind: "two-spellings", row: 2, of: 1, isKept: false }]],
  ["without marks", [["Xã Hòa A"], ["xa hoa a"]], [{ kind: "two-spellings", row: 2, of: 1, isKept: false }]],
  [
    "one name, two codes",
    [
      ["Xã A", "1"],
      ["Xã A", "2"],
    ],
    [],
  ],
  [
    "one name, two districts",
    [
      ["Xã A", "Huyện X"],
      ["Xã A", "Huyện Y"],
      ["Xã B", "Huyện Y"],
    ],
    [],
  ],
  [
    "one name, one code",
    [
      ["Xã A", "1"],
      ["Xã A", ""],
    ],
    [{ kind: "same-name", row: 2, of: 1, isKept: true }],
  ],
  [
    "one code twice",
    [
      ["Xã A", "01"],
      ["Xã B", "01"],
    ],
    [{ kind: "code-twice", row: 2, of: 1, isKept: true }],
  ],
  ["two kinds", [["Xã A"], ["Phường A"]], []],
])("%s is told", (_what, rows, problems) => {
  const list = readUnits(rows);
  expect(list.problems).toEqual(problems.map((problem) => expect.objectContaining(problem)));
  expect(list.units.length + list.problems.filter(({ isKept }) => !isKept).length).toBe(rows.length);
  expect(new Set(list.units.map(({ id }) => id)).size).toBe(list.units.length);
});
