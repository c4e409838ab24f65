import type { OwnForm } from "../../core/ownform/form/ownForm";
import type { ReturnReader } from "../../session/collate/returnReader";
import { createReturnClerk } from "./returnClerk";

/** Two, for old computers have two cores; while they read, the next files are fetched. */
const WORKERS = 2;
const WIDTH = 4;
/** Milliseconds. */
const RESTING = 5000;

const TOO_SLOW = { kind: "refused", code: "too-slow", message: "Đọc tệp quá lâu nên đã dừng." } as const;

/** Reads received files in workers. @param forms the office's own forms */
export function createReturnReader(forms: () => readonly OwnForm[]): ReturnReader {
  const clerks = Array.from({ length: WORKERS }, createReturnClerk);
  let next = 0;
  let open = 0;
  /** What the workers hold is given back once nothing was read for a while. */
  function rest(): void {
    setTimeout(() => open === 0 && clerks.forEach((clerk) => clerk.end()), RESTING);
  }
  return {
    width: WIDTH,
    async digest(bytes) {
      const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    },
    async read(bytes, asked) {
      const clerk = clerks[(next += 1) % WORKERS];
      open += 1;
      try {
        const answer = await clerk?.ask({ task: "read", bytes, asked, forms: JSON.stringify(forms()) });
        return answer ?? { content: TOO_SLOW, judged: null };
      } finally {
        open -= 1;
        if (open === 0) rest();
      }
    },
    async excerpt(bytes, place) {
      return (await clerks[0]?.ask({ task: "excerpt", bytes, place })) ?? null;
    },
  };
}
