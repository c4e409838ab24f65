/** The middle value; of two the mean. Null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** For a normal spread the median absolute deviation is this part of the standard deviation. */
const OF_NORMAL = 1.4826;

/** Median absolute spread, set to the scale of a standard deviation. */
export function spread(values: readonly number[], around: number): number {
  return OF_NORMAL * (median(values.map((value) => Math.abs(value - around))) ?? 0);
}
