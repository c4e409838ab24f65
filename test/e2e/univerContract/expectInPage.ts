import { equals, iterableEquality, subsetEquality } from "@jest/expect-utils";

/** Those of jest's matchers that the contract uses, over jest's own idea of equality; jest's `expect` itself needs node. */
export function expectInPage(received: unknown): Matchers {
  const judge = (holds: boolean, relation: string, expected: unknown): void => {
    if (!holds) throw new Error(`Expected ${shown(received)} ${relation} ${shown(expected)}.`);
  };
  const list = (): readonly unknown[] => {
    if (!Array.isArray(received)) throw new Error(`Expected ${shown(received)} to be an array.`);
    return received;
  };
  return {
    toBe: (expected) => judge(Object.is(received, expected), "to be", expected),
    toBeNull: () => judge(received === null, "to be", null),
    toBeUndefined: () => judge(received === undefined, "to be", undefined),
    toEqual: (expected) => judge(equals(received, expected, [iterableEquality]), "to equal", expected),
    toMatchObject: (expected) =>
      judge(equals(received, expected, [iterableEquality, subsetEquality]), "to match", expected),
    toHaveLength: (length) => judge(list().length === length, "to have the length", length),
    toContain: (item) => judge(list().includes(item), "to contain", item),
  };
}

export interface Matchers {
  toBe(expected: unknown): void;
  toBeNull(): void;
  toBeUndefined(): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toHaveLength(length: number): void;
  toContain(item: unknown): void;
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (part === undefined ? "(undefined)" : part), 2);
}
