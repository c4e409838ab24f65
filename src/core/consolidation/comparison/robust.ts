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

/** The value below which that part of the others lies, between neighbours in proportion. @param values at least one */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
