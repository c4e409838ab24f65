import { element } from "./element";
import type { RibbonButton, RibbonGroup } from "./readManifest";

/** Draws the add-in's buttons. */
export function showRibbon(groups: readonly RibbonGroup[], press: (button: RibbonButton) => void): void {
  element("ribbon").replaceChildren(
    ...groups.map(({ label, buttons }) => {
      const group = document.createElement("div");
      group.className = "ribbon-group";
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", label);
      const row = document.createElement("div");
      row.className = "ribbon-group-buttons";
      row.append(...buttons.map((button) => drawButton(button, press)));
      const caption = document.createElement("div");
      caption.className = "ribbon-group-label";
      caption.textContent = label;
      group.append(row, caption);
      return group;
    }),
  );
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const drawn = document.createElement("button");
  drawn.type = "button";
  drawn.className = "ribbon-button";
  drawn.id = button.id;
  drawn.title = button.tip;
  const icon = document.createElement("img");
  icon.src = button.iconUrl;
  icon.alt = "";
  drawn.append(icon, button.label);
  drawn.addEventListener("click", () => press(button));
  return drawn;
}
