/** Adds style sheets to the page. */
export function addStyles(...texts: readonly string[]): void {
  for (const text of texts) {
    const style = document.createElement("style");
    style.textContent = text;
    document.head.append(style);
  }
}
