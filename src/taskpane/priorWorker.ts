import { editions } from "../editions";
import { readPrior } from "../xlsx/readPrior";

/** Reads a file beside the pane, so that a large or hostile one never freezes it. */
self.addEventListener("message", ({ data }: MessageEvent<{ readonly name: string; readonly bytes: Uint8Array }>) => {
  self.postMessage(readPrior(data.name, data.bytes, editions));
});
