/**
 * Copies formatted text by a `copy` event: the asynchronous clipboard is closed to add-ins in some webviews.
 * @returns whether the browser took it.
 */
export function copyFormatted({ html, text }: { readonly html: string; readonly text: string }): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  const isTaken = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return isTaken;
}
