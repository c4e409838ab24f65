import type { OwnForm } from "../../core/ownform/form/ownForm";
import type { ReturnReader } from "../../session/collate/returnReader";
import { digestOf } from "./digestOf";
import { createReturnClerk, type ReturnClerk } from "./returnClerk";

/** One core is the pane's own; a third worker would take more memory than time. */
const WORKERS = (navigator.hardwareConcurrency || 2) > 2 ? 2 : 1;
/** Each worker has its next file waiting. */
const WIDTH = 4;

const TOO_SLOW = { kind: "refused", code: "too-slow", message: "Đọc tệp quá lâu nên đã dừng." } as const;

/** Reads received files in workers, which open them by themselves. @param forms the office's own forms */
export function createReturnReader(forms: () => readonly OwnForm[]): ReturnReader {
  const clerks = Array.from({ length: WORKERS }, createReturnClerk);
  let turn = 0;
  const next = (): ReturnClerk => clerks[(turn += 1) % WORKERS] as ReturnClerk;
  return {
    width: WIDTH,
    digest: digestOf,
    reading(asked, known) {
      const briefing = { task: "reading", asked, forms: JSON.stringify(forms()), known: [...known.keys()] } as const;
      for (const clerk of clerks) clerk.brief(briefing);
      return async ({ path, place }) => {
        if (place === undefined) throw new Error(`${path} has no place that a worker finds.`);
        const answer = await next().ask({ task: "read", place });
        if (answer === null) return { digest: null, content: TOO_SLOW, judged: null };
        if (answer.kind === "not-now") return null;
        if (answer.kind === "read") return answer.file;
        const held = known.get(answer.digest);
        // Asked in a reading that was stopped, answered by what the next one knows: nobody waits for it any more.
        return held === undefined ? null : { ...held, digest: answer.digest };
      };
    },
    excerpt: (bytes, place) => next().ask({ task: "excerpt", bytes, place }),
  };
}
