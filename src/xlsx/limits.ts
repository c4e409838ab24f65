/** Far above any report, far below what an old PC can hold. Sizes in bytes. */
export const limits = {
  file: 20_000_000,
  parts: 2000,
  part: 40_000_000,
  total: 80_000_000,
  /** Inflated size against deflated size. */
  ratio: 200,
  sheets: 200,
  cells: 500_000,
  text: 32_767,
  names: 20_000,
};
