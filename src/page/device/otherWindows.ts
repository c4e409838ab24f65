import { newId } from "./newId";

const CHANNEL = "bao-cao-tre-em";

interface Told {
  readonly kind: "opened" | "here" | "gone";
  readonly from: string;
  readonly keys: readonly string[];
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** What this window tells the browser's other windows of the work that is open in it. */
export interface OtherWindows {
  /** One more sign by which the same work, or the same file, is known elsewhere. */
  addKey(key: string): void;
  close(): void;
}

/** @param onChange since when another window has it open too; null once none has */
export function watchOtherWindows(
  first: string,
  since: number,
  onChange: (since: number | null) => void,
): OtherWindows {
  const channel = channelOf();
  const from = newId();
  const keys = new Set([first]);
  const others = new Map<string, number>();
  const tell = (kind: Told["kind"]): void =>
    channel?.postMessage({ kind, from, keys: [...keys], since } satisfies Told);
  const leave = (): void => tell("gone");
  const hear = ({ data }: MessageEvent<Told>): void => {
    if (data.kind === "gone") {
      if (!others.delete(data.from)) return;
    } else {
      if (!data.keys.some((key) => keys.has(key))) return;
      others.set(data.from, data.since);
      if (data.kind === "opened") tell("here");
    }
    onChange(others.size === 0 ? null : Math.min(...others.values()));
  };
  channel?.addEventListener("message", hear);
  window.addEventListener("pagehide", leave);
  tell("opened");
  return {
    addKey(key) {
      keys.add(key);
      tell("opened");
    },
    close() {
      leave();
      window.removeEventListener("pagehide", leave);
      channel?.close();
    },
  };
}

function channelOf(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    // Some browsers keep it from pages that are files.
    return null;
  }
}
