import type { Lexicon, Phrase, Role } from "./lexicon";

/** A phrase of the cues where it stands in a folded text. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Every phrase of the lexicon in a folded text, in order. Within one kind the longest phrase wins, and an expression that
 * belongs to no table (`các tổ chức`, `khu vui chơi`) takes all that it holds.
 */
export function findMentions(plain: string, lexicon: Lexicon): readonly Mention[] {
  const tokens = [...plain.matchAll(/[\p{L}\d]+/gu)].map(({ 0: word, index }): Token => ({
    word,
    from: index,
    to: index + word.length,
  }));
  const all: Mention[] = [];
  const last = new Map<Role["kind"], Mention>();
  tokens.forEach((token, index) => {
    for (const phrase of lexicon.get(token.word) ?? []) {
      const to = endOf(phrase, tokens, index, plain);
      if (to === null) continue;
      for (const role of phrase.roles) {
        const before = last.get(role.kind);
        // The same words may speak for several topics (`công trình`).
        const isTwin = before?.from === token.from && before.to === to;
        if (before && to <= before.to && !isTwin) continue;
        const mention = { from: token.from, to, role };
        last.set(role.kind, mention);
        all.push(mention);
      }
    }
  });
  return withoutHeld(all);
}

function endOf(phrase: Phrase, tokens: readonly Token[], index: number, plain: string): number | null {
  for (let at = 0; at < phrase.words.length; at += 1) {
    const token = tokens[index + at];
    if (token === undefined || token.word !== phrase.words[at]) return null;
    const before = tokens[index + at - 1];
    if (at > 0 && before && !/^,? ?$/.test(plain.slice(before.to, token.from))) return null;
  }
  return tokens[index + phrase.words.length - 1]?.to ?? null;
}

/** Leaves out what a longer expression of no table holds; these are few and in order. */
function withoutHeld(all: readonly Mention[]): readonly Mention[] {
  const others = all.filter(({ role }) => role.kind === "others");
  let next = 0;
  return all.filter(({ from, to, role }) => {
    while ((others[next]?.to ?? Infinity) <= from) next += 1;
    const holder = others[next];
    const isHeld = holder && holder.from <= from && holder.to >= to && holder.to - holder.from > to - from;
    // `quyền được vui chơi` is no play, but a wish all the same.
    return role.kind === "others" || role.kind === "wishes" || isHeld !== true;
  });
}
