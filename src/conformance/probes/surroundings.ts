import type { Probe } from "../probe";

/** The page around the workbook. */
export const surroundingsProbes: readonly Probe[] = [
  {
    id: "the-version-asked-for-is-there",
    relies: { excelApi: true, sharedRuntime: true },
    run: async () => {
      const { requirements } = Office.context;
      return {
        excelApi: requirements.isSetSupported("ExcelApi", "1.14"),
        sharedRuntime: requirements.isSetSupported("SharedRuntime", "1.1"),
      };
    },
  },
  {
    id: "commands-can-be-associated-and-the-pane-shown",
    about: ["R6"],
    relies: { associate: "function", show: "function" },
    run: async () => ({ associate: typeof Office.actions.associate, show: typeof Office.addin.showAsTaskpane }),
  },
  {
    id: "excel-introduces-itself",
    about: ["R28", "R30"],
    relies: { host: "Excel", isThemeKnown: true },
    run: async () => {
      // An Excel that gives no theme gives no object either.
      const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
      return {
        host: String(Office.context.diagnostics.host),
        isThemeKnown: /^#[0-9a-f]{6}$/i.test(theme?.bodyBackgroundColor ?? ""),
      };
    },
  },
  {
    id: "this-computer-remembers",
    about: ["R29"],
    relies: "x",
    run: async () => {
      const key = `${Office.context.partitionKey ?? ""}bao-cao-tre-em-thu`;
      try {
        window.localStorage.setItem(key, "x");
        const kept = window.localStorage.getItem(key);
        window.localStorage.removeItem(key);
        return kept;
      } catch (error) {
        return error instanceof Error ? error.name : null;
      }
    },
  },
  {
    id: "figures-can-be-hashed-and-files-read-apart",
    about: ["R31"],
    relies: { digest: 32, worker: "function", clipboard: true },
    run: async () => {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode("x"));
      return {
        digest: digest.byteLength,
        worker: typeof Worker,
        clipboard: typeof document.execCommand === "function",
      };
    },
  },
];
