import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { themeFor } from "../../src/taskpane/device/theme";

test.each([
  [undefined, false, webLightTheme],
  [undefined, true, webDarkTheme],
  ["#FFFFFF", true, webLightTheme],
  ["#262626", false, webDarkTheme],
  ["none", true, webLightTheme],
])("background %s, dark preferred %s", (background, prefersDark, theme) => {
  expect(themeFor(background, prefersDark)).toBe(theme);
});
