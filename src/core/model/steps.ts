/** Work in small steps, so that whoever has it done may rest, or give it up, between them. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps in one go. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
