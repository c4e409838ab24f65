/** One step of a journey whose steps build on each other: a failure names the step. */
export async function step(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(`Step “${what}”: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
