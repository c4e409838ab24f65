/** A number as Vietnamese offices write it: `4930000` → `4.930.000`, `0.42` → `0,42`. */
export function formatNumber(value: number): string {
  const [whole = "0", fraction] = plainDecimal(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const sign = value < 0 ? "-" : "";
  return fraction === undefined ? sign + grouped : `${sign}${grouped},${fraction}`;
}

/** No exponent for any size that a cell can hold and an officer could type. */
function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  // What needs an exponent is whole, or too small to matter behind ten decimals.
  return value > 1 ? BigInt(value).toString() : value.toFixed(10).replace(/\.?0+$/, "");
}
