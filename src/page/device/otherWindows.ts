const CHANNEL = "bao-cao-tre-em";

interface Told {
  readonly kind: "opened" | "here";
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** Tells the browser's other windows of a work that is open here. @param onOther another window has it open too, since then */
export function tellOthers(id: string, since: number, onOther: (since: number) => void): () => void {
  const channel = channelOf();
  if (channel === null) return () => undefined;
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.id !== id) return;
    onOther(data.since);
    if (data.kind === "opened") channel.postMessage({ kind: "here", id, since } satisfies Told);
  };
  channel.postMessage({ kind: "opened", id, since } satisfies Told);
  return () => channel.close();
}

function channelOf(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    // Some browsers keep it from pages that are files.
    return null;
  }
}
