/** Millimetres in twentieths of a point, rounded up: a margin may never fall short of the least one allowed. */
export function twips(millimetres: number): number {
  return Math.ceil(Number(((millimetres * 1440) / 25.4).toFixed(6)));
}
