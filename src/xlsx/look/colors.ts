import { readXml } from "../readXml";

/** The order in which styles number the theme's colours differs from the order in which the theme lists them. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const [BLACK, WHITE] = ["000000", "FFFFFF"];

/** `RRGGBB` of each theme colour, in the order in which styles number them. Office's own black and white where there is no theme. */
export function readTheme(bytes: Uint8Array | undefined): readonly string[] {
  const found = new Map([
    ["lt1", WHITE],
    ["dk1", BLACK],
  ]);
  if (bytes !== undefined) {
    let slot = "";
    readXml(bytes, {
      open(name, { val = "", lastClr = val }) {
        if (THEME_ORDER.includes(name)) slot = name;
        else if (name === "srgbClr" && slot !== "") found.set(slot, val);
        else if (name === "sysClr" && slot !== "") found.set(slot, lastClr);
      },
      close(name) {
        if (name === slot) slot = "";
      },
    });
  }
  return THEME_ORDER.map((name) => found.get(name) ?? WHITE);
}

/** A colour of a style as `#RRGGBB`; undefined for one that is left to the program, or of the old numbered palette. */
export function colorOf(
  { rgb, theme, tint = "0" }: Readonly<Record<string, string>>,
  themeColors: readonly string[],
): string | undefined {
  const plain = rgb?.slice(-6) ?? themeColors[Number(theme ?? NaN)];
  if (plain === undefined || !/^[\da-f]{6}$/i.test(plain)) return undefined;
  const parts = [0, 2, 4].map((at) => tinted(Number.parseInt(plain.slice(at, at + 2), 16), Number(tint)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** @param tint from -1, black, to 1, white */
function tinted(part: number, tint: number): number {
  return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * (tint || 0));
}
