import type { Area, HostSheet } from "../../hostWorkbook";
import { ApiError } from "../apiError";
import type { ApiHost, RangeTarget } from "../apiTable";

/** What must hold before a write. */
export const guards = {
  /** Refuses on a protected sheet unless every cell of the area is unlocked. */
  cells(host: ApiHost, { sheet, area }: RangeTarget): void {
    if (host.faults.has("protected")) throw new ApiError("AccessDenied");
    if (sheet.isProtected && !unlocked(sheet, area)) throw new ApiError("AccessDenied");
  },
  /** Refuses any change of looks or structure of a protected sheet. */
  sheet(host: ApiHost, sheet: HostSheet): void {
    if (sheet.isProtected || host.faults.has("protected")) throw new ApiError("AccessDenied");
  },
  range(host: ApiHost, target: RangeTarget): void {
    guards.exists(host, target.sheet);
    if (target.gone) throw new ApiError("InvalidReference");
  },
  exists(host: ApiHost, sheet: HostSheet): void {
    if (!host.workbook.sheets.some(({ id }) => id === sheet.id)) throw new ApiError("ItemNotFound");
  },
  /** A sheet name that Excel would take. */
  sheetName(host: ApiHost, name: unknown, own: HostSheet | null): string {
    if (typeof name !== "string" || name === "" || name.length > 31) throw new ApiError("InvalidArgument");
    if (/[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) throw new ApiError("InvalidArgument");
    const taken = host.workbook.sheets.some(
      (sheet) => sheet.id !== own?.id && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new ApiError("ItemAlreadyExists");
    return name;
  },
  /** The sheets here know contents only: where formats count too, there is no answer. */
  valuesOnly(value: unknown): void {
    if (value !== true) throw new ApiError("ApiNotFound", null, "host: a used range is answered for valuesOnly alone");
  },
  text(value: unknown): string {
    if (typeof value !== "string") throw new ApiError("InvalidArgument");
    return value;
  },
  number(value: unknown): number {
    if (typeof value !== "number" || !Number.isFinite(value)) throw new ApiError("InvalidArgument");
    return value;
  },
  whole(value: unknown): number {
    if (!Number.isInteger(value)) throw new ApiError("InvalidArgument");
    return value as number;
  },
  flag(value: unknown): boolean {
    if (typeof value !== "boolean") throw new ApiError("InvalidArgument");
    return value;
  },
  oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new ApiError("InvalidArgument");
    return found;
  },
  /** `#RRGGBB` in capitals; names of colours are not read. */
  color(value: unknown): string {
    if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) throw new ApiError("InvalidArgument");
    return value.toUpperCase();
  },
};

function unlocked(sheet: HostSheet, { row, col, rows, cols }: Area): boolean {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = col; c < col + cols; c += 1) if (sheet.format(r, c).locked !== false) return false;
  }
  return true;
}
