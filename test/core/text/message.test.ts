import { message } from "../../../src/core/text/message";

test("numbers are written as offices write them, alone and in a choice", () => {
  const source = ".input {$count :so}\n.match $count\n0 {{không có}}\n1 {{một}}\n* {{có {$count} em}}";
  expect([0, 1, 1700].map((count) => message(source).format({ count }))).toEqual(["không có", "một", "có 1.700 em"]);
});

test("a sentence is compiled once", () => expect(message("Có {$x}")).toBe(message("Có {$x}")));

test("its placeholders are known before it is said", () =>
  expect([...message("{$a} và {$bC :so}").placeholders]).toEqual(["a", "bC"]));

test.each([
  ["a value that is missing", "Có {$x :so}", {}],
  ["a word where a number is wanted", "Có {$x :so}", { x: "nhiều" }],
])("%s is an error and no sentence with a hole", (_what, source, values) => {
  expect(() => message(source).format(values)).toThrow();
});

test("a broken sentence fails when it is read", () => expect(() => message("{$a")).toThrow());
