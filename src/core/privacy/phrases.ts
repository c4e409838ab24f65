import { tokenise, type Token } from "./tokens";

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** @param list phrases separated by commas or line ends, in any case. */
export function phrases(list: string): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list.split(/[,\n]/)) {
    const keys = tokenise(phrase.normalize("NFC")).map(({ key }) => key);
    const [first] = keys;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), keys]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** How many tokens from `index` on make up a phrase of the set; 0 when none does. */
export function phraseAt(set: Phrases, tokens: readonly Token[], index: number): number {
  const first = tokens[index];
  const group = first === undefined ? undefined : set.get(first.key);
  if (group === undefined) return 0;
  for (const keys of group) {
    let length = 1;
    while (length < keys.length && tokens[index + length]?.key === keys[length]) length += 1;
    if (length === keys.length) return length;
  }
  return 0;
}

/** How many tokens before `index` make up a phrase of the set of at most `longest` words; 0 when none does. */
export function phraseBefore(set: Phrases, tokens: readonly Token[], index: number, longest = 4): number {
  for (let length = Math.min(longest, index); length > 0; length -= 1) {
    if (phraseAt(set, tokens, index - length) === length) return length;
  }
  return 0;
}
