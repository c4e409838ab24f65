import fc from "fast-check";
import {
  add,
  decimalOf,
  decimalText,
  exactNumber,
  ratio,
  subtract,
  sumOf,
} from "../../../src/core/consolidation/sums/decimal";

test.each([
  [0, "0"],
  [-0, "0"],
  [4_930_000, "4930000"],
  [4930000.0000000009, "4930000"],
  [4930000.4, "4930000.4"],
  [-0.5, "-0.5"],
  [14031.626, "14031.626"],
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
])("%d is %s", (number, text) => expect(decimalText(decimalOf(number))).toBe(text));

test("decimals are added as written", () => {
  expect(decimalText(sumOf([0.1, 0.2, 0.3].map(decimalOf)))).toBe("0.6");
  expect(decimalText(subtract(decimalOf(0.3), decimalOf(0.1)))).toBe("0.2");
});
test("a sum beyond 2^53 is told and not rounded", () => {
  const sum = sumOf([Number.MAX_SAFE_INTEGER, 2].map(decimalOf));
  expect(decimalText(sum)).toBe("9007199254740993");
  expect(exactNumber(sum)).toBeNull();
  expect(exactNumber(add(decimalOf(1e14), decimalOf(0.25)))).toBeNull();
  expect(exactNumber(decimalOf(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
});
test.each([
  [1, 3, 100, "33.33"],
  [2, 3, 100, "66.67"],
  [1, 8, 1000, "125"],
  [-1, 3, 100, "-33.33"],
  [0.5, 4, 100, "12.5"],
  [1, 800, 1, "0"],
])("%d of %d by %d is %s", (a, b, per, text) => {
  const its = ratio(decimalOf(a), decimalOf(b), per);
  expect(its && decimalText(its)).toBe(text);
});
test("nothing is a share of zero", () => expect(ratio(decimalOf(1), decimalOf(0), 100)).toBeNull());
test("any numbers in hundredths add up as their hundredths do", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 40 }), (hundredths) => {
      const sum = decimalText(sumOf(hundredths.map((each) => decimalOf(each / 100))));
      const whole = hundredths.reduce((all, each) => all + BigInt(each), 0n);
      expect(BigInt(Math.round(Number(sum) * 100))).toBe(whole);
    }),
    { numRuns: 100 },
  );
});
