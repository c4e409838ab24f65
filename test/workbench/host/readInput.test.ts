import type { Locale } from "../../../src/workbench/host/hostWorkbook";
import { readInput } from "../../../src/workbench/host/readInput";

const value = (text: string, locale: Locale, pattern = "General"): unknown => {
  const { content } = readInput(text, locale, pattern, 2023);
  return "value" in content ? content.value : content.formula;
};

describe("what an entry becomes", () => {
  test.each([
    ["4.930.000", 4930000, "4.930.000"],
    ["4,930,000", "4,930,000", 4930000],
    ["1.722", 1722, 1.722],
    ["0,42", 0.42, 42],
    ["0.42", 42, 0.42],
    ["12,5%", 0.125, 1.25],
    ["26,85%", 0.2685, 26.85],
    ["50 %", 0.5, 0.5],
    ["07", 7, 7],
    [" 700 ", 700, 700],
    ["700\u00a0", "700\u00a0", "700\u00a0"],
    ["-5", -5, -5],
    ["(5)", -5, -5],
    ["1e3", 1000, 1000],
    ["1/6", 45078, 44932],
    ["31/12", 45291, "31/12"],
    ["30/2/2023", "30/2/2023", "30/2/2023"],
    ["2023-06-01", 45078, 45078],
    ["0 1/2", 0.5, 0.5],
    ["12:00", 0.5, 0.5],
    ["true", true, true],
    ["'=1+1", "=1+1", "=1+1"],
    ["=A1", "=A1", "=A1"],
    ["=", "=", "="],
    ["700 trẻ", "700 trẻ", "700 trẻ"],
    ["４９３", "４９３", "４９３"],
    ["-", "-", "-"],
    ["..5", "..5", "..5"],
    ["", "", ""],
  ])("%p", (text, vietnamese, english) => {
    expect([value(text, "vi-VN"), value(text, "en-US")]).toEqual([vietnamese, english]);
  });
  test("text cells keep what is typed", () => {
    expect(value("=1", "vi-VN", "@")).toBe("=1");
    expect(value("'7", "vi-VN", "@")).toBe("'7");
  });
  test.each([
    ["4.930.000", "#,##0"],
    ["1.234,5", "#,##0.00"],
    ["50%", "0%"],
    ["0,5%", "0.00%"],
    ["1/6", "d-mmm"],
    ["1/6/2023", "d/m/yyyy"],
    ["12", undefined],
  ])("%s brings the format %s", (text, format) => {
    expect(readInput(text, "vi-VN", "General").numberFormat).toBe(format);
  });
  test("a formatted cell keeps its format", () => {
    expect(readInput("50%", "vi-VN", "#,##0").numberFormat).toBeUndefined();
  });
});
