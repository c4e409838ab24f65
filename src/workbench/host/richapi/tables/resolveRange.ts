import { maxCols, maxRows, parseAddress } from "../../areaText";
import type { Area, HostName, HostSheet } from "../../hostWorkbook";
import type { ApiHost } from "../apiTable";

/** The cells that an address or a defined name means on `sheet`; null when it means none. */
export function resolveRange(
  host: ApiHost,
  sheet: HostSheet,
  text: unknown,
): { readonly sheet: HostSheet; readonly area: Area } | null {
  if (text === null || text === undefined || text === "") {
    return { sheet, area: { row: 0, col: 0, rows: maxRows, cols: maxCols } };
  }
  if (typeof text !== "string") return null;
  const address = parseAddress(text);
  if (address !== null) {
    const target = address.sheet === null ? sheet : sheetNamed(host, address.sheet);
    return target === null ? null : { sheet: target, area: address.area };
  }
  const same = (entry: HostName): boolean => entry.name.toLowerCase() === text.toLowerCase();
  const name = sheet.names.find(same) ?? host.workbook.names.find(same);
  return name === undefined ? null : rangeOfName(host, name);
}

/** The cells behind a name; null for constants, formulas and names whose cells are gone. */
export function rangeOfName(host: ApiHost, name: HostName): { sheet: HostSheet; area: Area } | null {
  const address = parseAddress(name.formula);
  if (address === null || address.sheet === null) return null;
  const sheet = sheetNamed(host, address.sheet);
  return sheet === null ? null : { sheet, area: address.area };
}

/** By id or by name, capitals aside. */
export function sheetNamed(host: ApiHost, key: unknown): HostSheet | null {
  if (typeof key !== "string") return null;
  const { sheets } = host.workbook;
  return (
    sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ?? null
  );
}
