/** `UBND xã Mẫu` → `Ủy ban nhân dân xã Mẫu`: reports do not abbreviate the names of offices in running text. */
export function fullUnitName(name: string): string {
  return name
    .normalize("NFC")
    .trim()
    .replace(/^UBND(?= )/, "Ủy ban nhân dân");
}
