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
  ["ngày 29/6/2023", null],
  ["129/6/2023", null],
  ["29/6/20234", null],
  ["29/6/2023 sáng", null],
  ["1/1/2023", "2023-01-01"],
  ["31/12/2023", "2023-12-31"],
  ["1/12/2023", "2023-12-01"],
  ["0/6/2023", null],
  ["5/0/2023", null],
  ["0/0/2023", null],
  ["5/13/2023", null],
  ["31/4/2023", null],
  ["30/4/2023", "2023-04-30"],
  ["31/9/2023", null],
  ["31/11/2023", null],
  ["31/5/2023", "2023-05-31"],
  ["32/5/2023", null],
  ["29/2/2000", "2000-02-29"],
  ["29/2/2100", null],
  ["28/2/2100", "2100-02-28"],
])("reads %s as %s", (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test("writes dates in the two official ways", () => {
  expect(formatShortDate("2023-06-30")).toBe("30/6/2023");
  expect(formatLongDate("2023-06-30")).toBe("30 tháng 6 năm 2023");
  expect(formatLongDate("2026-02-15")).toBe("15 tháng 02 năm 2026");
  expect(formatLongDate("2026-03-15")).toBe("15 tháng 3 năm 2026");
  expect(formatLongDate("2026-01-05")).toBe("05 tháng 01 năm 2026");
});
