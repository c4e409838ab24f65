/** Whether a number format shows a percentage, as Excel sets it where `92,5%` is typed: the cell then holds 0,925. */
export function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").includes("%");
}
