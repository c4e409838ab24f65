import type { Collation, CollationBook, KeptDecision } from "../../core/reception/collation";
import { decideWith } from "../../core/reception/collation";
import type { CollateSession, CollateSnapshot } from "./collateSnapshot";
import { isSame, withChildren } from "./deskValues";

export interface DecisionDeps {
  collation(): Collation | null;
  book(): CollationBook;
  /** Shown at once, then written. */
  keep(change: (held: CollationBook) => CollationBook): Promise<void>;
  keepCollation(change: (held: Collation) => Collation): Promise<void>;
  publish(): void;
  /** Asked before decisions change: brings after them what follows from them. */
  followed(): () => Promise<void>;
  now(): number;
}

type Decisions = (held: readonly KeptDecision[]) => readonly KeptDecision[];

export interface DecisionDesk extends Pick<CollateSession, "decide" | "withdraw" | "giveChildren" | "undo"> {
  /** Keeps what was decided elsewhere, where nothing has to follow it. */
  take(next: Decisions): Promise<void>;
  /** What can be taken back. */
  undoable(): CollateSnapshot["undo"];
  /** Something else was decided that can be taken back, or no longer. */
  remember(of: NonNullable<CollateSnapshot["undo"]>, back: (() => Promise<void>) | null): void;
  /** Nothing can be taken back any more. */
  settle(): void;
}

/** What the officer decides and says of units; the last of it can be taken back. */
export function createDecisionDesk(deps: DecisionDeps): DecisionDesk {
  const { collation, book, keep, keepCollation, publish, followed, now } = deps;
  let last: { readonly of: NonNullable<CollateSnapshot["undo"]>; back(): Promise<void> } | null = null;

  async function change(next: Decisions): Promise<void> {
    const follow = followed();
    await take(next);
    await follow();
  }

  async function take(next: Decisions): Promise<void> {
    const before = collation()?.decisions ?? [];
    const kept = keepCollation((held) => ({ ...held, decisions: next(held.decisions) }));
    const after = collation()?.decisions ?? [];
    const added = after.filter((each) => !before.includes(each));
    const removed = before.filter((each) => !after.includes(each));
    const isAdded = (each: KeptDecision): boolean => added.some(({ decision }) => isSame(decision, each.decision));
    const back = (): Promise<void> => change((held) => [...held.filter((each) => !isAdded(each)), ...removed]);
    last = added.length + removed.length === 0 ? null : { of: "decision", back };
    publish();
    await kept;
  }

  async function giveChildren(given: Readonly<Record<string, number | null>>): Promise<void> {
    const before = Object.fromEntries(Object.keys(given).map((unit) => [unit, book().children[unit] ?? null]));
    const kept = keep((held) => ({ ...held, children: withChildren(held.children, given) }));
    last = { of: "children", back: () => giveChildren(before) };
    publish();
    await kept;
  }

  return {
    take,
    giveChildren,
    decide: (decision, reason = "") => change((held) => decideWith(held, { decision, at: now(), reason })),
    withdraw: (decisions) =>
      change((held) => held.filter(({ decision }) => !decisions.some((each) => isSame(each, decision)))),
    async undo() {
      if (last === null) return;
      await last.back();
      last = null;
      publish();
    },
    remember(of, back) {
      if (back === null && last?.of !== of) return;
      last = back === null ? null : { of, back };
      publish();
    },
    undoable: () => last?.of ?? null,
    settle: () => void (last = null),
  };
}
