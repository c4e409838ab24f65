import type { PersonalData } from "./personalData";

/**
 * The text with every finding replaced by its neutral wording. A finding that no longer fits the text, or overlaps one before it, is
 * left out: what the officer has changed since is the officer's.
 */
export function neutralise(text: string, found: readonly PersonalData[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, found: words, neutral } of [...found].sort((a, b) => a.start - b.start)) {
    if (start < done || text.slice(start, end) !== words) continue;
    result += text.slice(done, start) + neutral;
    done = end;
  }
  return result + text.slice(done);
}
