/** What a probe sees, as plain JSON. */
export type Seen = string | number | boolean | null | readonly Seen[] | { readonly [key: string]: Seen };

/** One thing that the product relies on, tried in the Excel around the page. */
export interface Probe {
  /** Stays the same for good: results of different days are compared by it. */
  readonly id: string;
  /** Rows of the audit of real Excel that it speaks of. */
  readonly about?: readonly string[];
  /** What the product relies on. */
  readonly relies: Seen;
  /** On a sheet of its own, which is deleted afterwards. */
  run(bench: Bench): Promise<Seen>;
}

/** What a probe works with. */
export interface Bench {
  /** The name of the probe's sheet: one that has to be quoted. */
  readonly sheetName: string;
  /** One request: queues what `work` asks for, and gives back what it returned, its loaded objects filled. */
  ask<T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T): Promise<T>;
  /** Excel's code for what it refuses; null where it does not. */
  refusal(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<string | null>;
  /** Resolves when `isSo`, at the latest after a few seconds. */
  until(isSo: () => boolean): Promise<void>;
}

export interface Outcome {
  readonly id: string;
  readonly about: readonly string[];
  /** `lacking`: this Excel does not have a member of it. */
  readonly outcome: "pass" | "fail" | "lacking";
  readonly saw: Seen;
  /** What the product relies on, where that is something else. */
  readonly relies?: Seen;
}
