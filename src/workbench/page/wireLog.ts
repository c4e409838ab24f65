import type { XdmLogEntry } from "../host/wire/xdm";
import { element } from "./element";

const longest = 400;
const mostText = 4000;

/** The log of the wire at the foot of the page. What the host does not know opens it, in red. */
export function createWireLog(): (entry: XdmLogEntry) => void {
  const list = element<HTMLOListElement>("wire-log");
  const count = element("wire-count");
  const wire = element<HTMLDetailsElement>("wire");
  let entries = 0;
  return ({ kind, text, data }) => {
    entries += 1;
    count.textContent = String(entries);
    const line = document.createElement("li");
    line.className = kind;
    line.append(`${new Date().toLocaleTimeString("vi-VN")} ${kind} ${text}`);
    if (data !== undefined) line.append(details(data));
    list.append(line);
    while (list.childElementCount > longest) list.firstElementChild?.remove();
    if (kind === "unknown") wire.open = true;
    if (wire.open) line.scrollIntoView({ block: "nearest" });
  };
}

/** The JSON is written out only when somebody looks. */
function details(data: unknown): HTMLElement {
  const folded = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "JSON";
  folded.append(summary);
  folded.addEventListener("toggle", () => {
    if (folded.childElementCount > 1) return;
    const text = document.createElement("pre");
    text.textContent = JSON.stringify(data, null, 1).slice(0, mostText);
    folded.append(text);
  });
  return folded;
}
