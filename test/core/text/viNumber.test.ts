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
  [-0.5, "-0,5"],
  [1e21, "1.000.000.000.000.000.000.000"],
  [1.5e21, "1.500.000.000.000.000.000.000"],
  [1e-7, "0,0000001"],
  [1.2e-9, "0,0000000012"],
  [1.5e-12, "0"],
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
