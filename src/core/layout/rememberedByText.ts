/** How much is remembered before all of it is forgotten at once. */
interface Memory {
  /** Texts. */
  readonly most: number;
  /** Of a text; longer ones are worked out each time, and would fill the memory. */
  readonly longest: number;
}

/** More labels than the files of a province have. */
const LABELS: Memory = { most: 20_000, longest: 300 };

/** What a function makes of a text, worked out once for each text: the files of an office say the same words over and over. */
export function rememberedByText<T>(work: (text: string) => T, { most, longest } = LABELS): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (text.length > longest) return made;
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
