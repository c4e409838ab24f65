/** Tests beside another program, where it can be had: our own reader judges everywhere. */
export function whereInstalled(isThere: boolean, name: string, tests: () => void): void {
  if (isThere) describe(name, tests);
}
