import * as z from "zod";

const words = z.string().min(1).max(500);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What the officer decided. A file is named by its bytes, a unit by the list; each is undone by being removed. */
export const decisionSchema = z.discriminatedUnion("kind", [
  /** Of several versions this one counts, over those that were there; its dates tell later ones from earlier. */
  z.strictObject({
    kind: z.literal("choose"),
    unit: words,
    digest: words,
    over: z.array(words).max(1000),
    received: isoDate.nullable(),
    reportDate: isoDate.nullable(),
  }),
  /** A file that would not count does, provisionally. */
  z.strictObject({ kind: z.literal("take"), digest: words }),
  /** A unit does not count whatever it sent. */
  z.strictObject({ kind: z.literal("leave-out"), unit: words }),
  /** A file is this unit's whatever it says of itself. */
  z.strictObject({ kind: z.literal("assign"), digest: words, unit: words }),
  /** A file is no return. */
  z.strictObject({ kind: z.literal("set-aside"), digest: words }),
]);

export const decisionsSchema = z.array(decisionSchema).max(20_000);

export type Decision = z.infer<typeof decisionSchema>;

/** One decision more; what was decided before on the same thing gives way. */
export function decide(decisions: readonly Decision[], decision: Decision): readonly Decision[] {
  return [...decisions.filter((other) => subjectOf(other) !== subjectOf(decision)), decision];
}

/** One decision less: all is as if it had never been taken. */
export function undo(decisions: readonly Decision[], decision: Decision): readonly Decision[] {
  return decisions.filter((other) => other !== decision);
}

function subjectOf(decision: Decision): string {
  switch (decision.kind) {
    case "choose":
    case "leave-out":
      return `${decision.kind} ${decision.unit}`;
    case "take":
    case "assign":
    case "set-aside":
      return `${decision.kind} ${decision.digest}`;
  }
}
