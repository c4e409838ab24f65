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
  return text.includes("e")
    ? value
        .toFixed(value < 1 ? 10 : 0)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "")
    : text;
}
