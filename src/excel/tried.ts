import { HostError } from "../session/hostError";

/** Whether a step worked that may fail without harm; a fault of our own code is never such a step. */
export async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
