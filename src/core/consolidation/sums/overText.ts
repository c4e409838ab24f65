import type { Over } from "./total";

/**
 * Over how many units a total is, in the same words wherever it stands: `48/50 đơn vị, 2 tạm tính`. What is on no list is never in the
 * fraction. @param expected units of the list; null without one
 */
export function overText(
  { units, provisional, besides }: Pick<Over, "units" | "provisional" | "besides">,
  expected: number | null,
): string {
  const listed = expected === null ? `${units} đơn vị` : `${units - besides}/${expected} đơn vị`;
  return [
    listed,
    ...(provisional > 0 ? [`${provisional} tạm tính`] : []),
    ...(expected !== null && besides > 0 ? [`thêm ${besides} ngoài danh sách`] : []),
  ].join(", ");
}
