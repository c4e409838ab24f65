/** The worker that reads chosen files, from its source inside this page. */
export function startFileWorker(): Worker {
  const source = document.getElementById("file-worker")?.textContent ?? "";
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(url);
  } finally {
    // The browser fetches it before it does anything else.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
