import { element } from "./element";

const narrowest = 175;
const widest = 700;
const step = 10;

export interface PaneSide {
  show(shown: boolean): void;
}

/** The pane's place beside the grid: shown or hidden, its width by mouse or arrow keys. */
export function createPaneSide(): PaneSide {
  const side = element("pane-side");
  const splitter = element("splitter");
  const setWidth = (width: number): void => {
    side.style.width = `${Math.min(widest, Math.max(narrowest, width))}px`;
  };
  splitter.addEventListener("pointerdown", (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", ({ clientX }) => {
    if (document.body.classList.contains("dragging")) setWidth(document.body.clientWidth - clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
  splitter.addEventListener("keydown", ({ key }) => {
    const more = { ArrowLeft: step, ArrowRight: -step }[key];
    if (more !== undefined) setWidth(side.offsetWidth + more);
  });
  const show = (shown: boolean): void => {
    side.hidden = !shown;
    splitter.hidden = !shown;
  };
  element("pane-close").addEventListener("click", () => show(false));
  return { show };
}
