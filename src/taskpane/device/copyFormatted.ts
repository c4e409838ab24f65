/** A text to be copied, plain and formatted. */
export interface Formatted {
  readonly html: string;
  readonly text: string;
}

/**
 * Copies formatted text: by a `copy` event, which the webviews of Office allow, else by the asynchronous clipboard.
 * @returns whether either took it.
 */
export async function copyFormatted(formatted: Formatted): Promise<boolean> {
  return byEvent(formatted) || (await byClipboard(formatted));
}

/** Safari fires the event only where something is selected. */
function byEvent({ html, text }: Formatted): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  const before = document.activeElement;
  const selected = document.createElement("textarea");
  selected.value = text;
  selected.setAttribute("aria-hidden", "true");
  selected.style.position = "fixed";
  selected.style.opacity = "0";
  document.body.append(selected);
  selected.select();
  document.addEventListener("copy", fill, { once: true });
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  selected.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied && isTaken;
}

async function byClipboard({ html, text }: Formatted): Promise<boolean> {
  try {
    const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...as("text/html", html), ...as("text/plain", text) })]);
    return true;
  } catch {
    // Closed to framed pages in some webviews, absent in others.
    return false;
  }
}
