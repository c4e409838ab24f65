import { fullUnitName } from "./fullUnitName";

/** `UBND xã Mẫu` → `Mẫu`: the place before a report's date. A thị xã or thành phố keeps only its own name too. */
export function placeOfUnit(name: string): string {
  return fullUnitName(name)
    .replace(/^Ủy ban nhân dân /i, "")
    .replace(/^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) /i, "");
}
