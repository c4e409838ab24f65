import type { OwnForm } from "../../core/ownform/form/ownForm";
import type { ReturnReader } from "../../session/collate/returnReader";
import { createReturnClerk } from "./returnClerk";
import type { ReturnAnswers, ReturnTask } from "./returnTask";

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
  /** Each clerk in its turn. What the workers hold is given back once nothing was asked for a while. */
  async function ask<T extends ReturnTask["task"]>(
    task: Extract<ReturnTask, { task: T }>,
  ): Promise<ReturnAnswers[T] | null> {
    open += 1;
    try {
      return (await clerks[(next += 1) % WORKERS]?.ask(task)) ?? null;
    } finally {
      open -= 1;
      if (open === 0) setTimeout(() => open === 0 && clerks.forEach((clerk) => clerk.end()), RESTING);
    }
  }
  return {
    width: WIDTH,
    async digest(bytes) {
      const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    },
    async read(bytes, asked) {
      const answer = await ask({ task: "read", bytes, asked, forms: JSON.stringify(forms()) });
      return answer ?? { content: TOO_SLOW, judged: null };
    },
    excerpt: (bytes, place) => ask({ task: "excerpt", bytes, place }),
  };
}
