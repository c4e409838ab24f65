type Work = () => unknown;

export interface CollectedTest {
  readonly name: string;
  /** The hooks that come before it, outermost first, and the test itself. */
  readonly steps: readonly Work[];
}

/** The tests that `suite` declares through jest's globals, in order, whether jest is there or not. */
export function collect(suite: () => void): readonly CollectedTest[] {
  const tests: { name: string; hooks: readonly Work[][]; run: Work }[] = [];
  let titles: readonly string[] = [];
  let hooks: readonly Work[][] = [[]];
  const test = (title: string, run: Work): void => {
    tests.push({ name: [...titles, title].join(" › "), hooks, run });
  };
  const each =
    (rows: readonly (readonly unknown[])[]) =>
    (title: string, run: (...row: readonly unknown[]) => unknown): void => {
      for (const row of rows) test(titleOf(title, row), () => run(...row));
    };
  const describe = (title: string, declare: () => void): void => {
    const outer = { titles, hooks };
    titles = [...titles, title];
    hooks = [...hooks, []];
    declare();
    ({ titles, hooks } = outer);
  };
  const beforeEach = (hook: Work): void => void hooks[hooks.length - 1]?.push(hook);
  withGlobals({ test: Object.assign(test, { each }), describe, beforeEach }, suite);
  return tests.map(({ name, hooks: before, run }) => ({ name, steps: [...before.flat(), run] }));
}

function titleOf(title: string, row: readonly unknown[]): string {
  let next = 0;
  return title.replace(/%[sp]/g, (mark) => {
    const value = row[next];
    next += 1;
    return mark === "%p" ? JSON.stringify(value) : String(value);
  });
}

function withGlobals(replacements: Readonly<Record<string, unknown>>, work: () => void): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const saved = Object.keys(replacements).map((name) => [name, globals[name]] as const);
  Object.assign(globals, replacements);
  try {
    work();
  } finally {
    Object.assign(globals, Object.fromEntries(saved));
  }
}
