/** Σ coefficient · variable, related to a bound. Variables are numbered from 0 and never below zero. */
export interface Linear {
  readonly terms: ReadonlyMap<number, number>;
  readonly relation: "=" | "<=";
  readonly bound: number;
}

const EPSILON = 1e-7;
/** Bland's rule ends; this only guards against what rounding could do. */
const MOST_STEPS = 5000;

/**
 * Whether numbers from zero upward satisfy all constraints: the first phase of the simplex method. Coefficients are small whole
 * numbers, so that rounding cannot turn the answer; null where it took too many steps to say.
 */
export function feasible(constraints: readonly Linear[], variables: number): boolean | null {
  const slacks = constraints.filter(({ relation }) => relation === "<=").length;
  const width = variables + slacks + constraints.length;
  let slack = variables;
  const basis: number[] = [];
  const rows = constraints.map(({ terms, relation, bound }, index) => {
    const row = new Float64Array(width + 1);
    for (const [variable, value] of terms) row[variable] = value;
    if (relation === "<=") {
      row[slack] = 1;
      slack += 1;
    }
    row[width] = bound;
    if (bound < 0) row.forEach((value, at) => (row[at] = -value));
    row[variables + slacks + index] = 1;
    basis.push(variables + slacks + index);
    return row;
  });
  // The sum of what is still missing, to be brought down to zero.
  const goal = new Float64Array(width + 1);
  for (const row of rows) for (let at = 0; at <= width; at += 1) goal[at] = (goal[at] ?? 0) + (row[at] ?? 0);
  for (let at = variables + slacks; at < width; at += 1) goal[at] = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((goal[width] ?? 0) < EPSILON) return true;
    const entering = goal.findIndex((value, at) => at < variables + slacks && value > EPSILON);
    if (entering < 0) return false;
    const leaving = leavingRow(rows, basis, entering, width);
    if (leaving < 0) return false;
    pivot(rows, goal, leaving, entering);
    basis[leaving] = entering;
  }
  return null;
}

function leavingRow(rows: readonly Float64Array[], basis: readonly number[], entering: number, width: number): number {
  let best = -1;
  let least = Infinity;
  rows.forEach((row, index) => {
    const value = row[entering] ?? 0;
    if (value <= EPSILON) return;
    const ratio = (row[width] ?? 0) / value;
    const isLess = ratio < least - EPSILON;
    const isTie = Math.abs(ratio - least) <= EPSILON && (basis[index] ?? 0) < (basis[best] ?? Infinity);
    if (isLess || isTie) [best, least] = [index, ratio];
  });
  return best;
}

function pivot(rows: readonly Float64Array[], goal: Float64Array, at: number, entering: number): void {
  const row = rows[at];
  if (row === undefined) return;
  const by = row[entering] ?? 1;
  row.forEach((value, index) => (row[index] = value / by));
  for (const other of [...rows, goal]) {
    if (other === row) continue;
    const factor = other[entering] ?? 0;
    if (factor === 0) continue;
    row.forEach((value, index) => (other[index] = (other[index] ?? 0) - factor * value));
  }
}
