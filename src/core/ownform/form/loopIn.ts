/** A key that is made up of itself through these sums (of one axis); null when there is none. */
export function loopIn(sums: readonly { readonly total: string; readonly parts: readonly string[] }[]): string | null {
  const parts = new Map<string, Set<string>>();
  for (const sum of sums) {
    const known = parts.get(sum.total) ?? new Set();
    for (const part of sum.parts) known.add(part);
    parts.set(sum.total, known);
  }
  const done = new Set<string>();
  for (const start of parts.keys()) {
    const open = new Set<string>();
    // Depth first with a stack of its own: an imported form may chain as deep as it likes.
    const stack: { key: string; rest: string[] }[] = [{ key: start, rest: [...(parts.get(start) ?? [])] }];
    open.add(start);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const next = top?.rest.pop();
      if (top === undefined) break;
      if (next === undefined) {
        stack.pop();
        open.delete(top.key);
        done.add(top.key);
      } else if (open.has(next)) return next;
      else if (!done.has(next)) {
        open.add(next);
        stack.push({ key: next, rest: [...(parts.get(next) ?? [])] });
      }
    }
  }
  return null;
}
