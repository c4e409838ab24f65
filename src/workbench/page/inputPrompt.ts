import { intersect } from "../host/areaText";
import type { HostWorkbook } from "../host/hostWorkbook";
import { element } from "./element";

/** Shows the input prompt of the selected cell, as Excel does beside it. */
export function showInputPrompts(book: HostWorkbook): void {
  const bubble = element("prompt");
  const show = (): void => {
    const { sheetId, area } = book.selection;
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    const found = sheet?.validations.find((each) => intersect(each.area, area) !== null && each.prompt.showPrompt);
    bubble.hidden = found === undefined;
    if (found === undefined) return;
    const title = document.createElement("b");
    title.textContent = found.prompt.title;
    bubble.replaceChildren(title, found.prompt.message);
  };
  book.subscribe(({ kind }) => {
    if (kind === "selection" || kind === "sheet-activated") show();
  });
}
