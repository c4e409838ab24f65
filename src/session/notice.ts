import type { Notice } from "./reportSnapshot";

const NOT_DONE: readonly Notice["kind"][] = [
  "changed-meanwhile",
  "refused",
  "in-doubt",
  "misfit",
  "no-selection",
  "no-prior",
  "search-stopped",
  "no-download",
];

/** Whether a notice tells of something that was done: told until the officer goes on working; all else until it is closed. */
export function isDone({ kind }: Notice): boolean {
  return !NOT_DONE.includes(kind);
}
