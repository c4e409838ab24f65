import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { createLanguageStore } from "../taskpane/device/languageStore";
import { themeFor } from "../taskpane/device/theme";
import { keptWorks } from "./work/keptWorks";
import { Page } from "./Page";

void start();

/** The page without Excel. */
async function start(): Promise<void> {
  const element = document.getElementById("root");
  if (element === null) throw new Error("page.html has no #root.");
  const kept = await keptWorks();
  const languages = createLanguageStore();
  const root = createRoot(element);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const show = (): void =>
    root.render(
      <FluentProvider theme={themeFor(undefined, dark.matches)}>
        <Page languages={languages} kept={kept} />
      </FluentProvider>,
    );
  dark.addEventListener("change", show);
  show();
}
