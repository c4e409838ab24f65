import fc from "fast-check";
import { formatNumber } from "../../../src/core/text/viNumber";

test.each([
  [0, "0"],
  [15, "15"],
  [1722, "1.722"],
  [4930000, "4.930.000"],
  [-3430000, "-3.430.000"],
  [0.42, "0,42"],
  [1234.5, "1.234,5"],
])("writes %d as %s", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test("the digits of a whole number survive", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (value) => {
      expect(Number(formatNumber(value).replaceAll(".", ""))).toBe(value);
    }),
  );
});
