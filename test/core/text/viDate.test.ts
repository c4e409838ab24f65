import { formatLongDate, formatShortDate, parseDate } from "../../../src/core/text/viDate";

test.each([
  ["29/6/2023", "2023-06-29"],
  ["05/07/2023", "2023-07-05"],
  [" 29-6-2023 ", "2023-06-29"],
  ["29.6.2023", "2023-06-29"],
  ["29/2/2024", "2024-02-29"],
  ["29/2/2023", null],
  ["31/6/2023", null],
  ["2023-06-29", null],
  ["hôm nay", null],
])("reads %s as %s", (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test("writes dates in the two official ways", () => {
  expect(formatShortDate("2023-06-30")).toBe("30/6/2023");
  expect(formatLongDate("2023-06-30")).toBe("30 tháng 6 năm 2023");
  expect(formatLongDate("2026-01-05")).toBe("05 tháng 01 năm 2026");
});
