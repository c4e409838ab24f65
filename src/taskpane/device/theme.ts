import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/**
 * Fluent's theme for the background that Office reports (`#RRGGBB`), else for the system's preference.
 * High contrast comes from the browser's forced colours, over either.
 */
export function themeFor(officeBackground: string | undefined, prefersDark: boolean): Theme {
  const dark = officeBackground === undefined ? prefersDark : isDark(officeBackground);
  return dark ? webDarkTheme : webLightTheme;
}

/** By relative luminance; what is no colour counts as light. */
function isDark(colour: string): boolean {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
}
