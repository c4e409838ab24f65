/** More labels than the files of a province have; beyond, all are forgotten at once. */
const MOST = 20_000;
/** Longer texts are no labels, and would fill the memory. */
const LONGEST = 300;

/** What a function makes of a text, worked out once for each text: the files of an office say the same words over and over. */
export function rememberedByText<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (text.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
