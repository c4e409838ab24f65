import { shownText } from "../../src/page/table/shownText";

test.each([
  [4930000, "#,##0", "4.930.000"],
  [4930000, "General", "4930000"],
  [2023, "General", "2023"],
  [0.5, "General", "0,5"],
  [0.5, "0.00", "0,50"],
  [1234.567, "#,##0.0", "1.234,6"],
  [1234.5, "0.##", "1234,5"],
  [0.125, "0%", "13%"],
  [0.125, "0.0%", "12,5%"],
  [-3, "#,##0", "-3"],
  [-3, "#,##0;(#,##0)", "(3)"],
  [1500, '#,##0 "đ"', "1.500 đ"],
  [1500, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "1.500"],
  [7, "[Red]0;[Blue]-0", "7"],
  [12, "# ?/?", "12"],
])("%d under %s is shown as %s", (value, format, shown) => {
  const cell = { type: "Double", value, text: String(value), formula: null, numberFormat: format } as const;
  expect(shownText(cell, format).trim()).toBe(shown);
});

test("a day is shown as the reader told it, a text and an error as they stand", () => {
  const day = { type: "Double", value: 45_106, text: "29/6/2023", formula: null, numberFormat: "d/m/yyyy" } as const;
  expect(shownText(day, "d/m/yyyy")).toBe("29/6/2023");
  const text = { type: "String", value: "700 trẻ", text: "700 trẻ", formula: null, numberFormat: "#,##0" } as const;
  expect(shownText(text, "#,##0")).toBe("700 trẻ");
});
