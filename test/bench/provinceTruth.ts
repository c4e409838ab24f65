import type { Content } from "./randomBook";

/** States as the receiving office's ledger names them. */
export type UnitState =
  | "missing"
  | "complete"
  | "explain"
  | "blocked"
  | "late"
  | "twice"
  | "wrong-form"
  | "wrong-period"
  | "empty"
  | "unreadable"
  | "unlisted";

export interface UnitTruth {
  readonly unit: string;
  readonly code: string | null;
  readonly state: UnitState;
  /** Below `nop`, as spelled on the disk. */
  readonly files: readonly string[];
  /** How it was made: `named`, or the habit. */
  readonly made: string;
  /** What was planted besides: the refusal's code, the slip, `same-bytes`. */
  readonly planted: readonly string[];
  readonly reportDate: string | null;
  /** What the unit meant, also where its file does not say so; of two returns, one for each file. */
  readonly figures: readonly Readonly<Record<string, Content>>[];
}

/** Everything that was planted, and what adds up. */
export interface ProvinceTruth {
  readonly form: string;
  readonly period: number;
  readonly seed: number;
  readonly deadline: string;
  readonly expected: number;
  readonly counted: number;
  readonly provisional: number;
  readonly units: readonly UnitTruth[];
  readonly aside: readonly { readonly file: string; readonly reason: string }[];
  readonly refused: readonly { readonly file: string; readonly code: string }[];
  readonly totals: Readonly<Record<string, { readonly value: number; readonly units: number }>>;
}

/** Whose figures count without the officer's doing. */
const COUNTED: readonly UnitState[] = ["complete", "late", "explain"];

export function totalsOf(units: readonly UnitTruth[]): Pick<ProvinceTruth, "counted" | "provisional" | "totals"> {
  const counted = units.filter(({ state }) => COUNTED.includes(state));
  const totals: Record<string, { value: number; units: number }> = {};
  for (const { figures } of counted)
    for (const [key, value] of Object.entries(figures[0] ?? {})) {
      const total = (totals[key] ??= { value: 0, units: 0 });
      total.value += Number(value);
      total.units += 1;
    }
  return {
    counted: counted.length,
    provisional: counted.filter(({ state }) => state === "explain").length,
    totals,
  };
}
