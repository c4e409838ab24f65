/** Rounded, or cut, as offices do as often. Shares with two decimals may be off by one, so that they add up to 100,00%. */
export function isRounded(said: number, exact: number, decimals: number): boolean {
  const unit = 10 ** -decimals;
  if (Math.abs(said - Math.trunc(exact / unit + 1e-9) * unit) < 1e-9) return true;
  return Math.abs(said - exact) < (decimals >= 2 ? unit : unit / 2) + 1e-9;
}
