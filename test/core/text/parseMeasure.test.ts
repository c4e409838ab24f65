import { parseMeasure } from "../../../src/core/text/parseMeasure";

test.each([
  ["12,5 ha", "ha", 12.5],
  ["1.250,5", "ha", 1250.5],
  ["85,4%", "%", 85.4],
  ["3.200 trđ", "trđ", 3200],
  ["12,5 trđ", "triệu đồng", 12.5],
  ["1,5 tỷ VND", "tỷ đồng", 1.5],
  ["0,75 triệu đồng", "triệu đồng", 0.75],
  ["6,2 tạ/ha", "tạ/ha", 6.2],
  ["không", "ha", 0],
  ["07", "điểm", 7],
])("%s in a column of %s is %d", (text, unit, value) => {
  expect(parseMeasure(text, unit)).toEqual({ kind: "value", value });
});

test.each([
  ["12,5 ha", "tấn", "wrong-unit"],
  ["4,930", "ha", "ambiguous"],
  ["hơn 12 ha", "ha", "approximate"],
  ["-5", "ha", "negative"],
  ["chưa có", "ha", "not-a-number"],
])("%s in a column of %s is refused: %s", (text, unit, reason) => {
  expect(parseMeasure(text, unit)).toEqual({ kind: "refused", reason });
});
